import { core, squeeze } from '../../text/fold.ts';
import { knownWords, oncePerWords } from '../../text/known-words.ts';
import { lineAbove, lineBelow, lineEnd, lineStart } from '../../text/line-bounds.ts';
import type { Span } from '../../text/span.ts';
import { hullOf } from './hulls.ts';

/** A label's words as they are compared: as they stand, without a difference of width or of quotation marks, by their letters alone. */
export type Spelling = 'squeezed' | 'plain' | 'letters';

/** A text in all of the spellings. */
export type Spelled = Readonly<Record<Spelling, string>>;

const QUOTES = /[“”„‟＂]/g;

export function spelled(text: string): Spelled {
  return { squeezed: squeeze(text), plain: squeeze(text.normalize('NFKC')).replace(QUOTES, '"'), letters: core(text) };
}

/** What stands between two blanks on a line beside a label, or before an item's number. */
export interface WordBeside extends Spelled {
  readonly text: string;
  /** Of the label's own words the number of their line, from the label's first on; 0 of all others. */
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
  if (whole !== '' && !SEVERAL_WORDS.test(whole)) return wordsIn(whole).map(word => ({ ...word, own: true }));
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
    for (const word of found) words.push(word);
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

/** The words of a line that are no label's: it stands beside many. */
const wordsBetweenBlanks = oncePerWords((text): readonly WordBeside[] =>
  text
    .split(BLANKS)
    .filter(word => word !== '')
    .map(word => ({ text: word, ...spelled(word), line: 0, own: false })),
);

function wordsIn(text: string): readonly WordBeside[] {
  return wordsBetweenBlanks({ words: knownWords(text) });
}

function wordsOf(
  text: string,
  start: number,
  end: number,
  line: number,
  spans: readonly Span[],
): readonly WordBeside[] {
  if (end - start > LONGEST_LINE) return [];
  if (!spans.some(s => s.start < end && s.end > start)) return wordsIn(text.slice(start, end));
  const ends = [start, ...spans.flatMap(s => [s.start, s.end]).filter(at => at > start && at < end), end];
  return ends.slice(1).flatMap((to, i) => {
    const from = ends[i]!;
    const words = wordsIn(text.slice(from, to));
    return spans.some(s => from >= s.start && to <= s.end) ? words.map(word => ({ ...word, line, own: true })) : words;
  });
}
