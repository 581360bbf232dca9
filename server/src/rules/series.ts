import type { Ordinal, Report, Section } from '../report/model.ts';
import { parseNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';
import { paragraphsIn } from './prose.ts';

/** The ordinal that a line of a section begins with: `（一）`, `(二)`, `（3）`. */
export interface Item {
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly arabic: boolean;
}

const ORDINAL =
  /^[#*\s\u3000]{0,12}([（(][ \u3000]{0,2}([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})[ \u3000]{0,2}[）)])/;

/**
 * The bracketed ordinals at the heads of a section's lines, in order. Also those of lines too long to be sub-headings: left out, they
 * would look like gaps.
 */
export function itemsOf(report: Report, section: Section): Item[] {
  const known = new Map(section.subheadings.map(s => [s.heading.span.start, s.heading.ordinal] as const));
  return paragraphsIn(report, section).flatMap(paragraph => {
    const ordinal = known.get(paragraph.start);
    if (ordinal) return fromOrdinal(report, ordinal);
    const found = ORDINAL.exec(report.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 30)));
    const value = found === null ? null : parseNumeral(found[2]!);
    if (found === null || value === null) return [];
    const start = paragraph.start + found[0].length - found[1]!.length;
    return { span: span(start, start + found[1]!.length), text: found[1]!, value, arabic: isArabic(found[2]!) };
  });
}

/** Tags between the brackets keep an ordinal from being rewritten, so it is left in peace. */
function fromOrdinal(report: Report, ordinal: Ordinal): Item[] {
  const text = report.text.slice(ordinal.span.start, ordinal.span.end);
  return text === ordinal.text
    ? [{ span: ordinal.span, text, value: ordinal.value, arabic: ordinal.style === 'paren-arabic' }]
    : [];
}

function isArabic(numeral: string): boolean {
  return /[\d０-９]/.test(numeral);
}

/**
 * Items that count on from one another: a new run begins at each 1. Sub-headings may begin anew within a section, once under the
 * problems and once under the improvements.
 */
export function runsFromOne(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    if (item.value === 1 || runs.length === 0) runs.push([item]);
    else runs.at(-1)!.push(item);
  }
  return runs;
}
