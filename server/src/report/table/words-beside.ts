import { core } from '../../text/fold.ts';
import { knownWords, oncePerWords } from '../../text/known-words.ts';
import { lineAbove, lineBelow, lineEnd, lineStart } from '../../text/line-bounds.ts';
import type { Span } from '../../text/span.ts';
import { hullOf } from './hulls.ts';

/** What stands between two blanks on a line beside a label, or before an item's number. */
export interface WordBeside {
  readonly text: string;
  readonly letters: string;
  /** Number of its line, from the label's first on; negative above it. */
  readonly line: number;
  /** It is one of those that were read as the label. */
  readonly own: boolean;
}

/** Lines with words that a label's pieces may stand in, above it and below it, and how many lines may be looked at for them. */
const MOST_LINES = 6;
const MOST_LOOKED_AT = 24;
/** A line of more characters is no table's, and a label over more is none. */
const LONGEST_LINE = 200;
const LONGEST_LABEL = 2000;

const BLANKS = /[\s\u3000|│]+|(?<=\D)(?=\d)/;
const SEVERAL_WORDS = /[\s\u3000|│\x85]|\D\d/;
const FIGURES = /^[\d０-９,，]+(?:\.\d+)?$/;

export function isFigureBeside({ text }: WordBeside): boolean {
  return FIGURES.test(text);
}

/** The words of a label alone, in the order of the text. */
export function ownWords(text: string, spans: readonly Span[]): WordBeside[] {
  const { start, end } = hullOf(spans);
  if (end - start > LONGEST_LABEL) return [];
  const whole = spans.length === 1 ? text.slice(start, end) : '';
  // Most labels are one word.
  if (whole !== '' && !SEVERAL_WORDS.test(whole)) return [{ text: whole, letters: core(whole), line: 0, own: true }];
  const words: WordBeside[] = [];
  let at: number | null = lineStart(text, start, LONGEST_LINE);
  for (let line = 0; at !== null && at < end && line < MOST_LOOKED_AT; line++) {
    const stop = lineEnd(text, at);
    words.push(...wordsOf(text, at, stop, line, spans).filter(w => w.own));
    at = lineBelow(text, stop);
  }
  return words;
}

/** The words of a label's lines and of some lines above and below, in the order of the text. */
export function wordsBeside(text: string, spans: readonly Span[]): WordBeside[] {
  const { start, end } = hullOf(spans);
  if (end - start > LONGEST_LABEL) return [];
  const words: WordBeside[] = [];
  const first = lineStart(text, start, LONGEST_LINE);
  let line = 0;
  let at: number | null = first;
  for (let seen = 0; at !== null && seen < MOST_LINES && line < MOST_LOOKED_AT; line++) {
    const stop = lineEnd(text, at);
    const found = wordsOf(text, at, stop, line, spans);
    words.push(...found);
    if (stop >= end && found.some(w => !isFigureBeside(w))) seen++;
    at = lineBelow(text, stop);
  }
  at = lineAbove(text, first);
  line = -1;
  for (let seen = 0; at !== null && seen < MOST_LINES && line > -MOST_LOOKED_AT; line--) {
    const found = wordsOf(text, at, lineEnd(text, at), line, spans);
    words.unshift(...found);
    if (found.some(w => !isFigureBeside(w))) seen++;
    at = lineAbove(text, at);
  }
  return words;
}

/** A line stands beside many labels. */
const piecesBetweenBlanks = oncePerWords(text =>
  text
    .split(BLANKS)
    .filter(word => word !== '')
    .map(word => ({ text: word, letters: core(word) })),
);

function wordsOf(text: string, start: number, end: number, line: number, spans: readonly Span[]): WordBeside[] {
  if (end - start > LONGEST_LINE) return [];
  const ends = [start, ...spans.flatMap(s => [s.start, s.end]).filter(at => at > start && at < end), end];
  return ends.slice(1).flatMap((to, i) => {
    const from = ends[i]!;
    const own = spans.some(s => from >= s.start && to <= s.end);
    const words = piecesBetweenBlanks({ words: knownWords(text.slice(from, to)) });
    return words.map(word => ({ text: word.text, letters: word.letters, line, own }));
  });
}
