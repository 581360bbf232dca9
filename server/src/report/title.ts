import { narrow, squeeze, trimRange } from '../text/fold.ts';
import { type Line, spanOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Title } from './model.ts';

/** `标题:` of a web page's header, Markdown marks, leading white space. */
const PREFIX =
  /^[\s\u3000]*(?:#{1,6}[\s\u3000]*)?(?:\*{2,6}[\s\u3000]*)?(?:(?:标[\s\u3000]*题|名[\s\u3000]*称|题[\s\u3000]*名)[\s\u3000]*[:：][\s\u3000]*)?(?:附件[\s\u3000]*[\d一二三四五六七八九十]{0,2}[\s\u3000]*[:：.、]?[\s\u3000]*)?[《「“"]?/;
/** `（征求意见稿）`, `》`, `- 青禾县政府网`, pipes, Markdown marks, and the empty cells of a spreadsheet's line. */
const SUFFIX =
  /[》」”"\s\u3000]*(?:[-—_|][\s\u3000]*[^\s\u3000\-—_|]{2,24}(?:网|网站|平台|政府|门户))?[》」”"\s\u3000]*(?:[（(【[](?:征求意见稿|送审稿|草稿|初稿|讨论稿|定稿|公开版|网络版|[12]\d{3}年?度?)[）)】\]])?[》」”"\s\u3000|*#,]*$/;
/** A cheap look: what a suffix ends in. */
const SUFFIX_ENDS = /[》」”"\s\u3000网站台府户）)】\]|*#,]$/;
const TAIL =
  /(?:政府信息公开|政务公开|政务信息公开|信息公开)(?:工作)?(?:情况)?(?:的)?(?:(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年?)?(?:年?度)?(?:工作)?(?:情况)?(?:报告|年报|总结)$/;
/** Wording that nobody foresaw, told by its ends. */
const LOOSE_TAIL = /(?:政府信息|政务信息|政务|信息)[^年]{0,8}公开.{0,14}年度?.{0,6}(?:报告|年报|总结)$/;
const YEAR = /([12]\d{3}|[一二][〇零○一二三四五六七八九]{3})[\s\u3000]{0,3}(?:年[\s\u3000]{0,3}(度)?|度)?/;
const ONLY_YEAR = /^(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年?度?$/;
/** `24年`: a year that does not say which. */
const SHORT_YEAR = /(?<!\d)\d{2}[\s\u3000]{0,3}年(?:度)?/;
const ORGAN_END = /(?:政府|局|委|会|办公室|办|厅|院|处|镇|乡|街道|中心|公安|集团|学校|大学|县|市|区|州|盟|旗|部|署)$/;
const LONGEST_TITLE = 80;
/** Office, year and words may stand on a line each. */
const MOST_TITLE_LINES = 3;
/** Document numbers, dates, and lines of a page's navigation stand above titles and are no part of them. */
const NO_PART =
  /[，。；：:;>《》|｜〔〕[\]]|号[\s\u3000]*$|月[\s\u3000\d０-９]*日|\d[-/.]\d|(?:报告|年报|总结)[\s\u3000]*$/;
/** Titles stand at the top; a web page's header has some twenty lines of its own. */
const MOST_LINES = 60;

/** Characters of one or two lines, each with its place. */
interface Words {
  readonly text: string;
  span(from: number, to: number): Span;
}

function wordsOf(line: Line): Words | null {
  if (line.text.length > LONGEST_TITLE * 2) return null;
  const head = PREFIX.exec(line.text)![0].length;
  const tail = SUFFIX_ENDS.test(line.text) ? SUFFIX.exec(line.text)![0].length : 0;
  const [from, to] = trimRange(line.text, head, Math.max(head, line.text.length - tail));
  if (to <= from || to - from > LONGEST_TITLE) return null;
  return { text: line.text.slice(from, to), span: (a, b) => spanOf(line, from + a, from + b) };
}

function joinWords(a: Words, b: Words): Words {
  const cut = a.text.length;
  return {
    text: a.text + b.text,
    span(from, to) {
      if (to <= cut) return a.span(from, to);
      if (from >= cut) return b.span(from - cut, to - cut);
      return { start: a.span(from, cut).start, end: b.span(0, to - cut).end };
    },
  };
}

/** The report's title among the first lines before `end` (the first section's line); on up to three lines. */
export function findTitle(lines: readonly Line[], end: number): Title | null {
  const words: Words[] = [];
  for (let i = 0; i < end && words.length < MOST_LINES; i++) {
    const found = lines[i]!.text.length > 1 ? wordsOf(lines[i]!) : null;
    if (found) words.push(found);
  }
  let best: Title | null = null;
  for (let i = 0; i < words.length; i++) {
    const found = titleEnding(words, i);
    if (found && score(found) > score(best)) best = found;
  }
  return best;
}

/** The title that ends in a line; lines above it are taken in only where they bring what it lacks. */
function titleEnding(words: readonly Words[], last: number): Title | null {
  const alone = titleFrom(words[last]!, words[last - 1] ?? null);
  let best = alone;
  let joined = words[last]!;
  for (let i = last - 1; i >= 0 && i > last - MOST_TITLE_LINES; i--) {
    const above = words[i]!;
    if (NO_PART.test(above.text) || (alone && !isOrgan(above.text) && !YEAR.test(narrowed(above.text)))) break;
    joined = joinWords(above, joined);
    const found = titleFrom(joined, words[i - 1] ?? null);
    if (found && score(found) > score(best)) best = found;
  }
  return best;
}

/** Full-width digits as half-width ones, character for character. */
function narrowed(text: string): string {
  return FULL_DIGIT.test(text) ? text.replace(FULL_DIGITS, d => String.fromCharCode(narrow(d.charCodeAt(0)))) : text;
}

const FULL_DIGIT = /[０-９]/;
const FULL_DIGITS = /[０-９]/g;

function score(title: Title | null): number {
  if (!title) return 0;
  return 1 + (title.year === null ? 0 : 2) + (title.tailText.includes('年度报告') ? 2 : 0) + (title.organ ? 1 : 0);
}

function titleFrom(words: Words, before: Words | null): Title | null {
  const squeezed = squeeze(words.text);
  if (!LAST_WORDS.some(last => squeezed.endsWith(last)) || /[，。；：:;>《]/.test(words.text)) return null;
  const { text } = words;
  const tailAt = tailStart(text);
  if (tailAt < 0) return null;
  const head = text.slice(0, tailAt);
  const inHead = YEAR.exec(narrowed(head));
  const year = inHead ?? YEAR.exec(narrowed(text));
  const short = year ? null : SHORT_YEAR.exec(narrowed(head));
  const yearSpan = year
    ? words.span(year.index, year.index + year[0].trimEnd().length)
    : short && words.span(short.index, short.index + short[0].length);
  const tail = words.span(tailAt, text.length);
  const own = organIn(words, head, inHead ?? short);
  const above =
    own === null && before && isOrgan(before.text) ? organAt(before, before.text, 0, before.text.length) : null;
  const organ = own ?? above;
  return {
    span: { start: Math.min(organ?.span.start ?? tail.start, words.span(0, 1).start), end: tail.end },
    text: (above?.name ?? '') + squeezed,
    organ: organ?.span ?? null,
    organName: organ?.name ?? null,
    yearSpan,
    year: year ? yearOf(year[1]!) : null,
    tail,
    tailText: text.slice(tailAt),
  };
}

const SPACE = /[\s\u3000]/;
const SPACES = /[\s\u3000]+/g;

/** Every title ends in one of them. */
const LAST_WORDS = ['报告', '年报', '总结'];

/** Where `政府信息公开…报告` begins, white space inside allowed; -1 when the line does not end in it. */
function tailStart(text: string): number {
  const plain = narrowed(text.replace(SPACES, ''));
  const found = TAIL.exec(plain) ?? LOOSE_TAIL.exec(plain);
  if (found === null || plain.length === text.length) return found?.index ?? -1;
  let at = 0;
  for (let letters = -1; at < text.length; at++) if (!SPACE.test(text[at]!) && ++letters === found.index) break;
  return at;
}

function organIn(words: Words, head: string, year: RegExpExecArray | null): { span: Span; name: string } | null {
  const parts: [number, number][] = year
    ? [
        [0, year.index],
        [year.index + year[0].length, head.length],
      ]
    : [[0, head.length]];
  for (const [a, b] of parts) {
    const found = organAt(words, head, a, b);
    if (found) return found;
  }
  return null;
}

/** `关于青禾镇2023年…`, `青禾镇关于2023年…`: the name is what is left. A second year is none. */
function organAt(words: Words, text: string, a: number, b: number): { span: Span; name: string } | null {
  const [first, last] = trimRange(text, a, b);
  const raw = text.slice(first, last);
  const [from, to] = trimRange(text, first + (raw.startsWith('关于') ? 2 : 0), last - (raw.endsWith('关于') ? 2 : 0));
  const name = squeeze(text.slice(from, Math.max(from, to)));
  return name.length < 2 || ONLY_YEAR.test(narrowed(name)) ? null : { span: words.span(from, to), name };
}

function isOrgan(text: string): boolean {
  const name = squeeze(text);
  return name.length >= 2 && name.length <= 40 && ORGAN_END.test(name) && !NO_PART.test(name);
}

function yearOf(text: string): number | null {
  const value = Number([...text].map(c => DIGITS[c] ?? c).join(''));
  return value >= 1949 && value <= 2999 ? value : null;
}

/** 二〇二三 is read digit by digit. */
const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((c, digit) => [c, digit])),
  零: 0,
  '○': 0,
};
