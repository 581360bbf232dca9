import type { Report } from '../report/model.ts';
import { withoutBlankEnd } from '../text/piece.ts';
import { outerFirst, type Span } from '../text/span.ts';
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
  return spans.map(s => withoutBlankEnd(report, s)).sort(outerFirst);
}
