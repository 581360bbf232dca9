import type { CellChange } from './fewest-changes.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rowKey, solvedRow, sumOfItems, type WorkingTable } from './working-table.ts';

/**
 * How the figures of a row with fewer figures than columns may stand. What its columns leave for it, where that has the row's own figures in
 * their order; else, for one figure left out, each place that makes the row add up.
 */
export function restoredRow(table: WorkingTable, row: number): Hypothesis[] {
  const { columns } = table.system;
  const given = table.given.short.get(row)!;
  const count = columns - given.length;
  const solved = solvedRow(table, row);
  // Where a wrong figure elsewhere falsifies what a column leaves, the row itself does not add up.
  const fits = solved !== null && isPart(given, solved) && (count > 1 || sumOfItems(solved) === solved.at(-1));
  const found = fits ? [solved] : count === 1 ? allPlaces(given) : [];
  return found.map(figures => ({
    fact: { kind: 'dropped', row: rowKey(table, row), count },
    changes: figures.map((to, c): CellChange => [row * columns + c, to]),
  }));
}

/** All rows that add up and have one figure more than those given, anywhere. */
function allPlaces(given: readonly number[]): number[][] {
  const found = new Map<string, number[]>();
  const add = (figures: number[]) => found.set(figures.join(), figures);
  // The total is missing.
  add([...given, given.reduce((a, b) => a + b, 0)]);
  const total = given.at(-1) ?? 0;
  const items = given.slice(0, -1);
  const lost = total - sumOfItems(given);
  if (lost >= 0) for (const at of given.keys()) add([...items.slice(0, at), lost, ...items.slice(at), total]);
  return [...found.values()];
}

/** True when the figures stand in the row in their order. */
function isPart(given: readonly number[], row: readonly number[]): boolean {
  let at = 0;
  for (const value of row) if (at < given.length && given[at] === value) at++;
  return at === given.length;
}
