import type { Glyph } from './content.ts';
import { UNKNOWN } from './font-facts.ts';
import type { RuledCell, RuledGrid } from './grids.ts';
import { acrossLines, joinedChunks, printedLines, type TextLine } from './lines.ts';
import { turned } from './turn.ts';

export interface PrintedCell {
  /** May get the rest of what the end of a page cuts (`continued.ts`). */
  text: string;
  /** Numbers of the lines at its sides. */
  readonly left: number;
  readonly right: number;
  /** False below the first row of a merged cell. */
  readonly begins: boolean;
  /** It goes on to the table's last row. */
  readonly isLast: boolean;
  /** Over several rows. */
  readonly isMerged: boolean;
}

/** A row of a table, its cells from the left; below a merged cell stands an empty one. */
export interface TableLine {
  readonly cells: readonly PrintedCell[];
  /** The lines of a row in which prose stands: it only lays out the page. */
  readonly prose: readonly TextLine[] | null;
}

/** A cell with more text than any of the form has, on several lines, is a frame for what stands in it. */
const LONGEST_CELL = 160;
/** Between double lines there are fields that nobody sees (points). */
const THINNEST = 6;
const IN_FIGURE = /[\d０-９.,，．%-]/;
const FIGURE = /[\d０-９]/;

/** The rows of a table. `glyphs`: all that stands within. */
export function tableLines(grid: RuledGrid, glyphs: readonly Glyph[]): TableLine[] {
  const { within, crossed } = sorted(grid, glyphs);
  const read = new Map(grid.cells.map(cell => [cell, printedLines(turned(within.get(cell) ?? []))] as const));
  const slack = leastSlack(grid, read);
  const rows: TableLine[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const own = grid.cells.filter(c => c.top <= row && row < c.bottom).sort((a, b) => a.left - b.left);
    const begun = own.filter(c => c.top === row);
    const linesIn = (cell: RuledCell) => (cell.top === row ? (read.get(cell) ?? []) : []);
    const blank = begun.every(c => linesIn(c).length === 0);
    if (begun.length === 0 || (blank && grid.ys[row + 1]! - grid.ys[row]! < THINNEST)) continue;
    const shown = own.filter(c => widthOf(grid, c) >= THINNEST || linesIn(c).length > 0);
    const cells = shown.map(cell => {
      const { left, right, top, bottom } = cell;
      const begins = top === row;
      const text = textOf(linesIn(cell), widthOf(grid, cell), slack) + (begins && crossed.has(cell) ? UNKNOWN : '');
      const isLast = bottom === grid.ys.length - 1;
      return { text, left, right, begins, isLast, isMerged: bottom - top > 1 };
    });
    const isFrame = shown.some((c, i) => linesIn(c).length > 1 && cells[i]!.text.length > LONGEST_CELL);
    rows.push({ cells, prose: isFrame ? shown.flatMap(linesIn) : null });
  }
  return rows;
}

function widthOf({ xs }: RuledGrid, { left, right }: RuledCell): number {
  return xs[right]! - xs[left]!;
}

interface Sorted {
  readonly within: ReadonlyMap<RuledCell, readonly Glyph[]>;
  /** Cells out of which a figure runs into the next. */
  readonly crossed: ReadonlySet<RuledCell>;
}

/** Which cell each character stands in: that in which its word has most of its room. */
function sorted(grid: RuledGrid, glyphs: readonly Glyph[]): Sorted {
  const within = new Map<RuledCell, Glyph[]>();
  const crossed = new Set<RuledCell>();
  for (const word of touchingWords(glyphs)) {
    const counts = new Map<RuledCell, number>();
    for (const glyph of word) {
      const cell = cellOf(grid, glyph);
      if (cell) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const [cell, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [null, 0] as [RuledCell | null, number]);
    if (cell === null) continue;
    const isCrossing = most < word.length && word.every(g => IN_FIGURE.test(g.text));
    if (isCrossing) for (const c of counts.keys()) crossed.add(c);
    const own = within.get(cell);
    if (own) own.push(...word);
    else within.set(cell, [...word]);
  }
  return { within, crossed };
}

/** In the middle of the letter's body, which stands above its baseline. */
function cellOf(grid: RuledGrid, { x, y, width, size, turn }: Glyph): RuledCell | null {
  const up = size * 0.35;
  if (turn === 1) return grid.cellAt(x + up, y + width / 2);
  if (turn === 3) return grid.cellAt(x - up, y - width / 2);
  return grid.cellAt(x + width / 2, y - up);
}

/** Characters that touch, as they were written: such a word is in one table and in one cell. */
export function touchingWords(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = words.at(-1)?.at(-1);
    const near = 0.15 * glyph.size;
    const follows =
      before?.turn === 0 &&
      !/\s/.test(before.text + glyph.text) &&
      glyph.turn === 0 &&
      Math.abs(before.y - glyph.y) < near &&
      Math.abs(before.x + before.width - glyph.x) < near;
    if (follows) words.at(-1)!.push(glyph);
    else words.push([glyph]);
  }
  return words;
}

/** How near any text of the table comes to the sides of its cell. */
function leastSlack(grid: RuledGrid, read: ReadonlyMap<RuledCell, readonly TextLine[]>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [cell, lines] of read) {
    for (const { left, right } of lines)
      least = Math.min(least, left - grid.xs[cell.left]!, grid.xs[cell.right]! - right);
  }
  return Math.max(0, least);
}

function textOf(lines: readonly TextLine[], width: number, slack: number): string {
  let text = '';
  for (const [i, line] of lines.entries()) {
    const own = joinedChunks(line);
    const above = lines[i - 1];
    text += (above === undefined ? '' : joint(text, own, width - 2 * slack - (above.right - above.left), line)) + own;
  }
  return text;
}

/** Between two lines of a cell. Figures are one only where the first had no room for the next of them; two figures stay two. */
function joint(before: string, after: string, room: number, { size }: TextLine): string {
  if (FIGURE.test(before.at(-1)!) && FIGURE.test(after[0]!)) return room < size * 0.6 ? '' : ' ';
  return acrossLines(before, after);
}
