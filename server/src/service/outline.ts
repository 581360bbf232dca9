import type { ColumnKey, Edition, RowKey, TableKind } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { type FormSection, SECTIONS } from '../forms/sections.ts';
import { shown } from '../layouts/shown.ts';
import type { Cell, Report, Section, Table } from '../report/model.ts';
import { cellOf, tableOf } from '../report/query.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

export type Problems = Readonly<Record<Severity, number>>;

/** The data of the tree view 年报大纲. */
export interface Outline {
  readonly title: { readonly text: string; readonly span: Span } | null;
  readonly year: number | null;
  readonly edition: Edition;
  readonly problems: Problems;
  /** All six in the form's order; a second copy of a section follows the first. */
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  readonly number: number;
  /** The official heading: `二、主动公开政府信息情况`. */
  readonly label: string;
  /** Null when the draft does not have the section. */
  readonly span: Span | null;
  readonly heading: Span | null;
  readonly problems: Problems;
  readonly subheadings: readonly { readonly text: string; readonly span: Span }[];
  readonly table: OutlineTable | null;
}

export interface OutlineTable {
  readonly kind: TableKind;
  readonly name: string;
  /** Null when the draft does not have the table. */
  readonly span: Span | null;
  readonly problems: Problems;
  readonly totals: readonly { readonly label: string; readonly value: string; readonly span: Span }[];
}

/** The draft as the tree view shows it, with the number of findings in each part. */
export function outline(report: Report, findings: readonly Finding[]): Outline {
  return {
    title: report.title && { text: report.title.text, span: report.title.span },
    year: report.year,
    edition: report.edition,
    problems: countProblems(findings),
    sections: SECTIONS.flatMap(form => {
      const found = report.sections.filter(s => s.number === form.number);
      if (found.length === 0) return [sectionNode(report, form, null, findings, true)];
      return found.map((s, i) => sectionNode(report, form, s, findings, i === 0));
    }),
  };
}

/** How many findings there are of each severity. */
export function countProblems(findings: readonly Finding[]): Problems {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const f of findings) counts[f.severity]++;
  return counts;
}

function inside(findings: readonly Finding[], span: Span | null): Problems {
  return countProblems(span ? findings.filter(f => span.start <= f.span.start && f.span.start < span.end) : []);
}

function sectionNode(
  report: Report,
  form: FormSection,
  section: Section | null,
  findings: readonly Finding[],
  withTable: boolean,
): OutlineSection {
  return {
    number: form.number,
    label: `${form.ordinal}、${form.title}`,
    span: section?.span ?? null,
    heading: section?.heading.span ?? null,
    problems: inside(findings, section?.span ?? null),
    subheadings: (section?.subheadings ?? []).map(s => ({
      text: shown(report.text.slice(s.heading.span.start, s.heading.span.end)).replace(/\s+/gu, ' '),
      span: s.heading.span,
    })),
    table: form.table && withTable ? tableNode(report, form.table, findings) : null,
  };
}

function tableNode(report: Report, kind: TableKind, findings: readonly Finding[]): OutlineTable {
  const table = tableOf(report, kind);
  const span = table?.span ?? report.unread.find(u => u.kind === kind)?.span ?? null;
  return {
    kind,
    name: formOf(kind, report.edition).name,
    span,
    problems: inside(findings, span),
    totals: table ? totals(table) : [],
  };
}

function totals(table: Table): OutlineTable['totals'] {
  return KEY_FIGURES[table.kind].flatMap(({ label, row, column }) => {
    const cell: Cell | undefined = cellOf(table, row, column);
    return cell ? [{ label, value: shown(cell.raw), span: cell.span }] : [];
  });
}

/** The figures by which a reviewer judges a table at a glance; keys that an edition does not have are left out. */
const KEY_FIGURES: Record<TableKind, readonly { label: string; row: RowKey; column: ColumnKey }[]> = {
  disclosure: [
    { label: '规范性文件制发', row: 'normative', column: 'made' },
    { label: '规范性文件现行有效', row: 'normative', column: 'inForce' },
    { label: '规范性文件对外公开', row: 'normative', column: 'publicTotal' },
    { label: '行政许可', row: 'licence', column: 'decisions' },
    { label: '行政处罚', row: 'penalty', column: 'decisions' },
    { label: '行政强制', row: 'compulsion', column: 'decisions' },
    { label: '行政许可', row: 'licence', column: 'handled' },
    { label: '行政处罚', row: 'penalty', column: 'handled' },
    { label: '行政强制', row: 'compulsion', column: 'handled' },
    { label: '收费（万元）', row: 'fees', column: 'amount' },
  ],
  applications: [
    { label: '本年新收', row: 'new', column: 'total' },
    { label: '上年结转', row: 'carriedIn', column: 'total' },
    { label: '办理结果', row: 'processed', column: 'total' },
    { label: '结转下年', row: 'carriedOut', column: 'total' },
  ],
  disputes: [
    { label: '行政复议', row: 'cases', column: 'review.total' },
    { label: '未经复议直接起诉', row: 'cases', column: 'direct.total' },
    { label: '复议后起诉', row: 'cases', column: 'afterReview.total' },
  ],
};
