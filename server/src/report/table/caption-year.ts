import { parseNumeral } from '../../text/numerals.ts';

/** Whose year the words above a table name: the report's own; another, by a line that says nothing else, or beside other words; or (null) neither. */
export type CaptionYear = 'own' | 'other' | 'maybe-other' | null;

/** Longer lines are prose, which may speak of any year. */
const LONGEST_CAPTION = 40;
const LINE_END = /<[^<>]{0,2000}>|[\t|｜\r\n]/;
const YEAR = /(?<![\d.．])([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})[\s\u3000]{0,2}年/g;
/** Two years, one of them without 年: `2024—2025年`. */
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** Days, numbers of papers and telephones, and what compares two years. */
const NO_CAPTION =
  /[月日号〔〕[\]《》]|电话|手机|填报|填表|报送|制表|编制|编印|打印|导出|更新|发布|格式|版|修订|印发|条例|通知|办法|报告|对照|对比|比较|相比|同比|[与同比较和跟]上|比去|增减|结转/;
const BEFORE = /上一?年度?(?![\s\u3000]*项目)|去年|往年/;
const THIS = /[本今]年/;
const NOTHING_ELSE =
  /^[（(【]?(?:附[件表]?\d?[：:、]?)?(?:表[一二三四])?[（(]?(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3}|上一?|去|往|本|今)年度?的?(?:统计)?(?:数据?|情况|表|表[一二三四])?[）)】]*[：:]?$/;

/** Of several lines the last tells; lines of prose do not. */
export function captionYear(above: string, year: number | null): CaptionYear {
  let found: CaptionYear = null;
  for (const line of above.split(LINE_END)) {
    const words = line.trim();
    if (words === '' || words.length > LONGEST_CAPTION || words.includes('。') || NO_CAPTION.test(words)) continue;
    found = ofLine(words, year) ?? found;
  }
  return found;
}

function ofLine(words: string, year: number | null): CaptionYear {
  const isAll = NOTHING_ELSE.test(words.replace(/[\s\u3000]/g, ''));
  const other = isAll ? 'other' : 'maybe-other';
  const named = [...words.matchAll(YEAR)].map(([, digits]) => Number(digits) || parseNumeral(digits!));
  if (named.length > 0 && year !== null) {
    const all = [...named, ...Array.from(words.matchAll(YEARS), ([digits]) => Number(digits))];
    if (all.some(one => one !== named[0])) return null;
    return named[0] === year ? 'own' : other;
  }
  const [before, own] = [BEFORE.test(words), THIS.test(words)];
  if (before) return own ? null : other;
  // A remark on what was done this year is often put above any table.
  return own && isAll ? 'own' : null;
}
