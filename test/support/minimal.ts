import { systemOf } from '../../server/src/arithmetic/system.ts';
import { ofCells, repairOf } from '../../server/src/repair/candidates.ts';
import { fewestChanges } from '../../server/src/repair/fewest-changes.ts';
import type { Repair, TableFigures } from '../../server/src/repair/model.ts';

/** Bound on the search without mechanisms. */
const STEPS = 200_000;

/** Minimal change alone: every set of the fewest cells, at most `most`, that makes all equations hold. For comparison with diagnose. */
export function minimalRepairs(given: TableFigures, most: number): Repair[] {
  const system = systemOf(given.form);
  return fewestChanges(system, given.values, most, STEPS).repairs.map(changes =>
    repairOf(given, ofCells(given, changes), []),
  );
}
