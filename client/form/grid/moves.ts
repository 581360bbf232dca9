import { type FormGrid, type PlacedCell, rowsBelowEachOther } from './grid.ts';

/** Where the keyboard can go from a cell. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'tableTop'
  | 'tableBottom'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

/** Rows that a page has for PageUp and PageDown. */
const PAGE = 10;

/** The cell that a move leads to; the same where there is nothing that way. `column`: the printed column that the way down keeps to. */
export function moved(grid: FormGrid, at: PlacedCell, move: Move, column = at.from): PlacedCell {
  const row = grid.tables[at.table]![at.row]!;
  switch (move) {
    case 'left':
      return row[row.indexOf(at) - 1] ?? at;
    case 'right':
      return row[row.indexOf(at) + 1] ?? at;
    case 'next':
      return grid.cells[at.order + 1] ?? at;
    case 'previous':
      return grid.cells[at.order - 1] ?? at;
    case 'rowStart':
      return row[0]!;
    case 'rowEnd':
      return row.at(-1)!;
    case 'first':
      return grid.cells[0]!;
    case 'last':
      return grid.cells.at(-1)!;
    case 'up':
      return vertical(grid, at, -1, column);
    case 'down':
      return vertical(grid, at, 1, column);
    case 'pageUp':
      return vertical(grid, at, -PAGE, column);
    case 'pageDown':
      return vertical(grid, at, PAGE, column);
    case 'tableTop':
      return toEdge(grid, at, -1, column);
    case 'tableBottom':
      return toEdge(grid, at, 1, column);
  }
}

function vertical(grid: FormGrid, at: PlacedCell, by: number, column: number): PlacedCell {
  const rows = rowsBelowEachOther(grid);
  const here = rows.indexOf(grid.tables[at.table]![at.row]!);
  const there = Math.min(Math.max(here + by, 0), rows.length - 1);
  return there === here ? at : cellOver(rows[there]!, at, column);
}

/** The first or last row of the table; from there on the nearest row of the next one. */
function toEdge(grid: FormGrid, at: PlacedCell, by: 1 | -1, column: number): PlacedCell {
  const own = grid.tables[at.table]!;
  const edge = by < 0 ? own[0]! : own.at(-1)!;
  return edge === own[at.row] ? vertical(grid, at, by, column) : cellOver(edge, at, column);
}

/** The cell of a row that a printed column runs through, else the nearest. Columns of another table are others: there it begins at the first. */
function cellOver(row: readonly PlacedCell[], from: PlacedCell, column: number): PlacedCell {
  if (row[0]!.table !== from.table) return row[0]!;
  return row.find(cell => column < cell.to) ?? row.at(-1)!;
}
