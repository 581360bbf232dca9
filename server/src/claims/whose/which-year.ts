import { matchesOf } from '../../text/matches.ts';
import { MIGHT_NAME_YEAR, YEAR_WORDS } from '../lexicon/years.ts';

/**
 * True where what follows a stretch of folded text is of the report's whole year: by the last year or period it names, else as before.
 * Another year and a part of the report's are alike: neither has cells. Dates with a day are no periods; `截至年底` and `截至12月31日`
 * mean the whole year.
 * @param before what held before the stretch
 */
export function isOwnYearBehind(text: string, reportYear: number | null, before: boolean): boolean {
  if (!MIGHT_NAME_YEAR.test(text)) return before;
  let own = before;
  for (const match of matchesOf(YEAR_WORDS, text)) {
    const groups = match.groups!;
    const named = groups['year'];
    if (named !== undefined) own = isOwn(text, match, Number(named), reportYear);
    else if (groups['other'] !== undefined) own = false;
    else if (groups['own'] !== undefined || groups['whole'] !== undefined) own = true;
  }
  return own;
}

/** `2019年以来` sums over years, unless it is the report's own. */
function isOwn(text: string, match: RegExpMatchArray, year: number, reportYear: number | null): boolean {
  if (reportYear !== null) return year === reportYear;
  return !/^(?:度)?以来/.test(text.slice(match.index! + match[0].length, match.index! + match[0].length + 3));
}
