import { type Span, span } from '../text/span.ts';
import type { Report, TableRow, UnknownRow } from './model.ts';

/** A row's label, or its first value where it has none (表四). */
export function placeOf(row: TableRow | UnknownRow): Span {
  const values = 'cells' in row ? row.cells : row.values;
  return row.label.spans.find(s => s.end > s.start) ?? values[0]?.span ?? row.span;
}

/** The first line of a span that has words on it, without white space at its ends. */
export function firstLine(report: Report, of: Span): Span {
  const line = /\S[^\r\n]*/.exec(report.text.slice(of.start, of.end));
  if (line === null) return span(of.start, of.start);
  const start = of.start + line.index;
  return span(start, start + line[0].trimEnd().length);
}

/** The title, or the first line with words: where findings on the report as a whole stand. */
export function topOf(report: Report): Span {
  return report.title?.span ?? firstLine(report, span(0, report.text.length));
}
