import { type Piece, within } from './piece.ts';
import type { Span } from './span.ts';

/** A word that stands twice in a row, or more often. */
export interface DoubledWord {
  readonly word: string;
  /** All of them. */
  readonly span: Span;
  /** All but the first. */
  readonly again: Span;
  /** The two characters behind. */
  readonly behind: string;
}

/** Shortest and longest word looked for, and what a word is. */
export interface WordKind {
  readonly shortest: number;
  readonly longest: number;
  readonly word: RegExp;
}

/**
 * Where each character stood last, by its code, as an index plus `before`: the sum of the lengths of all pieces that were read earlier. So
 * the table, which is large, need not be cleared for the next piece.
 */
const lastPlace = new Float64Array(0x10000).fill(-1);
let before = 0;

/** The words of a piece that stand twice in a row or more often, none overlapping another. A word begins again where its first character does. Linear. */
export function doubledWords(piece: Piece, { shortest, longest, word: kind }: WordKind): DoubledWord[] {
  const { text } = piece;
  const found: DoubledWord[] = [];
  let free = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const from = lastPlace[code]! - before;
    lastPlace[code] = before + i;
    const length = i - from;
    if (from < free || length < shortest || length > longest) continue;
    // Most characters that come again soon begin no word that does.
    if (text.charCodeAt(i - 1) !== text.charCodeAt(i + length - 1)) continue;
    const word = text.slice(from, i);
    if (!text.startsWith(word, i) || !kind.test(word)) continue;
    free = i + length;
    while (text.startsWith(word, free)) free += length;
    const behind = text.slice(free, free + 2);
    found.push({ word, span: within(piece, from, free), again: within(piece, i, free), behind });
  }
  before += text.length;
  return found;
}
