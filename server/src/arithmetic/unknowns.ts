import { type Figures, leftFor, type Sum } from './system.ts';

/** Cells in the order they are worked out, each with the sums that may give its figure, the first to be asked first. */
export type Ways = ReadonlyMap<number, readonly Sum[]>;

/** The sums that a cell is the total of. */
export function totalling(sums: readonly Sum[], cell: number): Sum[] {
  return sums.filter(s => s.target === cell);
}

/** The sums that a cell stands in, as the total or a part. */
export function speakingOf(sums: readonly Sum[], cell: number): Sum[] {
  return sums.filter(s => s.cells.includes(cell));
}

/** What each of the sums leaves for the cell; those with another unknown leave nothing. Negative where parts are too large. */
export function answers(sums: readonly Sum[], figures: Figures, cell: number): number[] {
  return sums.flatMap(sum => leftFor(sum, figures, cell) ?? []);
}

/** The first of the answers that can be: no figure is negative. Null where there is none. */
export function answer(sums: readonly Sum[], figures: Figures, cell: number): number | null {
  return answers(sums, figures, cell).find(value => value >= 0) ?? null;
}

/**
 * Fills in cells that have no figure, as long as a sum gives one: the row of （七） needs its columns first, and 四 needs （七）. Figures that are
 * known stay as they are.
 * @param figures is changed
 */
export function workOut(ways: Ways, figures: (number | null)[]): void {
  for (let found = true; found; ) {
    found = false;
    for (const [cell, sums] of ways) {
      if (figures[cell] !== null) continue;
      figures[cell] = answer(sums, figures, cell);
      if (figures[cell] !== null) found = true;
    }
  }
}
