/** The columns of an HTML table as a browser lays them out: which are taken by cells that span down from rows above. */
export interface HtmlGrid {
  /** For each column, how many rows from this one on a cell of this row or from above covers; less than 1 where none does. */
  readonly taken: number[];
  column: number;
}

/** Wider or taller spans than any form has are a writer's slip; without a bound they would cost memory. */
export const WIDEST = 60;
const TALLEST = 200;

export function newGrid(): HtmlGrid {
  return { taken: [], column: 0 };
}

export function openRow(grid: HtmlGrid): void {
  grid.column = 0;
}

/** Places the next cell of the row; returns its column. */
export function openCell(grid: HtmlGrid, colspan: string | undefined, rowspan: string | undefined): number {
  while ((grid.taken[grid.column] ?? 0) > 0) grid.column++;
  const column = grid.column;
  const width = spanNumber(colspan, WIDEST);
  const height = spanNumber(rowspan, TALLEST);
  for (let i = 0; i < width; i++) grid.taken[column + i] = height;
  return column;
}

/** Call at the row's end: cells from above cover one row less. */
export function closeRow(grid: HtmlGrid): void {
  for (const [i, left] of grid.taken.entries()) grid.taken[i] = left - 1;
}

/** The number of an attribute that says how many columns or rows a cell covers. */
export function spanNumber(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '1', 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : 1;
}
