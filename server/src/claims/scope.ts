import { matchesOf } from './matches.ts';

/** Whose year a figure belongs to: the report's, another one, or only a part of the report's. */
export type Scope = 'own' | 'other' | 'part';

const MARK =
  /(?<whole>1月1日[^，。；]{0,12}12月31日|1月?(?:至|到|-|—|~)12月)|截至[^，。；\d]{0,8}?(?:年底|年末|12月(?:31日|底)?)|(?:截至)?(?<year>(?:19|20)\d\d)年(?!度?版)|(?<last>上年(?:度|同期)?|去年|上一年度?|前年|往年|历年|近[两二三四五几\d]年|十[三四五]五|累计(?=[^。]{0,60}其中[，：]?(?:20\d\d年|本年|今年)))|(?<own>本年度?|今年|全年|年内|报告年度)|(?<part>[上下]半年|[一二三四1234]季度|(?<!\d)\d{1,2}月(?:份|至|到|底|初|中旬)?(?!\d*日))/g;

/**
 * The scope of what follows a stretch of folded text: the last year or period it names, else the one before.
 * Dates with a day are no periods; `截至年底` and `截至12月31日` mean the whole year.
 */
export function scopeAfter(text: string, reportYear: number | null, before: Scope): Scope {
  if (!/[年月度]|十[三四五]五|累计|去/.test(text)) return before;
  let scope = before;
  for (const match of matchesOf(MARK, text)) {
    const groups = match.groups!;
    const named = groups['year'];
    if (named !== undefined) scope = isOwn(text, match, Number(named), reportYear) ? 'own' : 'other';
    else if (groups['last'] !== undefined) scope = 'other';
    else if (groups['part'] !== undefined) scope = scope === 'other' ? 'other' : 'part';
    else if (groups['own'] !== undefined || groups['whole'] !== undefined) scope = 'own';
  }
  return scope;
}

/** `2019年以来` sums over years, unless it is the report's own. */
function isOwn(text: string, match: RegExpMatchArray, year: number, reportYear: number | null): boolean {
  if (reportYear !== null) return year === reportYear;
  return !/^(?:度)?以来/.test(text.slice(match.index! + match[0].length, match.index! + match[0].length + 3));
}
