import { residuals, type System } from '../arithmetic/system.ts';
import { WORK } from './costs.ts';

/** The new figure of a cell, which is named by its index. */
export type CellChange = readonly [cell: number, to: number];

export interface FewestChanges {
  /** All sets of the fewest cells whose change makes every equation hold, up to a bound. */
  readonly repairs: readonly (readonly CellChange[])[];
  /** False when the steps ran out first, or there were more ties than are kept. */
  readonly complete: boolean;
  /** How many were taken. */
  readonly steps: number;
}

/**
 * The fewest cells whose change, to whole numbers of at least 0, makes every equation hold: Fellegi and Holt's error localisation. Each
 * cell stands in at most two equations, so equations are nodes and cells are edges; a smallest repair is a forest, and at its leaves
 * a cell's change is all that its equation is off by. So the trees are taken apart from their leaves.
 * @param most cells at the most
 * @param steps bound on the work
 */
export function fewestChanges(system: System, values: readonly number[], most: number, steps: number): FewestChanges {
  const left = residuals(system, values);
  for (const s of system.redundant) left[s] = 0;
  const failing = left.filter(r => r !== 0).length;
  const budget = { steps };
  for (let size = Math.max(1, Math.ceil(failing / 2)); size <= most; size++) {
    const found = new Map<string, readonly CellChange[]>();
    search(system, values, left, size, [], found, budget);
    if (budget.steps <= 0) return { repairs: [...found.values()], complete: false, steps };
    if (found.size > 0)
      return { repairs: [...found.values()], complete: found.size < WORK.ties, steps: steps - budget.steps };
  }
  return { repairs: [], complete: true, steps: steps - budget.steps };
}

function search(
  system: System,
  values: readonly number[],
  left: number[],
  size: number,
  changes: CellChange[],
  found: Map<string, readonly CellChange[]>,
  budget: { steps: number },
): void {
  const failing: number[] = [];
  for (let s = 0; s < left.length; s++) if (left[s] !== 0) failing.push(s);
  if (failing.length === 0) {
    const sorted = [...changes].sort((a, b) => a[0] - b[0]);
    found.set(sorted.map(m => m.join('=')).join(), sorted);
    return;
  }
  if (failing.length > 2 * size || found.size >= WORK.ties) return;
  // With two failing sums a cell, each cell must join two of them: then any of them is a leaf.
  const leaves = failing.length === 2 * size ? failing.slice(0, 1) : failing;
  for (const leaf of leaves) {
    const { cells, signs } = system.sums[leaf]!;
    for (let i = 0; i < cells.length; i++) {
      if (budget.steps-- <= 0) return;
      const cell = cells[i]!;
      if (changes.some(m => m[0] === cell)) continue;
      const change = -left[leaf]! * signs[i]!;
      const to = values[cell]! + change;
      if (to < 0) continue;
      apply(system, cell, change, left);
      if (size > 1 || left.every(r => r === 0)) {
        changes.push([cell, to]);
        search(system, values, left, size - 1, changes, found, budget);
        changes.pop();
      }
      apply(system, cell, -change, left);
    }
  }
}

function apply(system: System, cell: number, change: number, left: number[]): void {
  for (const [s, sign] of system.of[cell]!) left[s]! += sign * change;
}
