import type { TableOnPage } from './continued.ts';
import { FIGURE_CELL, joinedChunks, type TextLine } from './lines.ts';

/** What a line says besides the number of its page. */
export interface PageNumber {
  readonly words: string;
  /** Null where the line has none. */
  readonly number: number | null;
  /** A number with marks or words that say so, one without in the middle or at a side, what a browser prints, or mere words. */
  readonly kind: 'marked' | 'middle' | 'side' | 'browser' | 'words';
}

const OF_ALL = /共\s*\d{1,4}\s*页/;
const NAMED = /第\s*(\d{1,4})\s*页|^\s*(\d{1,4})\s*页\s*$/;
const MARKED =
  /^(?:[-—–·•]{1,3}\s*(\d{1,4})\s*[-—–·•]{1,3}|(\d{1,4})\s*\/\s*\d{1,4}|[Pp]age\s*(\d{1,4})(?:\s*of\s*\d{1,4})?)$/;
/** A browser prints the time and the address. */
const BROWSER =
  /\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,\s]*(?:[上下]午)?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*[AP]M)?|(?:https?|file):\/\/\S+/;
/** Beside the number's words. */
const LOOSE = /^[\s,，/|()（）·—-]+|[\s,，/|()（）·—-]+$/g;
/** Marks no farther from their number than this (letters' heights); farther off are cells. */
const NEAR = 1.5;
/** Centred, or at a side, to so many letters' heights. */
const PLACED = 2;
/** Lines of a table are no farther apart (letters' heights), and so many are looked at. */
const STEP = 2;
const LOOKED_AT = 3;

/** Reads lines at the top or foot of pages. Null for a figure that may be one of a table. */
export function newPageNumbers(
  pages: readonly { readonly free: readonly TextLine[]; readonly tables: readonly TableOnPage[] }[],
  width: number,
): (line: TextLine, inward: readonly TextLine[]) => PageNumber | null {
  const free = pages.flatMap(page => page.free);
  const xs = pages.flatMap(({ tables }) => tables.flatMap(table => [table.xs[0]!, table.xs.at(-1)!]));
  const left = [...free.map(line => line.left), ...xs].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const right = [...free.map(line => line.right), ...xs].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return (line, inward) => {
    const said = joinedChunks(line).trim();
    const plain = said.normalize('NFKC');
    const rest = plain.replace(OF_ALL, '');
    const named = NAMED.exec(rest);
    if (named) return { words: rest.replace(named[0], '').replace(LOOSE, ''), number: counted(named), kind: 'marked' };
    const unprinted = plain.replace(BROWSER, '').trim();
    const marked = MARKED.exec(unprinted);
    const isPrinted = unprinted !== plain;
    if (marked) return isPrinted || isTight(line) ? { words: '', number: counted(marked), kind: 'marked' } : null;
    if (isPrinted) return { words: said, number: null, kind: 'browser' };
    if (!/^\d{1,4}$/.test(plain)) return { words: said, number: null, kind: 'words' };
    const kind = placeOf(line);
    const number = Number(plain);
    return kind === null || number === 0 || isInColumn(line, inward) ? null : { words: '', number, kind };
  };

  function placeOf({ left: from, right: to, size }: TextLine): 'middle' | 'side' | null {
    const isMiddle = [width, left + right].some(sum => Math.abs(from + to - sum) / 2 <= PLACED * size);
    if (isMiddle) return 'middle';
    return from - left <= PLACED * size || right - to <= PLACED * size ? 'side' : null;
  }
}

function counted(found: RegExpExecArray): number {
  return Number(found.slice(1).find(digits => digits !== undefined));
}

function isTight({ chunks, size }: TextLine): boolean {
  return chunks.every(({ left }, i) => i === 0 || left - chunks[i - 1]!.right <= NEAR * size);
}

/** Whether a figure stands below or above those of a table's next rows. */
function isInColumn(line: TextLine, inward: readonly TextLine[]): boolean {
  let before = line;
  for (const next of inward.slice(0, LOOKED_AT)) {
    if (Math.abs(next.y - before.y) > STEP * Math.max(next.size, before.size)) return false;
    const isColumn = ({ text, left, right }: TextLine['chunks'][number]) =>
      FIGURE_CELL.test(text) && left <= line.right && right >= line.left;
    if (next.chunks.length > 1 && next.chunks.some(isColumn)) return true;
    before = next;
  }
  return false;
}
