import { isSpace } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

interface OpenTag {
  readonly name: string;
  readonly start: number;
}

/** Words that tags hold alone: `<p><b>一、总体情况</b></p>`. */
export interface HtmlBlock {
  /** First to last word. */
  readonly words: Span;
  /** With the tags. */
  readonly region: Span;
}

/** Tags that are never closed. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr']);
/** Tags of a table hold cells, not words. */
const TABLE = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
/** Nonsense may open tags without end; words that have more of them around are no heading. */
const MOST_OPEN = 32;
/** Of fewer or more words nobody asks the tags: they are no heading. */
const SHORTEST = 4;
const LONGEST = 400;

/**
 * Follows the tags of a page and finds for each line of words the tags that hold it and nothing else. A line end between two tags parts
 * them: of `<div>⏎<p>` only `<p>` holds the words. Linear.
 */
export function htmlBlocks() {
  const found: HtmlBlock[] = [];
  /** Tags opened right before the line's words, not closed yet. */
  let before: OpenTag[] = [];
  /** A line end stands behind them. */
  let parted = false;
  /** Names of tags opened among the words, not closed yet. */
  let among: string[] = [];
  /** The words read so far; null before the first. */
  let words: { start: number; end: number } | null = null;
  let region: Span | null = null;
  /** The line ended: only closing tags can still belong to it. */
  let ended = false;

  /** Nothing more belongs to the line. */
  const settle = () => {
    const length = words === null ? 0 : words.end - words.start;
    if (words && region && length >= SHORTEST && length <= LONGEST) found.push({ words, region });
    before = [];
    among = [];
    words = null;
    region = null;
    parted = false;
    ended = false;
  };
  /** Characters that are words: no white space at either end. */
  const word = (start: number, end: number) => {
    if (ended) settle();
    region = null;
    if (words === null) words = { start, end };
    else words.end = end;
  };

  return {
    open(name: string, start: number): void {
      if (TABLE.has(name) || before.length + among.length >= MOST_OPEN) settle();
      if (TABLE.has(name)) return;
      if (VOID.has(name)) {
        if (region !== null) settle();
        return;
      }
      if (ended || parted) settle();
      if (words === null) before.push({ name, start });
      else {
        region = null;
        among.push(name);
      }
    },
    close(name: string, end: number): void {
      const inner = among.lastIndexOf(name);
      const outer = inner < 0 ? before.findLastIndex(tag => tag.name === name) : -1;
      if (inner >= 0) among.length = inner;
      else if (outer >= 0) {
        if (words !== null) region = { start: before[outer]!.start, end };
        before.length = outer;
      } else if (ended || TABLE.has(name)) settle();
    },
    /** Text without a line end, white space around it or not. */
    text(source: string, start: number, end: number): void {
      let from = start;
      let to = end;
      while (from < to && isSpace(source.charCodeAt(from))) from++;
      while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
      if (from < to) word(from, to);
    },
    word,
    lineEnd(): void {
      if (ended) settle();
      else if (words === null && before.length > 0) parted = true;
    },
    /** A block of the page ended, and with it the line. */
    endBlock(): void {
      if (words !== null) ended = true;
    },
    /** The source ended. */
    end(): readonly HtmlBlock[] {
      settle();
      return found;
    },
  };
}
