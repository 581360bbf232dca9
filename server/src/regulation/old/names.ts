import type { Span } from '../../text/span.ts';

/** What stands before the name and belongs to it. */
const FULL_NAME = /[“"]?《?(?:中华人民共和国)?(?:政府)?(?:信息公开)?$/;
const YEAR_OF_2007 = '2007年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:版|颁布|公布|发布|制定|出台|通过)?的?';
const IN_FORCE_2008 = '2008年(?:\\d{1,2}月(?:\\d{1,2}日)?)?起?(?:施行|实施)的';
/** Words right before a name that make it the text of 2007: `原`, `修订前的`, `2007年公布的`. */
const FORMER_BEFORE = new RegExp(
  `(?:(?:原|旧|老)(?:来的|有的|版的?|的)?|(?:修订|修改)(?:之|以)?前的?|以前的|(?<!\\d)${YEAR_OF_2007}|${IN_FORCE_2008}|492号令?(?:颁布|公布|发布)?的?)$`,
);
/** Words right behind it that do so. */
const FORMER_BEHIND = /^[”"]?(?:[（(][^（）()\r\n]{0,40}[）)])?(?:修订|修改)(?:之|以)?前/;
const BRACKET = /^[”"]?[（(]([^（）()\r\n]{0,40})[）)]/;

const OF_2007 = /2007|2008|492|旧|原|(?:修订|修改)(?:之|以)?前|废止/;
const OF_2019 = /2019|711|(?:修订|修改)(?:之|以)?后|现行|新/;

/** True for a title, or what stands in brackets behind it, that says 2007: `条例（2007年）`, `国务院令第492号`. */
export function isNamedFormer(words: string): boolean {
  return OF_2007.test(words) && !OF_2019.test(words);
}

/** True where the words before a name of the 条例 call it the old one: `原`, `修订前的`. */
export function isCalledFormer(before: string): boolean {
  return FORMER_BEFORE.test(before.replace(FULL_NAME, ''));
}

/** True where the words around a name of the 条例 say that the text of 2007 is meant. Looks at a few words only. */
export function isFormer(text: string, name: Span): boolean {
  const before = text.slice(Math.max(0, name.start - 40), name.start);
  const behind = text.slice(name.end, name.end + 50);
  if (FORMER_BEHIND.test(behind)) return true;
  const bracket = BRACKET.exec(behind)?.[1];
  if (bracket !== undefined && (OF_2019.test(bracket) || OF_2007.test(bracket))) return isNamedFormer(bracket);
  return isCalledFormer(before);
}

/** `原第三十三条`, `修订前的第三十三条`: the text of 2007 without its name. */
const FORMER_ARTICLE = /(?:原|旧|(?:原来|原有|旧)的|(?:修订|修改)(?:之|以)?前的?)$/;
/** `现行第五十一条`, `修订后的第五十一条`: back to the text of now. */
const PRESENT_ARTICLE = /(?:现|现行的?|(?:修订|修改)后的?)$/;

/** Which text the word right before an article without a law's name means; null where none says so. */
export function editionWordBefore(text: string, offset: number): '旧条例' | '条例' | null {
  const before = text.slice(Math.max(0, offset - 8), offset);
  if (FORMER_ARTICLE.test(before)) return '旧条例';
  return PRESENT_ARTICLE.test(before) ? '条例' : null;
}
