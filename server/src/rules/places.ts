import type { HeaderCell, Label, Report } from '../report/model.ts';
import { type Span, span } from '../text/span.ts';

/** Where a label begins; the first line of `otherwise` for a row that has none. */
export function firstSpan(label: Pick<Label, 'spans'> | Pick<HeaderCell, 'spans'>, otherwise: Span): Span {
  return label.spans.find(s => s.end > s.start) ?? otherwise;
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
