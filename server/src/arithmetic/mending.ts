import { type CellRef, sameCell } from '../forms/form.ts';
import type { Table } from '../report/model.ts';
import { checkable } from './breaches.ts';
import { type Correction, corrected, gridOf } from './grid.ts';
import { failing } from './system.ts';

/** Equations that a figure must mend before nothing else can be wrong: those of its row and of its column. */
const MEETING = 2;

/** True when no equation fails once the figures are corrected. Cells that are still empty keep an equation silent. */
export function holdsWith(table: Table, corrections: readonly Correction[]): boolean {
  const grid = gridOf(table);
  return failing(grid.system.sums, corrected(grid, corrections)).length === 0;
}

/** True when all equations of a total that fail hold once the figures are corrected. */
export function mendsTotal(table: Table, total: CellRef, corrections: readonly Correction[]): boolean {
  const grid = gridOf(table);
  const own = checkable(table).filter(sum => sameCell(sum.equation.target, total));
  return failing(failing(own, grid.figures), corrected(grid, corrections)).length === 0;
}

/**
 * True for one figure that stands where two broken equations meet, and mends both and leaves none broken: then no other single
 * cell explains them as well. A total that only one equation speaks of may as well be right and an addend wrong.
 */
export function isOnlyMending(table: Table, corrections: readonly Correction[]): boolean {
  if (corrections.length !== 1) return false;
  const sums = checkable(table);
  const grid = gridOf(table);
  return failing(sums, grid.figures).length >= MEETING && failing(sums, corrected(grid, corrections)).length === 0;
}
