import { trimRange } from '../text/fold.ts';
import { type Span, span } from '../text/span.ts';

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
  const before: OpenTag[] = [];
  /** Names of tags opened among the words, not closed yet. */
  const among: string[] = [];
  /** A line end stands behind the tags. */
  let parted = false;
  /** First and last word read so far; null before the first. */
  let from: number | null = null;
  let to = 0;
  let region: Span | null = null;
  /** The line ended: only closing tags can still belong to it. */
  let ended = false;

  /** Nothing more belongs to the line. */
  const settle = () => {
    if (region !== null && from !== null && to - from >= SHORTEST && to - from <= LONGEST)
      found.push({ words: span(from, to), region });
    // To set a length takes longer than to look at it.
    if (before.length > 0) before.length = 0;
    if (among.length > 0) among.length = 0;
    from = null;
    region = null;
    parted = false;
    ended = false;
  };
  /** Characters that are words: no white space at either end. */
  const word = (start: number, end: number) => {
    if (ended) settle();
    region = null;
    from ??= start;
    to = end;
  };

  return {
    open(name: string, start: number): void {
      const ofTable = TABLE.has(name);
      if (ofTable || ended || parted) settle();
      if (ofTable) return;
      if (before.length + among.length >= MOST_OPEN) settle();
      if (VOID.has(name)) {
        if (region !== null) settle();
      } else if (from === null) before.push({ name, start });
      else {
        region = null;
        among.push(name);
      }
    },
    close(name: string, end: number): void {
      const inner = among.length > 0 ? among.lastIndexOf(name) : -1;
      if (inner >= 0) {
        among.length = inner;
        return;
      }
      const outer = before.length > 0 ? before.findLastIndex(tag => tag.name === name) : -1;
      if (outer >= 0) {
        if (from !== null) region = span(before[outer]!.start, end);
        before.length = outer;
      } else if (ended || TABLE.has(name)) settle();
    },
    /** Text without a line end, white space around it or not. */
    text(source: string, start: number, end: number): void {
      const [a, b] = trimRange(source, start, end);
      if (a < b) word(a, b);
    },
    word,
    lineEnd(): void {
      if (ended) settle();
      else if (from === null) parted = true;
    },
    /** A block of the page ended, and with it the line. */
    endBlock(): void {
      ended = from !== null;
    },
    /** The source ended. */
    end(): readonly HtmlBlock[] {
      settle();
      return found;
    },
  };
}
