import { type Span, span } from '../text/span.ts';
import { isFormer, isNamedFormer } from './old/names.ts';

/**
 * Whose articles a citation names; `旧条例`: those of the text of 2007, which were numbered otherwise; `implied`: no law is named, so in
 * such a report the 条例 is meant.
 */
export type Law = '条例' | '旧条例' | 'other' | 'implied';

/** A law as the words right before an article name it; `same`: a pronoun (该法) for the one named before. */
export interface NamedLaw {
  readonly law: Law | 'same';
  readonly name: Span;
}

const OTHER_LAWS = [
  '行政复议法实施条例',
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
  '国家赔偿法',
  '土地管理法',
  '公务员法',
  '监察法',
  '立法法',
  '档案法',
  '民法典',
  '信访工作条例',
  '信访条例',
  '优化营商环境条例',
];

/** Laws that drafts name without 《》; a RegExp source. */
export const LAW_WORDS = `政府信息公开条例|(?:${OTHER_LAWS.join('|')})(?!律|定|规)`;

/** The law that one of LAW_WORDS names. */
export function lawFromWord(word: string): Law {
  return word === '政府信息公开条例' ? '条例' : 'other';
}

/** The law that a title in 《》 names; null for a title that is no law's (`《工作要点》`). */
export function lawFromTitle(title: string): Law | null {
  const whole = title.slice(1, -1).replace(/\s/g, '');
  const words = whole
    .replace(/[（(].*$/, '')
    .replace(/^(?:新修订的?|修订后的?|新|现行|原|旧)/, '')
    .replace(/^中华人民共和国/, '');
  if (/^(?:(?:政府)?(?:信息)?公开)?条例$/.test(words)) return isNamedFormer(whole) ? '旧条例' : '条例';
  return /(?:法|条例|规定|办法|细则|规则|决定|解释|章程|规程|标准)$/.test(words) ? 'other' : null;
}

/** The 条例 as its name and the words around it say: that of now, or the text of 2007. */
export function editionOf(law: Law, text: string, name: Span): Law {
  return law === '条例' && isFormer(text, name) ? '旧条例' : law;
}

/** A name's end may be followed by these before the article comes: `《条例》（国务院令第711号）的第五十条`. */
const BETWEEN = /(?:[（(][^（）()\r\n]{0,40}[）)])?[”"’\s]{0,4}(?:中的|的|中)?\s{0,4}$/;
const TITLE = /《[^《》\r\n]{1,60}》$/;
const PRONOUN = /(?:该|上述|前述|同)(?:法|条例|办法|规定)$/;
const THE_REGULATION =
  /(?:^|[^\p{Script=Han}]|本|政府信息公开|依照|依据|根据|按照|遵照|对照|落实|贯彻|执行|违反|符合|适用|严格按|按|依|据|和|与|及|或|由|对|将|以|的|新|现行|原|旧|老|订前|改前)(条例)$/u;
/** The order that published the 条例, for its name. */
const ORDER = /国务?院?令[（(]?第?\s{0,2}(711|492)\s{0,2}号[）)]?$|国务院第?\s{0,2}(711|492)\s{0,2}号令$/;
const DOCUMENT =
  /(?:条例|法|办法|规定|细则|规则|章程|报告|通知|意见|方案|解释|决定|决议|合同|协议|规划|纲要|标准|制度|指南|规程|公约|文件|号)$/;

/**
 * The law named right before an offset, with the name's place; null when no name stands there. A name without 《》 must
 * stand close: behind a TAB the next cell of a table starts.
 */
export function lawJustBefore(text: string, offset: number): NamedLaw | null {
  const window = text.slice(Math.max(0, offset - 120), offset);
  const line = window.slice(Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1);
  const ordered = ORDER.exec(line.trimEnd());
  if (ordered !== null) {
    const start = offset - line.length + ordered.index;
    const name = span(start, start + ordered[0].length);
    return { law: (ordered[1] ?? ordered[2]) === '492' ? '旧条例' : '条例', name };
  }
  const before = line.replace(BETWEEN, '');
  const end = offset - line.length + before.length;
  const title = TITLE.exec(before)?.[0];
  if (title !== undefined) {
    const name = span(end - title.length, end);
    return { law: editionOf(lawFromTitle(title) ?? 'other', text, name), name };
  }
  if (/[\t\u3000]|\s{2}/.test(text.slice(end, offset))) return null;
  const tail = before.slice(-16);
  const pronoun = PRONOUN.exec(tail)?.[0];
  if (pronoun !== undefined) return { law: 'same', name: span(end - pronoun.length, end) };
  if (THE_REGULATION.test(tail)) {
    const name = span(end - '条例'.length, end);
    return { law: editionOf('条例', text, name), name };
  }
  const document = DOCUMENT.exec(tail)?.[0];
  return document === undefined ? null : { law: 'other', name: span(end - document.length, end) };
}

/** True where the words at an offset, right behind 条, show that 条 counts things: `第100条信息`, `第三条公交线路`. */
export function isPlainNoun(text: string, offset: number): boolean {
  return /^(?:政务|公开)?(?:信息|微博|微信|消息|推文|短信|留言|建议|措施|举措|经验|线索|线路|公交|路|街|战线)/.test(
    text.slice(offset, offset + 12),
  );
}
