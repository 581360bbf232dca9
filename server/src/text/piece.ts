import { type Span, span } from './span.ts';

/**
 * A piece of the source by itself: a run of prose, a line, or (without a start) the whole draft. With these functions nobody who looks for
 * words in a piece has to add up offsets: spans are always those of the source.
 */
export interface Piece {
  readonly text: string;
  /** Offset of its first character; 0 when left out. */
  readonly start?: number;
}

const startOf = (piece: Piece) => piece.start ?? 0;

/** The part of a piece that a span covers, as a piece. */
export function pieceAt(piece: Piece, at: Span): Required<Piece> {
  return { text: textAt(piece, at), start: at.start };
}

/** All of a piece. */
export function wholeOf(piece: Piece): Span {
  return within(piece, 0, piece.text.length);
}

/** The source span of the characters [from, to) of a piece. */
export function within(piece: Piece, from: number, to: number): Span {
  return span(startOf(piece) + from, startOf(piece) + to);
}

/** Where a match in the text of a piece stands. */
export function matchSpan(piece: Piece, match: RegExpExecArray): Span {
  return within(piece, match.index, match.index + match[0].length);
}

/** Every place where words stand in a piece, from the first to the last; none overlaps another. */
export function placesOf(piece: Piece, words: string): Span[] {
  const found: Span[] = [];
  for (let at = piece.text.indexOf(words); at >= 0; at = piece.text.indexOf(words, at + words.length)) {
    found.push(within(piece, at, at + words.length));
  }
  return found;
}

/** The last place where words stand in a piece; null when they don't. */
export function lastPlaceOf(piece: Piece, words: string): Span | null {
  const at = piece.text.lastIndexOf(words);
  return at < 0 ? null : within(piece, at, at + words.length);
}

/** True when the words at a place are there a part of longer words, in which they stand once. */
export function isPartOf(piece: Piece, at: Span, longer: string): boolean {
  const offset = longer.indexOf(textAt(piece, at));
  return offset >= 0 && piece.text.startsWith(longer, at.start - startOf(piece) - offset);
}

/** The text of a span that lies in the piece. */
export function textAt(piece: Piece, at: Span): string {
  return piece.text.slice(at.start - startOf(piece), at.end - startOf(piece));
}

/** At most so many characters of a piece before a place in it. */
export function textBefore(piece: Piece, at: Span, most: number): string {
  const to = at.start - startOf(piece);
  return piece.text.slice(Math.max(0, to - most), to);
}

/** At most so many characters of a piece behind a place in it. */
export function textBehind(piece: Piece, at: Span, most: number): string {
  const from = at.end - startOf(piece);
  return piece.text.slice(from, from + most);
}

/** The piece from a place in it on, at most so many characters. */
export function pieceFrom(piece: Piece, at: Span, most: number): Required<Piece> {
  const from = at.start - startOf(piece);
  return { text: piece.text.slice(from, from + most), start: at.start };
}

/** What a separator parts, in order; at least one piece. */
export function piecesOf(piece: Piece, separator: string): [Required<Piece>, ...Required<Piece>[]] {
  let start = startOf(piece);
  const parts = piece.text.split(separator).map(text => {
    const part = { text, start };
    start += text.length + separator.length;
    return part;
  });
  return parts as [Required<Piece>, ...Required<Piece>[]];
}

/** What stands between the separators around a place, which holds none itself. Looks no farther than to these, nor than `reach` characters each way. */
export function partAround(piece: Piece, at: Span, separator: string, reach: number): string {
  const [from, to] = [at.start - startOf(piece), at.end - startOf(piece)];
  const before = piece.text.slice(Math.max(0, from - reach), from);
  const behind = piece.text.slice(to, to + reach);
  const begins = before.lastIndexOf(separator);
  const ends = behind.indexOf(separator);
  const ahead = begins < 0 ? before : before.slice(begins + separator.length);
  return ahead + piece.text.slice(from, to) + (ends < 0 ? behind : behind.slice(0, ends));
}

/** A span without white space at its end. */
export function withoutBlankEnd(piece: Piece, at: Span): Span {
  return span(at.start, at.start + textAt(piece, at).trimEnd().length);
}

/** A span with the spaces around it. */
export function withSpaces(piece: Piece, at: Span): Span {
  let from = at.start - startOf(piece);
  let to = at.end - startOf(piece);
  while (piece.text[from - 1] === ' ') from--;
  while (piece.text[to] === ' ') to++;
  return within(piece, from, to);
}
