import type {
  OutlineData,
  OutlineSectionData,
  OutlineTableData,
  ProblemCounts,
} from '../../server/src/lsp/protocol.ts';
import { t } from './l10n.ts';
import { bySeverity, problems } from './wording.ts';

export type NodeRange = NonNullable<OutlineSectionData['range']>;
export type NodeIcon = 'error' | 'warning' | 'information' | 'missing' | 'section' | 'table' | 'figure' | 'subheading';

/** A line of the tree view 年报大纲, free of VS Code. */
export interface OutlineNode {
  /** The same for the same part of the report from one analysis to the next, so that what is folded stays so. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: NodeIcon;
  /** Where a click goes; null: nowhere, the part is missing. */
  readonly range: NodeRange | null;
  readonly children: readonly OutlineNode[];
}

/** The six sections, each with its table and sub-headings; a table's key figures are below it. */
export function outlineNodes(outline: OutlineData): OutlineNode[] {
  const seen = new Map<number, number>();
  return outline.sections.map(section => {
    const copy = seen.get(section.number) ?? 0;
    seen.set(section.number, copy + 1);
    return sectionNode(section, `section:${section.number}:${copy}`);
  });
}

function sectionNode(section: OutlineSectionData, id: string): OutlineNode {
  const table = section.table === null ? [] : [tableNode(section.table, id)];
  const subheadings = section.subheadings.map((subheading, index) =>
    leaf(`${id}:subheading:${index}`, subheading.text, '', 'subheading', subheading.range),
  );
  return {
    id,
    label: section.label,
    ...(section.missing ? missing() : counted(section.problems, 'section')),
    range: section.headingRange,
    children: section.missing && section.table?.missing !== false ? [] : [...table, ...subheadings],
  };
}

function tableNode(table: OutlineTableData, parent: string): OutlineNode {
  const id = `${parent}:${table.kind}`;
  const totals = table.totals.map(({ label, value, range }) =>
    leaf(`${id}:${label}`, label, value === '' ? t('空') : value, 'figure', range),
  );
  return {
    id,
    label: table.name,
    ...(table.missing ? missing() : counted(table.problems, 'table')),
    range: table.range,
    children: totals,
  };
}

function leaf(id: string, label: string, description: string, icon: NodeIcon, range: NodeRange): OutlineNode {
  return { id, label, description, tooltip: label, icon, range, children: [] };
}

function missing(): Pick<OutlineNode, 'description' | 'tooltip' | 'icon'> {
  return { description: t('缺失'), tooltip: t('草稿中没有这一部分'), icon: 'missing' };
}

function counted(counts: ProblemCounts, plain: NodeIcon): Pick<OutlineNode, 'description' | 'tooltip' | 'icon'> {
  const tooltip = bySeverity(counts) || t('未发现问题');
  return { description: problems(counts), tooltip, icon: worst(counts) ?? plain };
}

function worst(counts: ProblemCounts): NodeIcon | null {
  if (counts.error > 0) return 'error';
  if (counts.warning > 0) return 'warning';
  return counts.information + counts.hint > 0 ? 'information' : null;
}
