import { cellAt } from '../arithmetic/system.ts';
import type { Candidate } from './candidates.ts';
import { COST } from './costs.ts';
import type { CellChange } from './fewest-changes.ts';
import type { Evidence, Stated } from './model.ts';
import { KEY_ROWS, type KeyRows, rowKey, type WorkingTable } from './working-table.ts';

/** A candidate with what is known from elsewhere. */
export interface WeighedCandidate extends Candidate {
  /** How much of the cost is due to the prose or last year's report, which say another figure for what it changes. */
  readonly against: number;
  /** What is said elsewhere of the figures that it brings about, and agrees. */
  readonly confirmed: readonly Stated[];
  /** Something said elsewhere would still not agree with the table. */
  readonly disagrees: boolean;
}

/** The candidate's cost with what is known from elsewhere. `table`: as it was given. */
export function weigh(table: WorkingTable, { stated }: Evidence, candidate: Candidate): WeighedCandidate {
  const { changes } = candidate;
  const after = new Map(changes);
  let cost = candidate.cost + COST.unusual * unusualTotals(table, after) + COST.resultRow * resultRows(table, changes);
  let against = 0;
  let disagrees = false;
  const confirmed: Stated[] = [];
  for (const one of stated) {
    const { refs, value } = one;
    const cells = refs.flatMap(ref => cellAt(table.system, ref) ?? []);
    if (cells.length < refs.length) continue;
    const sum = cells.reduce((all, cell) => all + (after.get(cell) ?? table.values[cell]!), 0);
    disagrees ||= sum !== value;
    if (!cells.some(cell => after.has(cell))) continue;
    if (sum === value) {
      cost -= COST.stated;
      confirmed.push(one);
    } else against += COST.stated;
  }
  const { facts, mistakes, isAgreed = false } = candidate;
  // Written out: candidates are made in several places, and `{ ...candidate }` of all of them is slow.
  return { facts, changes, mistakes, cost: cost + against, isAgreed, against, confirmed, disagrees };
}

/** How many rows of single results change: （七） and 四 are taken one for the other more easily than an item and a total. */
function resultRows(table: WorkingTable, changes: readonly CellChange[]): number {
  const rows = new Set(changes.map(([cell]) => rowKey(table, Math.floor(cell / table.system.columns))));
  for (const key of KEY_ROWS) rows.delete(key);
  return rows.size;
}

/** Offices hardly ever have more carried over than came in, or more carried on than was done. */
const USUAL: readonly (readonly [less: keyof KeyRows, more: keyof KeyRows])[] = [
  ['carriedIn', 'new'],
  ['carriedOut', 'processed'],
];

/** How many of these the repair leaves the other way round. */
function unusualTotals({ system, values, keyRows }: WorkingTable, after: ReadonlyMap<number, number>): number {
  if (keyRows === null) return 0;
  const total = (row: number): number => {
    const cell = (row + 1) * system.columns - 1;
    return after.get(cell) ?? values[cell]!;
  };
  return USUAL.filter(([less, more]) => total(keyRows[less]) > total(keyRows[more])).length;
}
