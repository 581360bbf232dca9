import { parseNumeral } from '../text/numerals.ts';
import type { ArticleRef } from './articles/article.ts';
import { copyLines, isOfThePage, titlesAbove } from './local-lines.ts';

/** A line on which an article seems to start. */
interface Start {
  readonly line: number;
  readonly article: number;
  /** What stands behind `第一条` on the same line. */
  readonly rest: string;
}

const NUMERAL = '[〇零一二三四五六七八九十百\\d０-９]{1,6}';
const HEADING = new RegExp(
  `^\\s{0,8}(#{1,6}[ \\t]*)?(?:\\*\\*|__|【)?\\s?第\\s?(${NUMERAL})\\s?条(?:\\*\\*|__|】)?(.*)$`,
  'u',
);
/** What may stand between an article's number and its words. A list of articles goes on with another one. */
const BEHIND_NUMBER = /^(?:\s|[：:.．]|、(?!\s?第)|【[^】]{0,40}】)+/u;
const CONTENTS_LINE = /(?:[.．·…]{2,}|[\s\u3000]{2,})\s*\d{1,4}\s*$|\]\(#/;
const CHAPTER_LINE = new RegExp(`^[\\s#*_]{0,12}第\\s?${NUMERAL}\\s?[编章节](?![条款项])`, 'u');
const END_LINE = /^(?:#{1,6}[ \t]|\s*(?:-{3,}|\*{3,}|_{3,})\s*$|\s*附\s?(?:件|录|表)|\s*<\/?\w)/;
/** `（一）`, `(一)`, `（1）`, `㈠`, `⑴`, `1.`, `一、`: what a 项 begins with. */
const ITEM_LINE =
  /^(?:[（(]\s?([一二三四五六七八九十百]{1,4}|\d{1,3})\s?[）)]|[㈠-㈩⑴-⒇]|(\d{1,3})[.．、](?!\d)|([一二三四五六七八九十]{1,3})、)/u;
/** A 项 that goes on in the line of its 款 or of the 项 before. */
const INLINE_ITEM = /(?<=[：:；;])\s{0,4}(?=[（(]\s?[一二三四五六七八九十]{1,3}\s?[）)])/u;

/**
 * The exact wording of one article of the 条例 out of a local copy of it, without its heading: one line a 款 or 项,
 * wrapped lines put together. Takes Markdown (`### 第一条`) and plain text (`第一条　…`), with any line ends, with a table
 * of contents, with other laws in the same file. Null when the copy does not have the article.
 */
export function articleFromFile(fileText: string, article: number): string | null {
  const lines = copyLines(fileText);
  const starts = startsOf(lines);
  const run = bestRun(starts, lines);
  const start = run.find(s => s.article === article);
  if (start === undefined) return null;
  const next = starts.find(s => s.line > start.line)?.line ?? lines.length;
  const titles = titlesAbove(lines, run[0]!.line);
  const below = lines.slice(start.line + 1, endOf(start, next, lines)).filter(line => !isOfThePage(line, titles));
  return paragraphsOf([start.rest, ...below]).join('\n') || null;
}

/** The lines (from 0) on which the articles of the 条例 begin in a local copy, by their numbers; none where the copy has not the lines of its file. */
export function articleLines(fileText: string): ReadonlyMap<number, number> {
  const lines = copyLines(fileText);
  if (lines.length !== fileText.split(/\r\n|\n|\r/).length) return new Map();
  return new Map(bestRun(startsOf(lines), lines).map(s => [s.article, s.line]));
}

/**
 * The wording of what a reference names: a 款 alone, a 项 under the words that introduce it, else the whole article.
 * Where the copy does not have that 款 or 项 the whole article is given, so that nothing wrong is quoted.
 * @param count how many 款 the article has: lines that a page's width cut behind a full stop would be counted as more
 */
export function excerptFromFile(fileText: string, ref: ArticleRef, count?: number): string | null {
  const whole = articleFromFile(fileText, ref.article);
  if (whole === null || (ref.paragraph === null && ref.item === null)) return whole;
  const paragraphs: string[][] = [];
  for (const line of whole.split('\n')) {
    if (ITEM_LINE.test(line) && paragraphs.length > 0) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  if (ref.paragraph !== null && count !== undefined && count !== paragraphs.length) return whole;
  const lines = ref.paragraph === null ? paragraphs.find(p => p.length > 1) : paragraphs[ref.paragraph - 1];
  if (lines === undefined) return whole;
  if (ref.item === null) return lines.join('\n');
  const item = lines.find(line => itemNumber(line) === ref.item);
  return item === undefined ? whole : `${lines[0]}\n${item}`;
}

function itemNumber(line: string): number | null {
  const match = ITEM_LINE.exec(line);
  if (match === null) return null;
  const numeral = match[1] ?? match[2] ?? match[3] ?? match[0].normalize('NFKC').replace(/[()]/g, '');
  return parseNumeral(numeral);
}

/** Lines that start an article: a Markdown heading, a line of its own, or `第一条` with white space behind it. */
function startsOf(lines: readonly string[]): Start[] {
  const starts: Start[] = [];
  lines.forEach((text, line) => {
    if (text.length > 100_000 || !text.slice(0, 24).includes('第')) return;
    const match = HEADING.exec(text);
    const article = parseNumeral(match?.[2] ?? '');
    if (match === null || article === null || CONTENTS_LINE.test(text.slice(-80))) return;
    const behind = match[3]!.replace(BEHIND_NUMBER, '');
    const title = match[1] !== undefined && behind.length < 20 && !/[。；]$/.test(behind);
    const apart = behind === '' || title || behind.length < match[3]!.length;
    const expected =
      article === (starts.at(-1)?.article ?? 0) + 1 && !/^[、，,。；;和及与或至到之的规第款项]/.test(behind);
    if (apart || expected) starts.push({ line, article, rest: title ? '' : behind });
  });
  return starts;
}

/**
 * A table of contents or a second law starts again at a lower number. Of these runs the one that speaks most of
 * 政府信息公开 is the 条例 itself, and among equals the longest.
 */
function bestRun(starts: readonly Start[], lines: readonly string[]): Start[] {
  const runs: Start[][] = [];
  for (const start of starts) {
    const run = runs.at(-1);
    if (run !== undefined && start.article > run.at(-1)!.article) run.push(start);
    else runs.push([start]);
  }
  let best: Start[] = [];
  let bestScore = [-1, -1];
  runs.forEach((run, i) => {
    const text = lines.slice(run[0]!.line, runs[i + 1]?.[0]?.line ?? lines.length).join('');
    const score = [text.split('政府信息公开').length, text.length];
    if (score[0]! > bestScore[0]! || (score[0] === bestScore[0] && score[1]! > bestScore[1]!)) {
      best = run;
      bestScore = score;
    }
  });
  return best;
}

/** The line behind the article's last: the next article, a chapter heading, another heading or a rule. */
function endOf(start: Start, next: number, lines: readonly string[]): number {
  for (let line = start.line + 1; line < next; line++) {
    const text = lines[line]!.slice(0, 200);
    if (CHAPTER_LINE.test(text) || END_LINE.test(text)) return line;
  }
  return next;
}

/** What a 款 or 项 ends with. */
const CLOSED = /[。；：！？;:]/;
const LETTER = /[A-Za-z]/;

/** 款 and 项 of an article: a line goes on with the one before while that has no closing mark. */
function paragraphsOf(body: readonly string[]): string[] {
  // Pieces, put together at the end: to ask a string that grows line by line for its last character copies it each time.
  const paragraphs: string[][] = [];
  let last = '';
  for (const raw of body) {
    const line = raw.replace(/\*\*|__/g, '').trim();
    if (line === '') continue;
    const pieces = paragraphs.at(-1);
    if (pieces === undefined || ITEM_LINE.test(line) || CLOSED.test(last)) paragraphs.push([line]);
    else pieces.push(LETTER.test(last) && LETTER.test(line.charAt(0)) ? ` ${line}` : line);
    last = line.slice(-1);
  }
  return paragraphs.flatMap(pieces => {
    const line = pieces.join('');
    return line.length > 10_000 ? [line] : line.split(INLINE_ITEM);
  });
}
