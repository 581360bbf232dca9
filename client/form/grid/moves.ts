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
  return there === here ? at : cellAbove(rows[there]!, column);
}

/** The first or last row of the table; from there on that of the next table. */
function toEdge(grid: FormGrid, at: PlacedCell, by: 1 | -1, column: number): PlacedCell {
  const edge = (table: readonly (readonly PlacedCell[])[]) => (by < 0 ? table[0] : table.at(-1));
  for (let t = at.table; t >= 0 && t < grid.tables.length; t += by) {
    const row = edge(grid.tables[t]!);
    if (row !== undefined && (t !== at.table || row !== grid.tables[t]![at.row])) return cellAbove(row, column);
  }
  return at;
}

/** The cell of a row that a printed column runs through, else the nearest. */
function cellAbove(row: readonly PlacedCell[], column: number): PlacedCell {
  return row.find(cell => column < cell.to) ?? row.at(-1)!;
}
