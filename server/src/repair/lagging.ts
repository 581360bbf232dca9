import { expected, type System } from '../arithmetic/system.ts';
import type { Proposal, Trial } from './mechanisms.ts';
import type { Move } from './moves.ts';

/** True where every total is 0: none was worked out yet, and any figure beside them would look like the slip. */
export function isUnfinished({ sums }: System, values: readonly number[]): boolean {
  return sums.every(({ isTotal, target }) => !isTotal || values[target] === 0);
}

/** As likely as two wrong figures, not more: which of the two it was hardly ever shows. */
const EXTRA = 0.6;

/** Figures came in late and several totals were not brought up to date: they are too small. */
export function* lagging({ system, values }: Trial): Iterable<Proposal> {
  const moves = addedUp(system, values);
  if (moves.length < 2 || moves.some(([cell, to]) => to < values[cell]!)) return;
  yield { mechanism: 'total', moves, reason: () => `${moves.length} 处合计没有随着各格更新`, extra: EXTRA };
}

/** Every total that changes when all are added up, the rows' first. */
function addedUp(system: System, values: readonly number[]): Move[] {
  const after = [...values];
  for (const [s, sum] of system.sums.entries()) {
    if (sum.isTotal && !system.redundant.has(s)) after[sum.target] = expected(sum, after);
  }
  return after.flatMap((to, cell): Move[] => (values[cell] === to ? [] : [[cell, to]]));
}
