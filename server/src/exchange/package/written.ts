import type { XmlElement } from './xml.ts';

/** Characters of an element's text and where they are written. Where these are as many, each is its own; else (`&amp;`) all are one. */
export interface WrittenPiece {
  readonly text: string;
  /** Offset in the source. */
  readonly at: number;
  /** How many characters it takes there. */
  readonly written: number;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const SPECIAL =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|\r\n?|<!\[CDATA\[|\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/gi;

/** What an element that holds text alone says, piece by piece; comments and the like say nothing. The XML is well-formed. */
export function writtenPieces(source: string, { inner, innerEnd }: XmlElement): WrittenPiece[] {
  const raw = source.slice(inner, innerEnd);
  const pieces: WrittenPiece[] = [];
  let from = 0;
  const add = (text: string, at: number, written: number) => {
    if (text !== '') pieces.push({ text, at: inner + at, written });
  };
  for (const found of raw.matchAll(SPECIAL)) {
    add(raw.slice(from, found.index), from, found.index - from);
    add(meaning(found), found.index, found[0].length);
    from = found.index + found[0].length;
  }
  add(raw.slice(from), from, raw.length - from);
  return pieces;
}

/** The same as one text. */
export function textWithin(source: string, element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return writtenPieces(source, element)
    .map(piece => piece.text)
    .join('');
}

function meaning([whole, hex, decimal, name]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()]!;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (hex !== undefined || decimal !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return whole.startsWith('\r') ? '\n' : '';
}
