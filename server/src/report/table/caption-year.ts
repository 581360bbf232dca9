import { parseNumeral } from '../../text/numerals.ts';

/** Longer lines are prose, which may speak of any year. */
const LONGEST_CAPTION = 40;
const LINE_END = /<[^<>]{0,2000}>|[\t|｜\r\n]/;
const YEAR = /([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})[\s\u3000]{0,2}年?度?/g;
const BEFORE = /上一?年度?(?![\s\u3000]*(?:结转|项目))|去年|往年/;
const THIS = /本年度?(?![\s\u3000]*(?:新收|办理|制发|处理|废止|收费|增))|今年/;

/**
 * Whose year the words above a table name: the report's own, another, or (null) neither. Of several lines the last tells; lines of prose do not.
 */
export function captionYear(above: string, year: number | null): 'own' | 'other' | null {
  let found: 'own' | 'other' | null = null;
  for (const line of above.split(LINE_END)) {
    const words = line.trim();
    if (words === '' || words.length > LONGEST_CAPTION || words.includes('。')) continue;
    found = ofLine(words, year) ?? found;
  }
  return found;
}

function ofLine(words: string, year: number | null): 'own' | 'other' | null {
  const years = [...words.matchAll(YEAR)].map(([, digits]) => Number(digits) || parseNumeral(digits!));
  const [named, ...others] = years;
  if (named != null && year !== null)
    return others.some(other => other !== named) ? null : named === year ? 'own' : 'other';
  const [before, own] = [BEFORE.test(words), THIS.test(words)];
  return before === own ? null : own ? 'own' : 'other';
}
