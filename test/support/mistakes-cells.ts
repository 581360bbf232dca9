import type { Repair, TableFigures } from '../../server/src/repair/model.ts';
import { CARRIED_IN, CARRIED_OUT, COLUMNS, type FigureGrid, NEW, PROCESSED, ROWS, TOTAL } from './mistakes-tables.ts';

/**
 * The equations once more, by hand and not from the form, so that a slip in either shows. Row r is equation r, the results of
 * column c equation 25 + c, its balance 32 + c. The row equation of （七） follows from all others.
 */
export const EQUATIONS = ROWS + 2 * COLUMNS;

/** The equations a cell stands in, with its sign there. */
const STANDS: readonly (readonly (readonly [number, number])[])[] = Array.from({ length: ROWS * COLUMNS }, (_, i) => {
  const row = Math.floor(i / COLUMNS);
  const column = i % COLUMNS;
  const own: [number, number] = [row, column === TOTAL ? -1 : 1];
  const results = ROWS + column;
  const balance = ROWS + COLUMNS + column;
  if (row === NEW || row === CARRIED_IN) return [own, [balance, 1]];
  if (row === CARRIED_OUT) return [own, [balance, -1]];
  if (row === PROCESSED) return [own, [results, -1], [balance, -1]];
  return [own, [results, 1]];
});

const MEMBERS: readonly (readonly number[])[] = Array.from({ length: EQUATIONS }, (_, e) =>
  STANDS.flatMap((stands, cell) => (stands.some(([equation]) => equation === e) ? [cell] : [])),
);

/** By how much each equation is off; all 0 in a right table. */
export function gridResiduals(grid: FigureGrid): number[] {
  const off = new Array<number>(EQUATIONS).fill(0);
  for (const [cell, stands] of STANDS.entries()) {
    for (const [equation, sign] of stands) off[equation] = (off[equation] ?? 0) + sign * (grid[cell] ?? 0);
  }
  return off;
}

/** True when all equations hold with whole numbers that are not negative. */
export function right(grid: FigureGrid): boolean {
  return grid.every(value => Number.isInteger(value) && value >= 0) && gridResiduals(grid).every(off => off === 0);
}

/** Every table that differs in at most `most` cells (up to 3, where no circle is possible) and in which all holds. */
export function cellRepairs(grid: FigureGrid, most: number): FigureGrid[] {
  const values = [...grid];
  const off = gridResiduals(grid);
  const changed = new Set<number>();
  const found = new Map<string, FigureGrid>();
  const change = (cell: number, by: number) => {
    values[cell] = (values[cell] ?? 0) + by;
    for (const [equation, sign] of STANDS[cell] ?? []) off[equation] = (off[equation] ?? 0) + sign * by;
  };
  const search = (left: number): void => {
    const broken = off.flatMap((by, equation) => (by === 0 ? [] : [equation]));
    if (broken.length === 0) found.set(values.join(), [...values]);
    if (broken.length === 0 || left === 0 || broken.length > 3 * left) return;
    // Some equation holds only one of the cells to be changed, which therefore takes all that is wrong there.
    for (const equation of broken) {
      for (const cell of MEMBERS[equation] ?? []) {
        if (changed.has(cell)) continue;
        const sign = STANDS[cell]?.find(([e]) => e === equation)?.[1] ?? 1;
        const by = -sign * (off[equation] ?? 0);
        if ((values[cell] ?? 0) + by < 0) continue;
        changed.add(cell);
        change(cell, by);
        search(left - 1);
        change(cell, -by);
        changed.delete(cell);
      }
    }
  };
  search(most);
  return [...found.values()];
}

/** The figures once a repair is applied. */
export function repaired({ form, values }: TableFigures, { changes }: Repair): FigureGrid {
  const after = [...values];
  for (const { ref, to } of changes) {
    const row = form.rows.findIndex(({ key }) => key === ref.row);
    const column = form.columns.findIndex(({ key }) => key === ref.column);
    after[row * form.columns.length + column] = to;
  }
  return after;
}
