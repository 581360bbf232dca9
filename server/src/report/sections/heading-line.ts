import { core, isSpace, trimRange } from '../../text/fold.ts';
import { type Line, spanOf } from '../../text/lines.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { span } from '../../text/span.ts';
import type { Heading, Ordinal } from '../model.ts';

/** Longest heading, in characters. */
export const LONGEST_HEADING = 60;
/** `一、概述`; `总体情况` without an ordinal. */
const SHORTEST_HEADING = 4;

const MARKS = /^[\s\u3000]*(?:#{1,6}[\s\u3000]*|>[\s\u3000]*)?(?:\*{2,6}|__)?[\s\u3000]*/;
/** Patterns, and what each begins with. */
const ORDINALS: readonly [string, RegExp, Ordinal['style']][] = [
  [
    '第',
    /^第[\s\u3000]{0,2}([一二三四五六七八九十]{1,2}|\d{1,2})[\s\u3000]{0,2}(?:部分|章)[\s\u3000]{0,4}[：:、.．]?/,
    'part',
  ],
  ['一二三四五六七八九十', /^([一二三四五六七八九十]{1,3})[\s\u3000]{0,2}[、.．,，:：]/, 'chinese'],
  ['0123456789０１２３４５６７８９', /^([\d０-９]{1,2})[\s\u3000]{0,2}[、.．,，:：]/, 'arabic'],
  ['（(', /^[（(][\s\u3000]{0,2}([一二三四五六七八九十]{1,3})[\s\u3000]{0,2}[）)]/, 'paren'],
  ['（(', /^[（(][\s\u3000]{0,2}([\d０-９]{1,2})[\s\u3000]{0,2}[）)]/, 'paren-arabic'],
];

/** `（单位：件）`, `（见下表）` behind a heading is of the table below it. */
const UNIT_NOTE = /[\s\u3000]*[（(](?:(?:计量)?单位[\s\u3000]*[：:][^（）()。]{1,12}|件|见(?:下|附)表)[）)]$/;

function withoutNote(text: string, from: number, to: number): number {
  const last = text.charAt(to - 1);
  if (last !== '）' && last !== ')') return to;
  return from + text.slice(from, to).replace(UNIT_NOTE, '').length;
}

/** The ordinal that text[from…] begins with, and where the words behind it begin. */
export function ordinalAt(line: Line, from: number, to: number): { ordinal: Ordinal; words: number } | null {
  const first = line.text.charAt(from);
  const head = line.text.slice(from, Math.min(to, from + 16));
  for (const [begins, pattern, style] of ORDINALS) {
    const found = begins.includes(first) ? pattern.exec(head) : null;
    if (!found) continue;
    const value = parseNumeral(core(found[1]!));
    if (value === null) continue;
    let words = from + found[0].length;
    while (words < to && isSpace(line.text.charCodeAt(words))) words++;
    return {
      ordinal: { span: spanOf(line, from, from + found[0].trimEnd().length), text: found[0].trimEnd(), value, style },
      words,
    };
  }
  return null;
}

/** Ordinal and words of a line, Markdown marks set aside. Null for an empty or a long line. */
export function headingOf(line: Line): { heading: Heading; from: number; words: number; to: number } | null {
  const { text } = line;
  if (text.length > LONGEST_HEADING * 2) return null;
  const marks = MARKS.exec(text)?.[0].length ?? 0;
  let [from, to] = trimRange(text, marks, text.length);
  to = withoutNote(text, from, to);
  const closing = marks > 0 ? /[\s\u3000]*(?:\*{2,6}|__|#+)[\s\u3000]*$/.exec(text.slice(from, to)) : null;
  if (closing) to = from + closing.index;
  to = withoutNote(text, from, to);
  if (from >= to || to - from > LONGEST_HEADING) return null;
  const found = ordinalAt(line, from, to);
  let words = found ? found.words : from;
  // `一、**总体情况**`: the bold marks may stand behind the ordinal.
  if (text.startsWith('**', words) && text.endsWith('**', to) && to - words > 4) {
    words += 2;
    to -= text.slice(0, to).endsWith('**') ? 2 : 0;
  }
  if (words >= to) return null;
  const heading: Heading = {
    span: spanOf(line, from, to),
    region: line.block ?? span(line.start, line.end),
    ordinal: found ? found.ordinal : null,
    words: spanOf(line, words, to),
    text: text.slice(words, to),
  };
  return { heading, from, words, to };
}

/** `一、⇥总体情况`: Word puts a tab behind the numbers that it counts. */
const NUMBERED_BY_WORD =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:、|[.．]|部分)|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])\t+(?=[\u4e00-\u9fff][^\t]*$)/;

/** A cheap look at what `isShortLine` leaves out: a figure in a cell of its own, and a row between pipes. */
export function isCellOrRow(text: string): boolean {
  return text.length < SHORTEST_HEADING || text.charCodeAt(0) === BAR;
}

const BAR = 0x7c;

/** A line that may be a heading by its length, and is no row of a table. Tabs before it are an indent, those behind it a sheet's empty cells. */
export function isShortLine(text: string): boolean {
  const { length } = text;
  return (
    length >= SHORTEST_HEADING &&
    length <= LONGEST_HEADING * 2 &&
    !text.includes('|') &&
    (!text.includes('\t') || isIndented(text.trim()))
  );
}

/** Without a tab among its words but the one behind the number that Word counted. */
function isIndented(words: string): boolean {
  return !words.includes('\t') || !words.replace(NUMBERED_BY_WORD, '').includes('\t');
}

/** More than one sentence, or one that goes on behind a stop: no heading. */
export function isSentence(text: string): boolean {
  const stop = text.indexOf('。');
  return stop >= 0 && stop < text.trimEnd().length - 1;
}
