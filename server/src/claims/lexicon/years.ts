import { anyOf } from './phrases.ts';

/** Years and parts of them by their words. */

const OTHER_YEARS = `
  上年[度/同期]
  去年
  上一年[度]
  前年
  往年
  历年
`;
const SOME_YEARS = '(?:[两二三四五六七八九十几]{1,2}|(?<!\\d)\\d{1,2})年';
/** `累计收到30件，其中本年5件` sums over years; so does what is counted since something began. */
const SEVERAL_YEARS = [
  '近[两二三四五几\\d]年',
  `(?:过去|最近)${SOME_YEARS}`,
  `连续${SOME_YEARS}(?=[^，。；]{0,20}(?:共|合计|累计|总计))`,
  `${SOME_YEARS}(?:以来|来(?![信访函电文])|间)`,
  '(?:19|20)\\d\\d年(?:至|到)(?:19|20)\\d\\d年',
  '(?:施行|实施|开通|上线|启用|运行|任期)以来|^以来',
  '十[三四五]五',
  '累计(?=[^。]{0,60}其中[，：]?(?:20\\d\\d年|本年|今年))',
].join('|');
const TO = '(?:至|到|-|–|—|~){1,2}';
const DAY = '(?<!\\d)\\d{1,2}月\\d{1,2}日';
/** A month without a day, a quarter, a half, days that are not the whole year, or what came behind an event within it. */
const PARTS_OF_YEAR = [
  '[上下]半年|[一二三四1234]季度|(?<!\\d)\\d{1,2}月(?:份|至|到|底|初|中旬)?(?!\\d*日)',
  `(?!1月1日${TO}(?:20\\d\\d年)?12月31日)${DAY}${TO}(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日`,
  `(?!1月1日)${DAY}(?:起|以来|以后|之后|后)(?!至|到)`,
  `截[至止](?:20\\d\\d年)?(?!12月)\\d{1,2}月\\d{1,2}日`,
  '(?:施行|实施|开通|上线|启用)(?:之|以)?后',
].join('|');
const OWN_YEAR = `
  本年[度]
  今年
  全年
  年内
  报告年度
`;
const WHOLE_YEAR = `(?<!\\d)1(?:月1日[^，。；]{0,12}12月31日|月?${TO}12月)`;
/** Up to its end is the whole year: no change. */
const TO_ITS_END = '截至[^，。；\\d]{0,8}?(?:年底|年末|12月(?:31日|底)?)';

/** Words that say which year is spoken of: groups `own`, `other`, or the `year` itself; none for what changes nothing. */
export const YEAR_WORDS = new RegExp(
  [
    `(?<whole>${WHOLE_YEAR})`,
    TO_ITS_END,
    // Before a year by itself: `2021年至2025年`.
    `(?<other>${anyOf(OTHER_YEARS)}|${SEVERAL_YEARS}|${PARTS_OF_YEAR})`,
    '(?:截至)?(?<year>(?:19|20)\\d\\d)年(?!度?版)',
    `(?<own>${anyOf(OWN_YEAR)})`,
  ].join('|'),
  'g',
);

const POINT = '(?:20\\d\\d年度?)?(?:\\d{1,2}月份?(?:\\d{1,2}日)?|\\d{1,2})?';
/** Words in brackets that are nothing but a time. */
export const ONLY_A_TIME = new RegExp(
  `^(?:[上下]半年|[前第]?[一二三四1234]个?季度|上一?年|去年|${POINT}(?:${TO}${POINT})?)(?:度|同期|全年|底|[以之]?后|起|以来)?$`,
);

/** Without one of these no year is named. */
export const MIGHT_NAME_YEAR = /[年月度]|十[三四五]五|累计|去|以来|后/;
