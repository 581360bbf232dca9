import { systemOf } from '../../server/src/arithmetic/system.ts';
import { ofCells, repairOf } from '../../server/src/repair/candidates.ts';
import type { Repair, Sheet } from '../../server/src/repair/model.ts';
import { minimalMoves } from '../../server/src/repair/moves.ts';

/** Bound on the search without mechanisms. */
const STEPS = 200_000;

/** Minimal change alone: every set of the fewest cells, at most `most`, that makes all equations hold. For comparison with diagnose. */
export function minimalRepairs(sheet: Sheet, most: number): Repair[] {
  const system = systemOf(sheet.form);
  return minimalMoves(system, sheet.values, most, STEPS).repairs.map(moves =>
    repairOf(sheet, ofCells(sheet, moves), []),
  );
}
