import type { FormGrid, Key, PlacedCell } from './grid.ts';

/** What is selected: the active cell, that takes what is typed, and the opposite corner. */
export interface Selection {
  readonly active: Key;
  readonly head: Key;
}

/** A rectangle of a table: rows [top, bottom] and printed columns [from, to). */
export interface Rectangle {
  readonly table: number;
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
}

/** The rectangle between two cells; merged cells that stick out of it make it wider. Cells of two tables: the first one alone. */
export function rectangleOf(grid: FormGrid, { active, head }: Selection): Rectangle | null {
  const a = grid.byKey.get(active);
  if (a === undefined) return null;
  const other = grid.byKey.get(head);
  const b = other?.table === a.table ? other : a;
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  let [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)];
  const rows = grid.tables[a.table]!.slice(top, bottom + 1);
  for (let again = true; again; ) {
    again = false;
    for (const cell of rows.flat()) {
      if (cell.to <= from || cell.from >= to || (cell.from >= from && cell.to <= to)) continue;
      [from, to, again] = [Math.min(from, cell.from), Math.max(to, cell.to), true];
    }
  }
  return { table: a.table, top, bottom, from, to };
}

/** The cells in a rectangle, row by row; a row may have none there. */
export function cellsIn(grid: FormGrid, { table, top, bottom, from, to }: Rectangle): PlacedCell[][] {
  return grid.tables[table]!.slice(top, bottom + 1).map(row => row.filter(cell => cell.from < to && cell.to > from));
}

/** All cells that are selected, row by row. */
export function selectedCells(grid: FormGrid, selection: Selection | null): PlacedCell[][] {
  const rectangle = selection && rectangleOf(grid, selection);
  return rectangle ? cellsIn(grid, rectangle) : [];
}
