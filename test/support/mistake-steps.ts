import type { FigureGrid } from './mistakes-tables.ts';

/** A spoiled table: its figures, and the rows that have a figure too few (all 0 in the grid). */
export interface Spoiled {
  readonly grid: FigureGrid;
  readonly short: ReadonlyMap<number, readonly number[]>;
}

/** The mechanisms that a mistake was put together from, and their rows. */
export interface Part {
  readonly name: 'cells' | 'misplaced' | 'swapped' | 'shifted' | 'dropped' | 'consistent';
  readonly rows: readonly number[];
}

/** A table once a mistake was made in it. */
export type Step = Spoiled & Part;
