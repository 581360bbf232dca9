import { displayWidth } from './display-width.ts';

/** What a line can be broken between: a word in Latin letters or a number stays whole, Chinese breaks behind each character with its marks. */
const PIECES = /[\x21-\x7e]+|[^\x21-\x7e]\p{M}*/gu;
/** What stands at no line's beginning. */
const CLOSING = /^[\p{Pe}\p{Pf}，。；：、！？…·％%]/u;

/** Over the edge has room one mark that closes. */
const HANGING = 2;

/** A text in lines of so many columns, wide characters counting two. A mark that closes hangs over the edge rather than to begin a line; nothing else does. */
export function wrapLines(text: string, width: number): string[] {
  const lines = [''];
  let room = width;
  for (const piece of piecesOf(text, width)) {
    const own = displayWidth(piece);
    const hangs = CLOSING.test(piece) && own <= room + HANGING;
    if (own > room && room < width && !hangs) {
      lines[lines.length - 1] = lines.at(-1)!.trimEnd();
      lines.push('');
      room = width;
      if (piece === ' ') continue;
    }
    lines[lines.length - 1] += piece;
    room -= own;
  }
  return lines;
}

/** Words that are longer than a line are cut. */
function piecesOf(text: string, width: number): string[] {
  return (text.match(PIECES) ?? []).flatMap(piece =>
    piece.length > width && piece.codePointAt(0)! < 0x80 ? [...piece] : [piece],
  );
}

/** The beginning of a text that takes at most so many columns. */
export function beginningWithin(text: string, width: number): string {
  let taken = '';
  let room = width;
  for (const character of text) {
    room -= displayWidth(character);
    if (room < 0) break;
    taken += character;
  }
  return taken;
}

/** The end of a text that takes at most so many columns. */
export function endWithin(text: string, width: number): string {
  const letters = Array.from(text);
  let at = letters.length;
  let room = width;
  while (at > 0 && room - displayWidth(letters[at - 1]!) >= 0) room -= displayWidth(letters[--at]!);
  return letters.slice(at).join('');
}
