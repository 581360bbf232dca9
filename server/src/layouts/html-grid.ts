/** The columns of an HTML table as a browser lays them out: which are taken by cells that span down from rows above. */
export interface HtmlGrid {
  /** For each column, the row below the last one that a cell of this row or from above covers. */
  readonly takenTo: number[];
  row: number;
  column: number;
}

/** Wider or taller spans than any form has are a writer's slip; without a bound they would cost memory. */
export const WIDEST = 60;
const TALLEST = 200;

export function newGrid(): HtmlGrid {
  return { takenTo: [], row: 0, column: 0 };
}

export function openRow(grid: HtmlGrid): void {
  grid.column = 0;
}

/** Places the next cell of the row; returns its column. */
export function openCell(grid: HtmlGrid, colspan: string | undefined, rowspan: string | undefined): number {
  while ((grid.takenTo[grid.column] ?? 0) > grid.row) grid.column++;
  const column = grid.column;
  const width = spanNumber(colspan, WIDEST);
  const height = spanNumber(rowspan, TALLEST);
  for (let i = 0; i < width; i++) grid.takenTo[column + i] = grid.row + height;
  return column;
}

/** Call at the row's end. No column is looked at: a page of nonsense may have as many of them as rows. */
export function closeRow(grid: HtmlGrid): void {
  grid.row++;
}

/** The number of an attribute that says how many columns or rows a cell covers. */
export function spanNumber(text: string | undefined, most: number): number {
  // As nearly all cells have it.
  if (text === undefined) return 1;
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : 1;
}
