import {
  type KeyRows,
  MADE_UP,
  type Proposal,
  rowOf,
  type Story,
  solveRow,
  TELLING,
  type Trial,
  writing,
} from './mechanisms.ts';
import type { Move } from './moves.ts';
import { totalRow, underAnother } from './total-row.ts';

/** What each further column costs where a row that is not empty is off in several: that many slips. */
const FURTHER = 0.4;
/** What a story gains by figures that agree and are large enough. */
const AGREED = -0.3;

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
function* oneRow(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  const { system } = trial;
  for (let row = 0; row < system.rows; row++) {
    if (row === keys.processed) continue;
    const figures = solveRow(system, trial.values, row);
    if (figures !== null) yield* changed(trial, keys, row, figures, []);
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
      yield* changed(trial, keys, row, figures, writing(trial, keys.processed, sums));
  }
}

function isKey(keys: KeyRows, row: number): boolean {
  return row === keys.new || row === keys.carriedIn || row === keys.processed || row === keys.carriedOut;
}

/** A row with other figures; `sums`: what changes with it in （七）. */
function* changed(
  trial: Trial,
  keys: KeyRows,
  row: number,
  figures: readonly number[],
  sums: readonly Move[],
): Iterable<Proposal> {
  const moves = writing(trial, row, figures);
  if (moves.length === 0) return;
  const { what, extra, isAgreed = false } = story(trial, keys, row, figures);
  const also = sums.length > 0 ? '，（七）总计也跟着错了' : '';
  const reason = () => `“${trial.rowName(row)}”这一行${what()}${also}`;
  yield { mechanism: 'row', moves: [...moves, ...sums], reason, extra, isAgreed };
}

function story(trial: Trial, keys: KeyRows, row: number, figures: readonly number[]): Story {
  const own = rowOf(trial, row);
  const parts = own.slice(0, -1).filter((v, c) => v !== figures[c]).length;
  if (own.every(v => v === 0)) return { what: () => '的数漏填了', extra: MADE_UP * parts };
  const isCopy = [row - 1, row + 1].some(r => rowOf(trial, r).join() === own.join());
  if (isCopy && figures.every(v => v === 0)) return { what: () => '重复填了相邻一行的数', extra: 0 };
  const carried = withCarriedIn(trial, keys, row, figures);
  if (carried !== null) return carried;
  const astray = underAnother(trial, own, figures);
  if (astray !== null) return { what: astray, extra: MADE_UP };
  const isTotalRight = own.at(-1) === figures.at(-1);
  const what = () => (isTotalRight ? '有几格的数写错了' : '的数和总计一起写错了');
  return { what, extra: MADE_UP * parts + FURTHER * (parts - 1) };
}

/** 二 was counted into 一, or left out when 四 was worked out. */
function withCarriedIn(trial: Trial, keys: KeyRows, row: number, figures: readonly number[]): Story | null {
  const own = rowOf(trial, row);
  const carried = rowOf(trial, keys.carriedIn);
  const name = `“${trial.rowName(keys.carriedIn)}”`;
  const isCopy = rowOf(trial, keys.carriedIn + 1).join() === carried.join();
  const telling = carried.at(-1)! >= TELLING && !isCopy;
  const counts = { extra: telling ? AGREED : 0, isAgreed: telling };
  // No equation can tell these three apart.
  if (row === keys.carriedIn && figures.every(v => v === 0)) return { what: () => '不应有数', ...counts };
  if (row === keys.new && own.every((v, c) => v - figures[c]! === carried[c]))
    return { what: () => `多算了${name}的数`, ...counts };
  if (row === keys.carriedOut && own.every((v, c) => figures[c]! - v === carried[c]))
    return { what: () => `漏算了${name}的数`, ...counts };
  return null;
}

/** By how much every column of （七） would have to change for the balance to hold; null where the results do not add up to it now. */
function offBalance(trial: Trial, keys: KeyRows): number[] | null {
  const solved = solveRow(trial.system, trial.values, keys.processed);
  if (solved === null || writing(trial, keys.processed, solved).length > 0) return null;
  const [fresh, carriedIn, out] = [keys.new, keys.carriedIn, keys.carriedOut].map(row => rowOf(trial, row));
  return solved.map((v, c) => fresh![c]! + carriedIn![c]! - out![c]! - v);
}
