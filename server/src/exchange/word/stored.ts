import type { XmlElement } from '../package/xml.ts';
import type { StoredPiece } from './projected.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const SPECIAL =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|\r\n?|<!\[CDATA\[|\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/gi;

/** The text of a `<w:t>`, which stands at `offset`, and where its characters are written. The XML is well-formed. */
export function storedPieces(
  source: string,
  host: XmlElement,
  offset: number,
): { text: string; pieces: StoredPiece[] } {
  const raw = source.slice(host.inner, host.innerEnd);
  const pieces: StoredPiece[] = [];
  let text = '';
  let from = 0;
  const add = (characters: string, at: number, written: number) => {
    // Line ends and tabs in the text of a run are blanks, as Word shows them.
    const shown = characters.replace(/[\n\t]/g, ' ');
    if (shown !== '') {
      const start = offset + text.length;
      pieces.push({ start, end: start + shown.length, at: host.inner + at, written, host });
      text += shown;
    }
  };
  for (const found of raw.matchAll(SPECIAL)) {
    add(raw.slice(from, found.index), from, found.index - from);
    add(meaning(found), found.index, found[0].length);
    from = found.index + found[0].length;
  }
  add(raw.slice(from), from, raw.length - from);
  return { text, pieces };
}

function meaning([whole, hex, decimal, name]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()]!;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (hex !== undefined || decimal !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return whole.startsWith('\r') ? ' ' : '';
}
