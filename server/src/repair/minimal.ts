import { ofCells, repairOf } from './candidates.ts';
import { systemOf } from './equations.ts';
import type { Repair, Sheet } from './model.ts';
import { minimalMoves } from './moves.ts';

/** Bound on the search without mechanisms. */
const STEPS = 200_000;

/** Minimal change alone: every set of the fewest cells, at most `most`, that makes all equations hold. For comparison with diagnose. */
export function minimalRepairs(sheet: Sheet, most: number): Repair[] {
  const system = systemOf(sheet.form);
  return minimalMoves(system, sheet.values, most, STEPS).repairs.map(moves =>
    repairOf(sheet, system, ofCells(sheet, moves)),
  );
}
