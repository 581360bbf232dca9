import type { TableOnPage } from './continued.ts';
import { FIGURE_CELL, ITEM_START, LARGE_LETTERS, median, type TextLine } from './lines.ts';
import { newPageNumbers, type PageNumber } from './page-numbers.ts';

/** What a page holds, from above: rows of ruled tables, and lines outside of them. */
export interface PageLines {
  readonly free: readonly TextLine[];
  readonly tables: readonly TableOnPage[];
}

/** A line at the top or foot of a page that may stand on others too. */
interface EdgeLine extends PageNumber {
  readonly line: TextLine;
  readonly page: number;
}

/** Higher or lower than this in the text (points) is not the same place. */
const SAME_PLACE = 4;
/** So many lines deep. */
const DEPTH = 2;
/** What has so many parts is a row of a table. */
const COLUMNS = 3;
const YEAR = /(?:19|20)\d\d\s?年/g;
const SENTENCE = /[，。；：、！？…,;:!?]/;
/** What stands in cells for a figure. */
const NO_FIGURE_END = /[-—–－/／\\无]$/;

/**
 * What stands at the top or foot of each page: the same words, or a number that counts the pages. They are no part of the report. A line of figures that
 * is left out would be missed by nobody, so that one stays wherever it is not sure.
 */
export function runningLines(pages: readonly PageLines[], width: number): ReadonlySet<TextLine> {
  const running = new Set<TextLine>();
  const numberIn = newPageNumbers(pages, width);
  const size = proseSize(pages.flatMap(({ free }) => free));
  for (const side of ['top', 'foot'] as const) {
    const edges = pages.map(page => edgeOf(page, side));
    const inner = edges.map(() => true);
    for (let depth = 0; depth < DEPTH; depth++) {
      const at = edges.flatMap((lines, page): EdgeLine[] => {
        const line = lines[depth];
        const number = line && inner[page] ? numberIn(line, lines.slice(depth + 1)) : null;
        return number === null ? [] : [{ ...number, line: line!, page }];
      });
      inner.fill(false);
      for (const own of at) {
        const same = at.filter(other => isSame(own, other));
        if (!(own.number === null ? isTitle(own, same, pages.length, size) : isCount(own, same, pages.length)))
          continue;
        // Behind one that stays once another may follow.
        inner[own.page] = true;
        if (!staysOnce(own, same, side)) running.add(own.line);
      }
    }
  }
  return running;
}

/** Of lines with a sentence's end, since tables have smaller letters; of all where there is none. */
function proseSize(lines: readonly TextLine[]): number {
  const prose = lines.filter(({ chunks }) => chunks.some(({ text }) => text.includes('。')));
  return median((prose.length > 0 ? prose : lines).map(line => line.size));
}

/** Lines above all tables of a page, or below them, the outermost first. */
function edgeOf({ free, tables }: PageLines, side: 'top' | 'foot'): readonly TextLine[] {
  const tops = tables.map(table => table.top);
  return side === 'top'
    ? free.filter(line => tops.every(top => line.y < top))
    : free.filter(line => tops.every(top => line.y > top)).reverse();
}

function isSame(a: EdgeLine, b: EdgeLine): boolean {
  return (
    Math.abs(a.line.y - b.line.y) <= SAME_PLACE &&
    Math.abs(a.line.size - b.line.size) <= 0.1 * a.line.size &&
    a.words === b.words &&
    a.kind === b.kind &&
    (a.number === null || b.number === null ? a.number === b.number : a.number - b.number === a.page - b.page)
  );
}

/** A number of a page, told from a figure: by the marks around it, or since so many pages have theirs. */
function isCount({ number, page, words, kind, line }: EdgeLine, same: readonly EdgeLine[], pages: number): boolean {
  if (words !== '' && !isHeading(words, line)) return false;
  if (kind === 'marked') return same.length > 1;
  const isFromStart = number! - page <= 1;
  return same.length >= (isFromStart ? Math.max(2, pages / 2) : Math.max(3, pages));
}

/** The name of an office or a document. */
function isTitle({ words, kind, line }: EdgeLine, same: readonly EdgeLine[], pages: number, size: number): boolean {
  const isOften = same.length >= (pages <= 3 ? 2 : Math.max(3, pages / 2));
  const isCell = NO_FIGURE_END.test(words) || line.chunks.some(({ text }) => FIGURE_CELL.test(text));
  if (kind === 'browser') return isOften;
  return isOften && !isCell && line.size < LARGE_LETTERS * size && isHeading(words, line);
}

function isHeading(words: string, { chunks }: TextLine): boolean {
  const undated = chunks.length < COLUMNS ? words.replace(YEAR, '年') : words;
  return /\D{2}/.test(words) && !SENTENCE.test(words) && !ITEM_START.test(words) && !/\p{N}/u.test(undated);
}

/** The head of a table without lines, printed again on each page, stays once; at the foot of pages there is none, and all of it stays. */
function staysOnce({ line, page, kind }: EdgeLine, same: readonly EdgeLine[], side: 'top' | 'foot'): boolean {
  if (kind !== 'words' || line.chunks.length === 1) return false;
  return side === 'top' ? same[0]!.page === page : line.chunks.length >= COLUMNS || same.length < 3;
}
