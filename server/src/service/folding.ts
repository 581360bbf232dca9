import type { Report } from '../report/model.ts';
import type { Span } from '../text/span.ts';
import { rowGroups } from './groups.ts';

/** What can be folded: sections, sub-headings, tables and groups of rows, without the blank lines behind them. */
export function foldingSpans(report: Report): Span[] {
  const spans: Span[] = [];
  for (const section of report.sections) {
    spans.push(section.span, ...section.subheadings.map(s => s.span));
  }
  for (const table of report.tables) {
    spans.push(table.span);
    if (table.kind !== 'disputes') spans.push(...rowGroups(table).map(g => g.span));
  }
  return spans.map(s => withoutTrailingBlank(report.text, s)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function withoutTrailingBlank(text: string, s: Span): Span {
  let end = s.end;
  while (end > s.start && /\s/u.test(text[end - 1]!)) end--;
  return { start: s.start, end };
}
