import {
  Disposable,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import { t } from './l10n.ts';
import { type NodeIcon, type NodeRange, type OutlineNode, outlineNodes } from './outline-nodes.ts';
import type { ReportStore } from './report-store.ts';
import { editionName, problems } from './wording.ts';

const ICONS: Readonly<Record<NodeIcon, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info'),
  missing: new ThemeIcon('circle-slash', new ThemeColor('list.errorForeground')),
  section: new ThemeIcon('book'),
  table: new ThemeIcon('table'),
  figure: new ThemeIcon('symbol-number'),
  subheading: new ThemeIcon('list-unordered'),
};

/** The tree view 年报大纲. Empty while no report is active: then the view's welcome text shows. */
export function showOutline(store: ReportStore): Disposable & { relabel(): void } {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => [...(node?.children ?? (store.outline ? outlineNodes(store.outline) : []))],
    getTreeItem: node => treeItem(node, store.document?.uri),
  };
  const view = window.createTreeView('nianbao.outline', { treeDataProvider: provider, showCollapseAll: true });

  function relabel(): void {
    describe(view, store);
    changed.fire();
  }

  relabel();
  return Object.assign(Disposable.from(store.onChange(relabel), view, changed), { relabel });
}

function describe(view: TreeView<OutlineNode>, { outline }: ReportStore): void {
  if (outline === null) {
    view.description = '';
    return;
  }
  const facts = [
    outline.year === null ? '' : t('{0} 年度', outline.year),
    editionName(outline.edition),
    problems(outline.problems),
  ];
  view.description = facts.filter(fact => fact !== '').join(t('，'));
}

function treeItem(node: OutlineNode, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(node.label, foldingOf(node));
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.iconPath = ICONS[node.icon];
  if (node.range !== null && uri !== undefined) {
    item.command = { command: 'vscode.open', title: t('转到'), arguments: [uri, { selection: startOf(node.range) }] };
  }
  return item;
}

/** Tables and their key figures show at once; a long list of sub-headings would push them out of sight. */
function foldingOf({ children }: OutlineNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  const figures = children.some(child => child.icon !== 'subheading');
  return figures ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** A click puts the cursor there and selects nothing: a stray key must not delete a table. */
function startOf({ start }: NodeRange): Range {
  return new Range(start.line, start.character, start.line, start.character);
}
