import { isLineBreak } from './fold.ts';

/** The start of the line that an offset is in, as the readers part lines: Word's soft breaks end one too. No farther back than `farthest` characters. */
export function lineStart(text: string, offset: number, farthest = offset): number {
  const floor = Math.max(0, offset - farthest);
  let start = offset;
  while (start > floor && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The end of the line that an offset is in, its line end left out. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** The start of the line above the one that begins at an offset; null above the first. */
export function lineAbove(text: string, start: number): number | null {
  if (start === 0) return null;
  return lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
}

/** The start of the line below the one that ends at an offset; null below the last. */
export function lineBelow(text: string, end: number): number | null {
  if (end >= text.length) return null;
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}
