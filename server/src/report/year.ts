import type { Span } from '../text/span.ts';

const PERIOD =
  /([12]\d{3})[\s\u3000]{0,2}年[\s\u3000]{0,2}1[\s\u3000]{0,2}月[\s\u3000]{0,2}1[\s\u3000]{0,2}日[^。\n]{0,12}?12[\s\u3000]{0,2}月[\s\u3000]{0,2}31[\s\u3000]{0,2}日/;
const YEAR = /(20\d{2})[\s\u3000]{0,2}年/g;
/** The year is named early; no need to read a whole book for it. */
const FAR_ENOUGH = 20_000;

/** The report year where the title has none: from 统计期限, else the year that the prose of the first part names most. */
export function yearFromProse(text: string, prose: Span): number | null {
  const part = text.slice(prose.start, Math.min(prose.end, prose.start + FAR_ENOUGH));
  const period = PERIOD.exec(part);
  if (period) return Number(period[1]);
  const counts = new Map<number, number>();
  for (const found of part.matchAll(YEAR)) {
    const year = Number(found[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > counts.get(best)!) best = year;
  return best;
}
