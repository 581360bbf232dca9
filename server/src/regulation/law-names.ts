import { type Span, span } from '../text/span.ts';

/** Whose articles a citation names; `implied`: no law is named, so in such a report the 条例 is meant. */
export type Law = '条例' | 'other' | 'implied';

/** A law as the words right before an article name it; `same`: a pronoun (该法) for the one named before. */
export interface NamedLaw {
  readonly law: Law | 'same';
  readonly name: Span;
}

const OTHER_LAWS = [
  '行政复议法',
  '行政诉讼法',
  '行政许可法',
  '行政处罚法',
  '行政强制法',
  '保守国家秘密法',
  '保密法',
  '个人信息保护法',
  '数据安全法',
  '网络安全法',
  '国家安全法',
  '立法法',
  '档案法',
  '民法典',
];

/** Laws that drafts name without 《》; a RegExp source. */
export const LAW_WORDS = `政府信息公开条例|(?:${OTHER_LAWS.join('|')})(?!律|定|规)`;

/** The law that one of LAW_WORDS names. */
export function lawFromWord(word: string): Law {
  return word === '政府信息公开条例' ? '条例' : 'other';
}

/** The law that a title in 《》 names; null for a title that is no law's (`《工作要点》`). */
export function lawFromTitle(title: string): Law | null {
  const words = title
    .slice(1, -1)
    .replace(/\s/g, '')
    .replace(/[（(].*$/, '')
    .replace(/^中华人民共和国/, '');
  if (/^(?:政府)?(?:信息公开)?条例$/.test(words)) return '条例';
  return /(?:法|条例|规定|办法|细则|规则|决定|解释|章程|规程|标准)$/.test(words) ? 'other' : null;
}

/** A name's end may be followed by these before the article comes: `《条例》（国务院令第711号）的第五十条`. */
const BETWEEN = /(?:[（(][^（）()\r\n]{0,40}[）)])?[”"’\s]{0,4}(?:中的|的|中)?\s{0,4}$/;
const TITLE = /《[^《》\r\n]{1,60}》$/;
const PRONOUN = /(?:该|上述|前述|同)(?:法|条例|办法|规定)$/;
const THE_REGULATION =
  /(?:^|[^\p{Script=Han}]|本|政府信息公开|依照|依据|根据|按照|遵照|对照|落实|贯彻|执行|违反|符合|适用|严格按|按|依|据|和|与|及|或|由|对|将|以|的|新)(条例)$/u;
const DOCUMENT =
  /(?:条例|法|办法|规定|细则|规则|章程|报告|通知|意见|方案|解释|决定|决议|合同|协议|规划|纲要|标准|制度|指南|规程|公约|文件|号)$/;

/**
 * The law named right before an offset, with the name's place; null when no name stands there. A name without 《》 must
 * stand close: behind a TAB the next cell of a table starts.
 */
export function lawJustBefore(text: string, offset: number): NamedLaw | null {
  const window = text.slice(Math.max(0, offset - 120), offset);
  const line = window.slice(window.search(/[^\r\n]*$/));
  const before = line.replace(BETWEEN, '');
  const end = offset - line.length + before.length;
  const title = TITLE.exec(before)?.[0];
  if (title !== undefined) return { law: lawFromTitle(title) ?? 'other', name: span(end - title.length, end) };
  if (/[\t\u3000]|\s{2}/.test(text.slice(end, offset))) return null;
  const tail = before.slice(-16);
  const pronoun = PRONOUN.exec(tail)?.[0];
  if (pronoun !== undefined) return { law: 'same', name: span(end - pronoun.length, end) };
  if (THE_REGULATION.test(tail)) return { law: '条例', name: span(end - '条例'.length, end) };
  const document = DOCUMENT.exec(tail)?.[0];
  return document === undefined ? null : { law: 'other', name: span(end - document.length, end) };
}

/** True where the words at an offset, right behind 条, show that 条 counts things: `第100条信息`, `第三条公交线路`. */
export function isPlainNoun(text: string, offset: number): boolean {
  return /^(?:政务|公开)?(?:信息|微博|微信|消息|推文|短信|留言|建议|措施|举措|经验|线索|线路|公交|路|街|战线)/.test(
    text.slice(offset, offset + 12),
  );
}
