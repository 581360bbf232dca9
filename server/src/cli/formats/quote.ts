import { lineStarts, offsetAt, type Range } from '../../text/line-index.ts';
import type { RunOutcome } from '../outcome.ts';

/** A draft's text, and where its lines begin. */
export interface QuotedText {
  readonly text: string;
  readonly starts: readonly number[];
}

/** The sources of the files that were checked; of any other file an empty one. */
export function sourcesOf({ drafts }: Pick<RunOutcome, 'drafts'>): (file: string) => QuotedText {
  const sources = new Map<string, QuotedText>();
  return file => {
    const known = sources.get(file);
    if (known) return known;
    const text = drafts.find(draft => draft.file === file)?.report.text ?? '';
    const source = { text, starts: lineStarts(text) };
    sources.set(file, source);
    return source;
  };
}

/** Words of a draft around a place. */
export interface Quote {
  readonly before: string;
  /** What stands at the place; empty where something is missing there. */
  readonly marked: string;
  readonly after: string;
}

/** Of a sentence that is longer, so many characters are quoted on each side of the place, and of the place itself. */
const MOST = 120;

/** What ends a sentence. */
const ENDS = /[。；！？]/g;

/** The words at a place; of one that runs over several lines all of them. */
export function wordsAt({ text, starts }: QuotedText, { start, end }: Range): string {
  return text.slice(offsetAt(starts, start), offsetAt(starts, end));
}

/** The line in which a place begins, in three. What of the place stands in further lines is left out. */
export function quotedLine({ text, starts }: QuotedText, { start, end }: Range): Quote {
  const begin = starts[start.line] ?? text.length;
  const line = text.slice(begin, starts[start.line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const last = end.line === start.line ? end.character : line.length;
  return {
    before: line.slice(0, start.character),
    marked: line.slice(start.character, last),
    after: line.slice(last),
  };
}

/** The sentence of that line that holds the place, cut around it where it is long. */
export function sentenceAt(source: QuotedText, range: Range): Quote {
  const { before, marked, after } = quotedLine(source, range);
  const begin = [...before.matchAll(ENDS)].at(-1)?.index;
  // A place that itself ends the sentence takes nothing of the next.
  const end = /[。；！？]$/.test(marked) ? 0 : after.search(ENDS) + 1 || after.length;
  return {
    before: lastOf(before.slice(begin === undefined ? 0 : begin + 1).trimStart()),
    marked: fewNamed(marked),
    after: fewNamed(after.slice(0, end).trimEnd()),
  };
}

function fewNamed(words: string): string {
  const letters = Array.from(words);
  return letters.length <= MOST ? words : `${letters.slice(0, MOST).join('')}…`;
}

function lastOf(words: string): string {
  const letters = Array.from(words);
  return letters.length <= MOST ? words : `…${letters.slice(-MOST).join('')}`;
}
