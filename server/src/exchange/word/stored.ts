import { writtenPieces } from '../package/written.ts';
import type { XmlElement } from '../package/xml.ts';
import type { StoredPiece } from './projected.ts';

/** The text of a `<w:t>`, which stands at `offset`, and where its characters are written. The XML is well-formed. */
export function storedPieces(
  source: string,
  host: XmlElement,
  offset: number,
): { text: string; pieces: StoredPiece[] } {
  const pieces: StoredPiece[] = [];
  let text = '';
  for (const piece of writtenPieces(source, host)) {
    const start = offset + text.length;
    // Line ends and tabs in the text of a run are blanks, as Word shows them.
    text += piece.text.replace(/[\n\t]/g, ' ');
    pieces.push({ start, end: offset + text.length, at: piece.at, written: piece.written, host });
  }
  return { text, pieces };
}
