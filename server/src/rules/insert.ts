import type { LayoutName, Report, Section, Table, TableRow } from '../report/model.ts';
import { type Span, span } from '../text/span.ts';
import type { Edit } from './rule.ts';

/** The layout that a new table should have: that of the draft's other tables, else columns by tab. */
export function layoutOf(report: Report): LayoutName {
  const layout = report.tables.find(t => t.layout !== 'flat')?.layout;
  return layout ?? (headingPrefix(report).includes('#') ? 'markdown' : 'tab');
}

/** What stands before the words of the draft's headings: `## `, `**`, an indent. */
export function headingPrefix(report: Report): string {
  const first = report.sections[0]?.heading.span.start;
  const prefix = first === undefined ? '' : report.text.slice(lineStart(report.text, first), first);
  return /^[#*\s]*$/.test(prefix) ? prefix : '';
}

/** What the draft puts between two paragraphs: an empty line, or only a line end. */
export function gap(report: Report): string {
  return /(\r\n?|\n)[ \t]*(\r\n?|\n)/.test(report.text) ? report.eol + report.eol : report.eol;
}

/** A block of text as the last thing of a section. */
export function appendTo(report: Report, section: Section, text: string): Edit {
  const end = trimmedEnd(report.text, section.span);
  return { span: span(end, end), text: gap(report) + text };
}

/** Where the words of a span end, white space at its end left out. */
export function trimmedEnd(text: string, of: Span): number {
  let end = of.end;
  while (end > of.start && /\s/.test(text[end - 1]!)) end--;
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
