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
  window,
} from 'vscode';
import { t } from './l10n.ts';
import { type NodeIcon, type NodeRange, type OutlineNode, outlineNodes } from './outline-nodes.ts';
import type { ReportStore } from './report-store.ts';
import { editionName, problems, total } from './wording.ts';

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

/** The tree view 年报大纲. */
export interface OutlineView extends Disposable {
  /** Says everything in the language that is chosen now. */
  relabel(): void;
  /** Shows it, wherever it is, at the first part with findings. What has the focus keeps it. */
  unfold(): Promise<void>;
}

/** Makes the view. Empty while no report is active: then its welcome text shows. */
export function showOutline(store: ReportStore): OutlineView {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => [...(node?.children ?? (store.outline ? outlineNodes(store.outline) : []))],
    getTreeItem: node => treeItem(node, store),
    // Asked for by what is revealed, which is always one of the sections.
    getParent: () => undefined,
  };
  const view = window.createTreeView('nianbao.outline', { treeDataProvider: provider, showCollapseAll: true });

  function relabel(): void {
    describe(view, store);
    changed.fire();
  }

  async function unfold(): Promise<void> {
    const sections = store.outline === null ? [] : outlineNodes(store.outline);
    const wanted = sections.find(section => section.icon === 'error') ?? sections[0];
    if (wanted !== undefined) await view.reveal(wanted, { select: false, focus: false, expand: true });
  }

  relabel();
  return Object.assign(Disposable.from(store.onChange(relabel), view, changed), { relabel, unfold });
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

function treeItem(node: OutlineNode, { outline, document }: ReportStore): TreeItem {
  const uri = document?.uri;
  const item = new TreeItem(node.label, foldingOf(node, outline !== null && total(outline.problems) > 0));
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.iconPath = ICONS[node.icon];
  if (node.range !== null && uri !== undefined) {
    item.command = { command: 'vscode.open', title: t('转到'), arguments: [uri, { selection: startOf(node.range) }] };
  }
  return item;
}

/**
 * Tables and their key figures show at once, but beside findings only those that have some; the others, and a long list of sub-headings, would push
 * the findings out of sight.
 */
function foldingOf({ icon, children }: OutlineNode, hasFindings: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  const figures = children.some(child => child.icon !== 'subheading');
  const isRight = hasFindings && icon === 'table';
  return figures && !isRight ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** A click puts the cursor there and selects nothing: a stray key must not delete a table. */
function startOf({ start }: NodeRange): Range {
  return new Range(start.line, start.character, start.line, start.character);
}
