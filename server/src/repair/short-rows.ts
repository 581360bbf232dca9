import type { System } from '../arithmetic/system.ts';
import { solveRow, type Trial } from './mechanisms.ts';
import type { Sheet } from './model.ts';
import type { Move } from './moves.ts';

/** A row with fewer figures than columns, with all its figures in place. */
export interface Restored {
  readonly row: number;
  readonly moves: readonly Move[];
  readonly reason: () => string;
}

/**
 * How the figures of a short row may stand. What its columns leave for it, where that has the row's own figures in their order; else,
 * for one figure left out, each place that makes the row add up.
 */
export function restored(trial: Trial, sheet: Sheet, row: number): Restored[] {
  const { system, values } = trial;
  const given = sheet.short.get(row)!;
  const missing = system.columns - given.length;
  const reason = () =>
    `“${trial.rowName(row)}”这一行漏了${missing === 1 ? '一个' : ` ${missing} 个`}数，后面的数往前移了`;
  const solved = solveRow(system, values, row);
  const fits = solved !== null && isPart(given, solved) && (missing > 1 || addsUp(solved));
  const found = fits ? [solved] : missing === 1 ? placed(system, given) : [];
  return found.map(figures => ({ row, moves: figures.map((to, c): Move => [row * system.columns + c, to]), reason }));
}

/** Where a wrong figure elsewhere falsifies what a column leaves, the row itself does not add up. */
function addsUp(figures: readonly number[]): boolean {
  return figures.slice(0, -1).reduce((a, b) => a + b, 0) === figures.at(-1);
}

/** All rows that add up and have one figure more than those given, anywhere. */
function placed({ columns }: System, given: readonly number[]): number[][] {
  const found = new Map<string, number[]>();
  const add = (figures: number[]) => found.set(figures.join(), figures);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  // The total is missing.
  add([...given, sum(given)]);
  const total = given.at(-1) ?? 0;
  const parts = given.slice(0, -1);
  const lost = total - sum(parts);
  if (lost >= 0) for (let at = 0; at < columns - 1; at++) add([...parts.slice(0, at), lost, ...parts.slice(at), total]);
  return [...found.values()];
}

/** True when the figures stand in the row in their order. */
function isPart(given: readonly number[], row: readonly number[]): boolean {
  let at = 0;
  for (const value of row) if (at < given.length && given[at] === value) at++;
  return at === given.length;
}
