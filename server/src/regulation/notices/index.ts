import { lineStart } from '../../text/line-bounds.ts';
import { type Span, span, touches } from '../../text/span.ts';
import { NOTICES, type Notice } from './notices.ts';

export type { Notice } from './notices.ts';

/** Where a text cites one of the documents that reports cite beside the 条例. */
export interface NoticePlace {
  readonly span: Span;
  readonly notice: Notice;
}

/** A title may hold another in 《》 instead of 〈〉. */
const TITLE = /《(?:[^《》\r\n]|《[^《》\r\n]{1,60}》){1,100}》/g;
/** `国办公开办函〔2021〕30号`, with brackets and blanks as they come. */
const NUMBER =
  /(国办[公开办]{0,3}函)\s{0,2}[〔[［(（【]\s{0,2}(20\d\d)\s{0,2}年?\s{0,2}[〕\]］)）】]\s{0,2}第?\s{0,2}(\d{1,4})\s{0,2}号/g;
/** Without its organ, only right behind its own title. */
const BARE_NUMBER =
  /^[（(\s，,]{0,3}([〔[［(（【]\s{0,2}(20\d\d)\s{0,2}[〕\]］)）】]\s{0,2}第?\s{0,2}(\d{1,4})\s{0,2}号)/;
const ORDER = /国(?:务院)?令\s{0,2}[（(]?第?\s{0,2}(711|492)\s{0,2}号|国务院第?\s{0,2}(711|492)\s{0,2}号令/g;
const WORDS = NOTICES.filter(n => n.word !== null).map(notice => ({
  notice,
  pattern: new RegExp(`${notice.word}(?!律|定|规|实施|司法)`, 'g'),
}));

/** How far to either side of an offset a title may reach. */
const REACH = 160;

/** The document cited at an offset; null where none is that reports are known to cite. Reads a few words of that line only. */
export function noticeAt(text: string, offset: number): NoticePlace | null {
  const from = lineStart(text, offset, REACH);
  const behind = /^[^\r\n]*/.exec(text.slice(offset, offset + REACH))![0];
  const words = text.slice(from, offset) + behind;
  return noticesIn(words, from).find(place => touches(place.span, offset)) ?? null;
}

/** What the document is and what a report cites it for (Markdown, Chinese). */
export function hoverForNotice({ name, what, citedFor }: Notice): string {
  return [`**${name.replace(/[[\]]/g, '\\$&')}**`, what, `年报引用它：${citedFor}`].join('\n\n');
}

function noticesIn(words: string, from: number): NoticePlace[] {
  const at = (index: number, length: number) => span(from + index, from + index + length);
  const titles = [...words.matchAll(TITLE)].flatMap(found => {
    const notice = noticeOfTitle(found[0]);
    if (notice === null) return [];
    const end = found.index + found[0].length;
    const bare = BARE_NUMBER.exec(words.slice(end, end + 40));
    const isIts = bare !== null && notice.number?.[1] === Number(bare[2]) && notice.number[2] === Number(bare[3]);
    const places = [{ span: at(found.index, found[0].length), notice }];
    return isIts ? [...places, { span: at(end + bare[0].length - bare[1]!.length, bare[1]!.length), notice }] : places;
  });
  const numbers = [...words.matchAll(NUMBER)].flatMap(found => {
    const notice = noticeOfNumber(found[1]!, Number(found[2]), Number(found[3]));
    return notice === null ? [] : [{ span: at(found.index, found[0].length), notice }];
  });
  const orders = [...words.matchAll(ORDER)].flatMap(found => {
    const notice = noticeOfNumber('国务院令', 0, Number(found[1] ?? found[2]));
    return notice === null ? [] : [{ span: at(found.index, found[0].length), notice }];
  });
  const named = WORDS.flatMap(({ notice, pattern }) =>
    [...words.matchAll(pattern)].map(found => ({ span: at(found.index, found[0].length), notice })),
  );
  const within = named.filter(n => !titlesAround(words, n.span.start - from));
  return [...titles, ...numbers, ...orders, ...within];
}

/** A law's name in another document's title is that document's. */
function titlesAround(words: string, index: number): boolean {
  const opened = words.lastIndexOf('《', index);
  return opened >= 0 && !words.slice(opened, index).includes('》');
}

function noticeOfTitle(title: string): Notice | null {
  const plain = title
    .slice(1, -1)
    .replace(/[\s〈〉《》<>＜＞“”]/g, '')
    .replace(/[（(](?:\d{4}年?)?(?:修订|修正)(?:版|本)?[）)]$/, '')
    .replace(/^中华人民共和国/, '');
  return NOTICES.find(n => n.title?.test(plain)) ?? null;
}

function noticeOfNumber(organ: string, year: number, number: number): Notice | null {
  return NOTICES.find(n => n.number?.[0] === organ && n.number[1] === year && n.number[2] === number) ?? null;
}
