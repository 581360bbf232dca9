import { UnreadableFile } from '../draft.ts';
import { FIGURE } from '../package/aside.ts';
import { holdsPlace, isOneCell, type SheetPlace, type SheetRange } from './address.ts';
import type { SheetCell, SheetCells, SheetRow } from './sheet-cells.ts';

/** A cell in a line of text; `cell` is null where the sheet has none at that place. */
export interface LineField extends SheetPlace {
  readonly text: string;
  readonly cell: SheetCell | null;
  /** A merged cell lies over it: nobody would see what it is given. */
  readonly covered: boolean;
}

/** The fields of a line; none for the empty line between two blocks. */
export type SheetLine = readonly LineField[];

/** What a sheet shows, and what of it was passed over. */
export interface SheetLines {
  readonly lines: readonly SheetLine[];
  /** Rows and columns that are hidden and hold something. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Cells in the others that hold a figure which is not seen: by their format or font, or since a merged cell lies over them. */
  readonly unseen: readonly SheetCell[];
  readonly covered: readonly SheetCell[];
}

/** A row that shows something, with what it shows by column. */
interface ShownRow {
  readonly row: SheetRow;
  /** Nothing is seen between it and the row shown before. */
  readonly goesOn: boolean;
  readonly filled: readonly SheetCell[];
  /** Columns of its cells, empty ones with lines round them counted. */
  readonly columns: ReadonlySet<number>;
  /** The last column of what it shows, merged cells counted whole. */
  readonly last: number;
  /** The merged cells that it has a part of. */
  readonly merged: readonly SheetRange[];
}

/** Merged cells over more rows than all sheets of a report have. */
const MOST_COVERED = 100_000;

/**
 * The rows of a sheet as it is seen, as Word's tables are read: a row a line, a merged cell one field, empty in the rows below its first. Columns in which nothing
 * stands are left out, so are rows, but for one empty line. A row in which one cell stands alone, a title or a note, is that cell; other rows are as wide as their block.
 */
export function sheetLines({ rows, merged, isHiddenColumn }: SheetCells): SheetLines {
  const coveredIn = coveredPlaces(rows, merged);
  const shown: ShownRow[] = [];
  const used = new Set<number>();
  const hidden = new Set<number>();
  const [unseen, under]: [SheetCell[], SheetCell[]] = [[], []];
  let hiddenRows = 0;
  let next = -1;
  for (const row of rows) {
    const covers = coveredIn(row.row);
    const isUnder = (cell: SheetCell) => covers.some(range => isCovered(range, cell));
    const own = row.cells.filter(cell => !isUnder(cell));
    const filled = own.filter(cell => cell.text.trim() !== '');
    if (row.hidden) {
      if (filled.length > 0) hiddenRows++;
      if (row.row === next) next++;
      continue;
    }
    const seen = filled.filter(cell => !isHiddenColumn(cell.column));
    for (const { column } of filled) if (isHiddenColumn(column)) hidden.add(column);
    const open = row.cells.filter(cell => !isHiddenColumn(cell.column));
    unseen.push(...open.filter(cell => cell.unseen && !isUnder(cell)));
    under.push(...open.filter(cell => isUnder(cell) && (cell.number !== null || FIGURE.test(cell.text.trim()))));
    const framed = own.filter(cell => cell.style.framed && !isHiddenColumn(cell.column));
    if (seen.length === 0 && framed.length < 2) continue;
    for (const { column } of seen) used.add(column);
    const ends = seen.map(cell => covers.find(range => holdsPlace(range, cell))?.last.column ?? cell.column);
    shown.push({
      row,
      goesOn: row.row === next,
      filled: seen,
      columns: new Set([...seen, ...framed].map(cell => cell.column)),
      last: ends.reduce((most, end) => Math.max(most, end), -1),
      merged: covers,
    });
    next = row.row + 1;
  }
  const columns = [...used].sort((a, b) => a - b);
  return { lines: linesOf(shown, columns), hiddenRows, hiddenColumns: hidden.size, unseen, covered: under };
}

/** Bounds the text of a workbook: rows with a cell at their far end would fill the memory. */
const MOST_FIELDS = 400_000;

function linesOf(shown: readonly ShownRow[], columns: readonly number[]): SheetLine[] {
  const lines: SheetLine[] = [];
  let count = 0;
  for (let i = 0; i < shown.length; ) {
    const from = i;
    while (i < shown.length && (i === from || shown[i]!.goesOn)) i++;
    const block = shown.slice(from, i);
    if (!block.some(({ filled }) => filled.length > 0)) continue;
    const last = block.reduce((most, row) => Math.max(most, row.last), -1);
    const width = columns.filter(column => column <= last);
    if (lines.length > 0) lines.push([]);
    for (const row of block) {
      const line = lineOf(row, width);
      count += line.length;
      if (count > MOST_FIELDS) throw new UnreadableFile('工作表太大，不像年报的表格，没有读取');
      lines.push(line);
    }
  }
  return lines;
}

function lineOf({ row, filled, columns, merged }: ShownRow, width: readonly number[]): SheetLine {
  const [only, ...others] = filled;
  const isAlone = only !== undefined && others.length === 0 && width.every(c => c === only.column || !columns.has(c));
  const byColumn = new Map(row.cells.map(cell => [cell.column, cell]));
  const filledColumns = new Set(filled.map(cell => cell.column));
  const joined = new Set(merged.flatMap(range => width.filter(c => isWithin(range, c)).slice(1)));
  const places = isAlone ? [only.column] : width.filter(column => !joined.has(column));
  return places.map(column => {
    const cell = byColumn.get(column) ?? null;
    const text = filledColumns.has(column) ? (cell?.text ?? '') : '';
    // A wide sheet has as many as its last column says: spreading a place into each took most of its time.
    const covered = merged.some(range => isCovered(range, { row: row.row, column }));
    return { row: row.row, column, text, cell, covered };
  });
}

function isWithin({ first, last }: SheetRange, column: number): boolean {
  return first.column <= column && column <= last.column;
}

function isCovered({ first, last }: SheetRange, { row, column }: SheetPlace): boolean {
  const isFirst = row === first.row && column === first.column;
  return !isFirst && holdsPlace({ first, last }, { row, column });
}

/** The merged cells by the rows that they cover, of the rows that the sheet has. */
function coveredPlaces(
  rows: readonly SheetRow[],
  merged: readonly SheetRange[],
): (row: number) => readonly SheetRange[] {
  const byRow = new Map<number, SheetRange[]>(rows.map(({ row }) => [row, []]));
  let count = 0;
  for (const range of merged) {
    if (isOneCell(range)) continue;
    for (let i = firstFrom(rows, range.first.row); i < rows.length; i++) {
      const { row } = rows[i]!;
      if (row > range.last.row) break;
      if (++count > MOST_COVERED) throw new UnreadableFile('工作表里的合并单元格太多，没有读取');
      byRow.get(row)!.push(range);
    }
  }
  return row => byRow.get(row) ?? [];
}

/** Index of the first row at or behind a number. */
function firstFrom(rows: readonly SheetRow[], row: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]!.row < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
