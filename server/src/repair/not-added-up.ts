import { expected, refAt, type System } from '../arithmetic/system.ts';
import { COST } from './costs.ts';
import type { CellChange } from './fewest-changes.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { WorkingTable } from './working-table.ts';

/** True where every total is 0: none was worked out yet, and any figure beside them would look like the slip. */
export function noTotalWorkedOut({ system, values }: WorkingTable): boolean {
  return system.sums.every(({ isTotal, target }) => !isTotal || values[target] === 0);
}

/** Figures came in late and several totals were not added up anew: they are too small. */
export function* totalsNotAddedUp({ given, system, values }: WorkingTable): Iterable<Hypothesis> {
  const after = addedUp(system, values);
  if (after.some((to, cell) => to < values[cell]!)) return;
  const changes = after.flatMap((to, cell): CellChange[] => (values[cell] === to ? [] : [[cell, to]]));
  const cells = changes.map(([cell]) => refAt(given.form, cell));
  yield { fact: { kind: 'total', cells }, changes, extra: COST.totalsNotAddedUp };
}

/** The figures once every total is added up, the rows' first. */
function addedUp(system: System, values: readonly number[]): readonly number[] {
  const after = [...values];
  for (const [s, sum] of system.sums.entries()) {
    if (sum.isTotal && !system.redundant.has(s)) after[sum.target] = expected(sum, after);
  }
  return after;
}
