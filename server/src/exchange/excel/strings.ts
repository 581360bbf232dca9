import { ASIDE_CLOSING, asideOpening } from '../../text/aside-marks.ts';
import type { Span } from '../../text/span.ts';
import { type AsideStretch, addStretch, markedText, type RunManner, toldApart } from '../package/aside.ts';
import { textWithin } from '../package/written.ts';
import { childOf, type XmlElement } from '../package/xml.ts';
import { colourOf, mannerOfFont } from './fonts.ts';

/** Words in one font. */
export interface ShownPiece {
  readonly text: string;
  /** How they are shown, null where plainly; undefined where they have their cell's font. */
  readonly manner: RunManner | null | undefined;
  /** Their colour (`fonts.ts`), null where none is told; undefined as above. */
  readonly colour?: string | null | undefined;
}

/** The same as they are kept. */
export interface StringPiece extends ShownPiece {
  /** The `<t>` that holds them. */
  readonly host: XmlElement;
}

/** A cell's words as Excel keeps them. */
export interface CellString {
  /** The XML that they stand in, and their element there. */
  readonly source: string;
  readonly item: XmlElement;
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
    const colour = font && colourOf(childOf(font, 's:color'));
    const hosts = host.children.filter(c => c.name === 's:t');
    return hosts.map((t): StringPiece => ({ text: unescaped(textWithin(source, t)), manner, colour, host: t }));
  });
  return { source, item, pieces, rich: runs.length > 0 };
}

/** Words as a cell shows them: without those that nobody sees, digits that are struck out, raised or lowered in marks. `own`: how the cell's font shows words. */
export function shownString(pieces: readonly ShownPiece[], own: RunManner | null): string {
  const [only] = pieces;
  // Most cells: nothing of them is set aside.
  if (pieces.length === 0 || (pieces.length === 1 && mannerIn(only!, own) === null)) return only?.text ?? '';
  const { text, stretches } = shownPieces(pieces, own);
  return stretches.length === 0 ? text : markedText(text, stretches);
}

/** Where each piece stands in what `shownString` makes of them, its marks not counted; null for one that nobody sees. */
export function placedPieces(pieces: readonly ShownPiece[], own: RunManner | null): (Span | null)[] {
  const { stretches } = shownPieces(pieces, own);
  let at = 0;
  return pieces.map(piece => {
    if (mannerIn(piece, own)?.how === 'hidden') return null;
    const start = at;
    at += piece.text.length;
    const opened = stretches.filter(stretch => stretch.start <= start && start < stretch.end);
    const closed = stretches.filter(stretch => stretch.end <= start);
    const marks = [...opened, ...closed].reduce((sum, { how }) => sum + asideOpening(how).length, 0);
    const by = marks + closed.length * ASIDE_CLOSING.length;
    return { start: start + by, end: at + by };
  });
}

function shownPieces(
  pieces: readonly ShownPiece[],
  own: RunManner | null,
): { text: string; stretches: AsideStretch[] } {
  const stretches: AsideStretch[] = [];
  let text = '';
  for (const piece of pieces) {
    const manner = mannerIn(piece, own);
    if (manner?.how === 'hidden') continue;
    if (manner !== null) addStretch(stretches, text.length, text.length + piece.text.length, manner);
    text += piece.text;
  }
  return { text, stretches: stretches.length === 0 ? [] : toldApart(text, 0, stretches, true) };
}

const mannerIn = ({ manner }: ShownPiece, own: RunManner | null) => (manner === undefined ? own : manner);

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
