import { formOf } from '../forms/index.ts';
import { shown } from '../layouts/shown.ts';
import type { Report, Section, Table } from '../report/model.ts';
import { bySpan, contains, join, type Span } from '../text/span.ts';
import { rowGroups } from './groups.ts';

export interface ReportSymbol {
  readonly kind: 'title' | 'section' | 'subheading' | 'table' | 'group';
  readonly name: string;
  /** A figure or note behind the name, may be empty. */
  readonly detail: string;
  readonly span: Span;
  /** Where a jump goes; lies within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly ReportSymbol[];
}

/** The draft as a tree: title → sections → sub-headings and tables → row groups. Without a title the sections stand at the top. */
export function symbols(report: Report): ReportSymbol[] {
  const inSection = (t: Table) => report.sections.some(s => holds(s.span, t.span));
  const tops = [
    ...report.sections.map(s => sectionSymbol(report, s)),
    ...report.tables.filter(t => !inSection(t)).map(tableSymbol),
  ].sort(bySpan);
  if (!report.title) return tops;
  const { span, text: name } = report.title;
  const whole = tops.map(t => t.span).reduce(join, { start: span.start, end: report.text.length });
  return [{ kind: 'title', name, detail: '', span: whole, nameSpan: span, children: tops }];
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}

function sectionSymbol(report: Report, section: Section): ReportSymbol {
  const { heading } = section;
  const tables = report.tables.filter(t => holds(section.span, t.span));
  const subs = section.subheadings.map((s): ReportSymbol => {
    const own = tables.filter(t => contains(s.span, t.span)).map(tableSymbol);
    const name = oneLine(shown(report.text.slice(s.heading.span.start, s.heading.span.end)));
    return { kind: 'subheading', name, detail: '', span: s.span, nameSpan: s.heading.span, children: own };
  });
  const loose = tables.filter(t => !section.subheadings.some(s => contains(s.span, t.span))).map(tableSymbol);
  const children = [...subs, ...loose].sort(bySpan);
  const span = [heading.span, ...children.map(c => c.span)].reduce(join, section.span);
  const name = oneLine(shown(report.text.slice(heading.span.start, heading.span.end)));
  return { kind: 'section', name, detail: '', span, nameSpan: heading.span, children };
}

function tableSymbol(table: Table): ReportSymbol {
  const children = rowGroups(table).map(
    (g): ReportSymbol => ({
      kind: 'group',
      name: g.name,
      detail: shown(g.total?.raw ?? ''),
      span: g.span,
      nameSpan: g.nameSpan,
      children: [],
    }),
  );
  const span = children.map(c => c.span).reduce(join, table.span);
  const nameSpan = { start: table.span.start, end: table.span.start };
  const { name } = formOf(table.kind, table.edition);
  return { kind: 'table', name, detail: TABLE_NAMES[table.kind], span, nameSpan, children };
}

const TABLE_NAMES = { disclosure: '主动公开', applications: '收到和处理申请', disputes: '行政复议、行政诉讼' } as const;

/** A heading or title may run over two lines; an outline has one. Never empty: editors reject a symbol without a name. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim() || '（无标题）';
}
