import { type KeyRows, MADE_UP, type Proposal, rowOf, solveRow, type Trial, writing } from './mechanisms.ts';
import type { Move } from './moves.ts';

/** What each further column costs where a row that is not empty is off in several: that many slips. */
const FURTHER = 0.4;
/** The same for a total row: one late case that was not added up shows in one column, several in several. */
const FURTHER_TOTAL = 0.3;

/**
 * Figures that are wrong together with the total of their row, as a spreadsheet leaves them: for tables in which every row adds up.
 * Most of these can be told of any of twenty rows alike; they are tried so that a story that merely fits is not taken for the only one.
 */
export function* consistent(trial: Trial): Iterable<Proposal> {
  const { keys } = trial;
  if (keys === null) return;
  yield* oneRow(trial, keys);
  yield* rowAndTotal(trial, keys);
  yield* totalRow(trial, keys);
}

/** One row as its columns leave it. */
function* oneRow(trial: Trial, { processed }: KeyRows): Iterable<Proposal> {
  const { system } = trial;
  for (let row = 0; row < system.rows; row++) {
    if (row === processed) continue;
    const figures = solveRow(system, trial.values, row);
    if (figures !== null) yield* changed(trial, row, figures, []);
  }
}

/** A result's row, and （七） that was worked out from it: only the balance shows it. */
function* rowAndTotal(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  const { system } = trial;
  const total = rowOf(trial, keys.processed);
  const off = offBalance(trial, keys);
  if (off === null) return;
  for (let row = 0; row < system.rows; row++) {
    if (isKey(keys, row)) continue;
    const figures = rowOf(trial, row).map((v, c) => v + off[c]!);
    const sums = total.map((v, c) => v + off[c]!);
    if ([...figures, ...sums].every(v => v >= 0))
      yield* changed(trial, row, figures, writing(trial, keys.processed, sums));
  }
}

function isKey(keys: KeyRows, row: number): boolean {
  return row === keys.new || row === keys.carriedIn || row === keys.processed || row === keys.carriedOut;
}

/** A row with other figures; `sums`: what changes with it in （七）. */
function* changed(trial: Trial, row: number, figures: readonly number[], sums: readonly Move[]): Iterable<Proposal> {
  const moves = writing(trial, row, figures);
  if (moves.length === 0) return;
  const [what, extra] = story(trial, row, figures);
  const also = sums.length > 0 ? '，（七）总计也跟着错了' : '';
  yield { mechanism: 'row', moves: [...moves, ...sums], reason: `“${trial.rowName(row)}”这一行${what}${also}`, extra };
}

/** What happened to a row that should have these figures, and what it costs. */
function story(trial: Trial, row: number, figures: readonly number[]): [what: string, extra: number] {
  const own = rowOf(trial, row);
  const parts = own.slice(0, -1).filter((v, c) => v !== figures[c]).length;
  if (own.every(v => v === 0)) return ['的数漏填了', MADE_UP * parts];
  const isCopy = [row - 1, row + 1].some(r => rowOf(trial, r).join() === own.join());
  if (isCopy && figures.every(v => v === 0)) return ['重复填了相邻一行的数', 0];
  const astray = underAnother(own, figures);
  if (astray > 0) return [`有 ${astray} 件填到了别的申请人名下`, MADE_UP];
  return ['的数和总计一起写错了', MADE_UP * parts + FURTHER * (parts - 1)];
}

/** How many stand in the column of another kind of applicant, where that is all that differs; else 0. */
function underAnother(now: readonly number[], meant: readonly number[]): number {
  const off = meant.slice(0, -1).flatMap((v, c) => (v === now[c] ? [] : [v - now[c]!]));
  return off.length === 2 && off[0]! + off[1]! === 0 ? Math.abs(off[0]!) : 0;
}

/** （七） as the results add up, where the balance holds with it: a row was left out, or it was not brought up to date. */
function* totalRow(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  const figures = solveRow(trial.system, trial.values, keys.processed);
  if (figures === null) return;
  const moves = writing(trial, keys.processed, figures);
  if (moves.length === 0) return;
  const now = rowOf(trial, keys.processed);
  const out = rowLike(
    trial,
    keys,
    figures.map((v, c) => v - now[c]!),
  );
  const into = rowLike(
    trial,
    keys,
    now.map((v, c) => v - figures[c]!),
  );
  const parts = figures.slice(0, -1).filter((v, c) => v !== now[c]).length;
  const name = `“${trial.rowName(keys.processed)}”这一行`;
  const isOneRow = out !== null || into !== null;
  const reason =
    out !== null
      ? `${name}漏加了“${trial.rowName(out)}”`
      : into !== null
        ? `${name}多加了“${trial.rowName(into)}”`
        : `${name}没有随着各项更新`;
  yield { mechanism: 'row', moves, reason, extra: isOneRow ? 0 : MADE_UP + FURTHER_TOTAL * (parts - 1) };
}

/** The result, or 四, that has just these figures; null when there is none. */
function rowLike(trial: Trial, keys: KeyRows, figures: readonly number[]): number | null {
  for (let row = 0; row < trial.system.rows; row++) {
    if (row !== keys.carriedOut && isKey(keys, row)) continue;
    if (rowOf(trial, row).every((v, c) => v === figures[c])) return row;
  }
  return null;
}

/** By how much every column of （七） would have to change for the balance to hold; null where the results do not add up to it now. */
function offBalance(trial: Trial, keys: KeyRows): number[] | null {
  const solved = solveRow(trial.system, trial.values, keys.processed);
  if (solved === null || writing(trial, keys.processed, solved).length > 0) return null;
  const [fresh, carriedIn, out] = [keys.new, keys.carriedIn, keys.carriedOut].map(row => rowOf(trial, row));
  return solved.map((v, c) => fresh![c]! + carriedIn![c]! - out![c]! - v);
}
