import type { LayoutName, Report, Section, Table, TableRow } from '../report/model.ts';
import { type Span, span } from '../text/span.ts';
import { blockOf } from './blocks.ts';
import type { Edit } from './rule.ts';
import { signOff } from './sign-off.ts';

/** The layout that a new table should have: that of the draft's other tables, else columns by tab. */
export function layoutOf(report: Report): LayoutName {
  const layout = report.tables.find(t => t.layout !== 'flat')?.layout;
  if (layout !== undefined) return layout;
  const first = report.sections[0]?.heading.span;
  const marks = first === undefined ? '' : report.text.slice(blockOf(report.text, first).start, first.start);
  if (marks.includes('<')) return 'html';
  return marks.includes('#') ? 'markdown' : 'tab';
}

/** What the draft puts between two paragraphs: an empty line, or only a line end. */
export function gap(report: Report): string {
  return /(\r\n?|\n)[ \t]*(\r\n?|\n)/.test(report.text) ? report.eol + report.eol : report.eol;
}

/** A block of text as the last thing of a section. */
export function appendTo(report: Report, section: Section, text: string): Edit {
  const end = contentEnd(report, section);
  return { span: span(end, end), text: gap(report) + text };
}

/** The end of what a section holds; the office's name and the date at the report's end come after all sections. */
export function contentEnd(report: Report, section: Section): number {
  const { text } = report;
  const next = report.sections[report.sections.indexOf(section) + 1];
  const last = next === undefined ? signOff(report)[0] : next.heading.span;
  const own = blockOf(text, section.heading.span).end;
  return Math.max(own, wordsEnd(text, own, last === undefined ? text.length : blockOf(text, last).start));
}

/** Where the words before `to` end; separators of the last table row stay with it. */
export function wordsEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1]!)) end--;
  while (end < to && /[ \t]/.test(text[end]!)) end++;
  return end;
}

/**
 * All that belongs to a row of a table: its lines, or its `<tr>` element, without the line end. Null when something else
 * stands on its lines, so that the row can't be replaced nor another put beside it.
 */
export function rowRegion(report: Report, table: Table, row: TableRow): Span | null {
  const region = table.layout === 'html' ? elementOf(report.text, row.span) : linesOf(report.text, row.span);
  if (region === null) return null;
  const others = table.rows.filter(r => r !== row && r.span.start < region.end && region.start < r.span.end);
  return others.length > 0 ? null : region;
}

function elementOf(text: string, row: Span): Span | null {
  const before = text.slice(Math.max(0, row.start - 2000), row.start);
  const after = text.slice(row.end, row.end + 2000);
  const open = [...before.matchAll(/<tr\b/gi)].at(-1);
  const close = /<\/tr\s*>/i.exec(after);
  if (open === undefined || close === null) return null;
  return span(row.start - before.length + open.index, row.end + close.index + close[0].length);
}

/** Other words before the row on its line (a merged label) stay with it. */
function linesOf(text: string, row: Span): Span | null {
  const end = lineEnd(text, row.end);
  return /^[\s|,"]*$/.test(text.slice(row.end, end)) ? span(lineStart(text, row.start), end) : null;
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
  return start;
}

export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !/[\r\n]/.test(text[end]!)) end++;
  return end;
}
