import type { Run } from '../../../report/prose/paragraphs.ts';
import type { Edit } from '../../../text/edit.ts';
import { oncePerWords, wordsHold } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, textBefore, within } from '../../../text/piece.ts';
import { firstOf, lastOf, type Span } from '../../../text/span.ts';

/** Cheap looks. */
export const mightDouble = wordsHold(/[，、；：。]{2}/);
export const hasQuotes = oncePerWords(text => ['"', '“', '”'].some(mark => text.includes(mark)));

/** Two or three stops in a row; more are dots. */
const DOUBLED = /(?<![，、；：。])[，、；：。]{2,3}(?![，、；：。])/g;
/** Which of several is kept. */
const STRENGTH = '。：；，、';

/** `，，`, `、。`: the stronger mark stays. */
export function doubled(run: Run): Edit[] {
  return matchesOf(DOUBLED, run.text).flatMap(found => {
    const marks = [...found[0]];
    if (found[0] === '。。。') return [];
    const text = [...STRENGTH].find(mark => marks.includes(mark))!;
    return [{ span: matchSpan(run, found), text }];
  });
}

const STRAIGHT = /"([^"“”\r\n]{1,80})"/g;
const HAN = /[\u4e00-\u9fff]/;

/** Typewriter's quotes round Chinese words, and quotes that close before they open, where the line above has left none open. */
export function quotes(run: Run, before: Run | undefined): Edit[] {
  const marks = run.text.match(/["“”]/g) ?? [];
  if (marks.length % 2 > 0) return [];
  if (marks.every(mark => mark === '"')) {
    return matchesOf(STRAIGHT, run.text)
      .filter(found => HAN.test(found[1]!))
      .flatMap(found => around(run, found));
  }
  if (leavesOpen(before)) return [];
  const reversed = marks.every((mark, i) => mark === (i % 2 === 0 ? '”' : '“'));
  return reversed ? matchesOf(/”[^“”]{1,80}“/g, run.text).flatMap(found => around(run, found)) : [];
}

/** True where a quotation goes on in the next line. */
function leavesOpen(run: Run | undefined): boolean {
  return run !== undefined && run.text.lastIndexOf('“') > run.text.lastIndexOf('”') && !isWhole(run);
}

function around(run: Run, found: RegExpExecArray): Edit[] {
  const at = matchSpan(run, found);
  return [
    { span: firstOf(at, 1), text: '“' },
    { span: lastOf(at, 1), text: '”' },
  ];
}

const CLOSING: Readonly<Record<string, string>> = { '《': '》', '“': '”', '（': '）', '【': '】', '〔': '〕' };
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));
const PAIRED = /[《》“”（）【】〔〕]/g;
/** A paragraph that is whole; others go on in the next line. */
const isWhole = oncePerWords(text => '。！？；：'.includes(text.trimEnd().at(-1) ?? '-'));
/** A longer line without a stop goes on in the next. */
const LONGEST_HEADING = 30;
/** `1）`, `a）`, `一）` count. */
const ORDINAL = /(?:^|[^\u4e00-\u9fff\d])[\da-zA-Z一二三四五六七八九十]{1,2}$/;

interface Lonely {
  readonly span: Span;
  /** The other half. */
  readonly missing: string;
}

/** Lines above and below in which the other half is looked for: a bracket rarely holds more. */
const NEIGHBOURS = 3;

/**
 * The first mark of the i-th run's pairs that stands alone in its paragraph; null where all have their other half, be it in a line beside: where
 * lines are cut at a page's width, one that ends in a colon may well go on.
 */
export function alone(runs: readonly Run[], i: number): Lonely | null {
  const [before, run] = [runs[i - 1], runs[i]!];
  const goesOn = before !== undefined && before.text.length > LONGEST_HEADING && !isWhole(before);
  if (goesOn || !isWhole(run)) return null;
  const lonely = firstLonely(run);
  if (lonely === null || leavesOpen(before) || quotes(run, before).length > 0) return null;
  const { missing } = lonely;
  const beside =
    missing in CLOSING ? runs.slice(Math.max(0, i - NEIGHBOURS), i) : runs.slice(i + 1, i + 1 + NEIGHBOURS);
  return beside.some(other => other.text.length > LEAST_CUT && firstLonely(other)?.missing === otherHalf(missing))
    ? null
    : { span: within(run, lonely.span.start, lonely.span.end), missing };
}

/** A line that a page's width has cut is longer. */
const LEAST_CUT = 10;

function otherHalf(mark: string): string {
  return CLOSING[mark] ?? OPENING.get(mark)!;
}

/** In the words by themselves. */
const firstLonely = oncePerWords((text): Lonely | null => {
  const open: RegExpExecArray[] = [];
  for (const found of matchesOf(PAIRED, text)) {
    const [mark] = found;
    if (mark in CLOSING) open.push(found);
    else if (CLOSING[open.at(-1)?.[0] ?? ''] === mark) open.pop();
    else if (mark === '）' && ORDINAL.test(textBefore({ text }, matchSpan({ text }, found), 3))) continue;
    else return { span: matchSpan({ text }, found), missing: OPENING.get(mark)! };
  }
  const [first] = open;
  return first === undefined ? null : { span: matchSpan({ text }, first), missing: CLOSING[first[0]]! };
});
