/** A place in a text as editors count: both numbers from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LF = 10;
const CR = 13;

/** Offset of the first character of every line. LF, CRLF and a lone CR each end a line, as in the Language Server Protocol. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

/** The line and character of an offset; `starts` comes from `lineStarts` of the same text. Offsets below 0 count as 0. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: Math.max(0, offset - starts[low]!) };
}

/** The range of a span of offsets. */
export function rangeAt(starts: readonly number[], span: { readonly start: number; readonly end: number }): Range {
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}

/** The offset of a position; `starts` comes from `lineStarts` of the same text. The other way of `positionAt`. */
export function offsetAt(starts: readonly number[], { line, character }: Position): number {
  return (starts[line] ?? 0) + character;
}
