import { type AsideStretch, addStretch, markedText, type RunManner, toldApart } from '../package/aside.ts';
import { textWithin } from '../package/written.ts';
import { childOf, type XmlElement } from '../package/xml.ts';
import { isWhite, mannerOfFont } from './fonts.ts';

/** Words in one font. */
export interface StringPiece {
  readonly text: string;
  /** How they are shown, null where plainly; undefined where they have their cell's font. */
  readonly manner: RunManner | null | undefined;
  /** They are white; undefined as above. */
  readonly white?: boolean | undefined;
}

/** A cell's words as Excel keeps them. */
export interface CellString {
  readonly pieces: readonly StringPiece[];
  /** True where pieces of it have formats of their own: new words would lose them. */
  readonly rich: boolean;
}

/** The words of an item of the shared strings, or of a string that stands in its cell. What tells how they are spoken is no part of them. */
export function cellString(source: string, item: XmlElement): CellString {
  const runs = item.children.filter(c => c.name === 's:r');
  const pieces = [item, ...runs].flatMap(host => {
    const font = childOf(host, 's:rPr');
    const manner = font && mannerOfFont(font);
    const white = font && isWhite(childOf(font, 's:color'));
    const hosts = host.children.filter(c => c.name === 's:t');
    return hosts.map((t): StringPiece => ({ text: unescaped(textWithin(source, t)), manner, white }));
  });
  return { pieces, rich: runs.length > 0 };
}

/** Words as a cell shows them: without those that nobody sees, digits that are struck out, raised or lowered in marks. `own`: how the cell's font shows words. */
export function shownString(pieces: readonly StringPiece[], own: RunManner | null): string {
  const stretches: AsideStretch[] = [];
  let text = '';
  for (const piece of pieces) {
    const manner = piece.manner === undefined ? own : piece.manner;
    if (manner?.how === 'hidden') continue;
    if (manner !== null) addStretch(stretches, text.length, text.length + piece.text.length, manner);
    text += piece.text;
  }
  return stretches.length === 0 ? text : markedText(text, toldApart(text, 0, stretches, true));
}

/** Characters that XML can't hold are written `_x000D_`, and the mark itself `_x005F_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The same the other way: a text that holds such a mark is not to be taken for the character. */
export function escapedString(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\v\f\r\x0e-\x1f]/g, c => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
