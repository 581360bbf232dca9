import { applyEdits } from '../../text/apply-edits.ts';
import type { Edit } from '../../text/edit.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { isSelfClosing, prefixOf } from '../package/xml.ts';
import type { SheetCell } from './sheet-cells.ts';
import { type CellString, escapedString, placedPieces, shownString } from './strings.ts';

/**
 * The words of a cell in several fonts, with edits of what it shows, as they stand in an inline string: only the runs that are edited differ. Null where an
 * edit is not within one run, but for one that takes words away, or where the cell would come to be shown otherwise. `prefix`: that of the sheet's own names.
 */
export function richInner(cell: SheetCell, string: CellString, edits: readonly Edit[], prefix: string): string | null {
  const { source, item, pieces } = string;
  // What tells how words are spoken counts their characters.
  if (prefixOf(source, item) !== prefix || item.children.some(child => child.name === 's:rPh')) return null;
  const places = placedPieces(pieces, cell.style.manner);
  const byPiece = new Map<number, Edit[]>();
  for (const edit of edits) {
    const { start, end } = edit.span;
    const inOne = places.findIndex(place => place !== null && place.start <= start && end <= place.end);
    if (inOne < 0 && edit.text !== '') return null;
    for (const [i, place] of places.entries()) {
      if (place === null || (inOne < 0 ? end <= place.start || place.end <= start : i !== inOne)) continue;
      const own = { start: Math.max(start, place.start) - place.start, end: Math.min(end, place.end) - place.start };
      byPiece.set(i, [...(byPiece.get(i) ?? []), { ...edit, span: own }]);
    }
  }
  const now = pieces.map((piece, i) => ({ ...piece, text: applyEdits(piece.text, byPiece.get(i) ?? []) }));
  const shown = shownString(now, cell.style.manner).replace(/[\t\r\n]/g, ' ');
  if (shown !== applyEdits(cell.text, edits)) return null;
  let [inner, at] = ['', item.inner];
  for (const [i, { host, text }] of now.entries()) {
    if (!byPiece.has(i)) continue;
    const open = isSelfClosing(source, host) ? `<${prefix}t>` : source.slice(host.start, host.inner);
    const isSpaced = host.attributes['xml:space'] === 'preserve' || !/^\s|\s$|\n/.test(text);
    const tag = isSpaced ? open : open.replace(/>$/, ' xml:space="preserve">');
    inner += `${source.slice(at, host.start)}${tag}${escapeXml(escapedString(text))}</${prefix}t>`;
    at = host.end;
  }
  return inner + source.slice(at, item.innerEnd);
}
