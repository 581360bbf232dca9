import {
  isOpen,
  type KeyRows,
  MADE_UP,
  type Proposal,
  rowOf,
  type Story,
  solveRow,
  type Trial,
  writing,
} from './mechanisms.ts';

/** Where nothing stands in （七）, that it was forgotten is likelier than anything that could be made up. */
const FORGOTTEN = -0.3;
/** One late case that was not added up shows in one column, several in several. */
const FURTHER = 0.3;
/** 四 worked out from a wrong （七）, where nothing shows how that came about. */
const BOTH = 0.15;
/** As few cases may well be late ones: that a row has just these figures says nothing. */
const FEW = 2;

/** （七） as the results add up, and 四 as it is or as it follows from （七）. */
export function* totalRow(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  const figures = solveRow(trial.system, trial.values, keys.processed);
  if (figures === null) return;
  const moves = writing(trial, keys.processed, figures);
  if (moves.length === 0) return;
  const { what, extra, isOneRow = false } = story(trial, keys, figures);
  const reason = () => `“${trial.rowName(keys.processed)}”这一行${what()}`;
  // The balance asks for the same figures as the results.
  yield { mechanism: 'row', moves, reason, extra, isAgreed: true };
  const [fresh, carriedIn] = [keys.new, keys.carriedIn].map(row => rowOf(trial, row));
  const open = figures.map((v, c) => fresh![c]! + carriedIn![c]! - v);
  const follows = writing(trial, keys.carriedOut, open);
  // In the line of 四 the figures were not worked out but misplaced.
  const isMisplaced = rowOf(trial, keys.carriedOut).every((v, c) => v === figures[c]);
  if (follows.length === 0 || isMisplaced || isOpen(trial) || open.some(v => v < 0)) return;
  const also = () => `${reason()}，“${trial.rowName(keys.carriedOut)}”也跟着算错了`;
  yield {
    mechanism: 'row',
    moves: [...moves, ...follows],
    reason: also,
    extra: Math.max(extra, 0) + (isOneRow ? 0 : BOTH),
  };
}

/** What happened to （七）, and what it costs. */
function story(trial: Trial, keys: KeyRows, figures: readonly number[]): Story & { readonly isOneRow?: boolean } {
  const now = rowOf(trial, keys.processed);
  if (now.every(v => v === 0)) return { what: () => '没有填数', extra: FORGOTTEN };
  const astray = underAnother(trial, now, figures);
  if (astray !== null) return { what: astray, extra: MADE_UP };
  const lacks = figures.map((v, c) => v - now[c]!);
  const what = () => '没有随着各项更新';
  if (Math.abs(lacks.at(-1)!) <= FEW) return { what, extra: FURTHER * (columnsOff(lacks) - 1) };
  const out = rowsLike(trial, keys, lacks);
  if (out.length > 0) return { what: () => `漏加了${oneOf(trial, out)}`, extra: 0, isOneRow: true };
  const surplus = lacks.map(v => 0 - v);
  const into = rowsLike(trial, keys, surplus);
  if (into.length > 0) return { what: () => `多加了${oneOf(trial, into)}`, extra: 0 };
  return { what, extra: MADE_UP + FURTHER * (columnsOff(lacks) - 1) };
}

function columnsOff(lacks: readonly number[]): number {
  return Math.max(1, lacks.slice(0, -1).filter(v => v !== 0).length);
}

/** The results, 二 and 四, that have just these figures. */
function rowsLike(trial: Trial, keys: KeyRows, figures: readonly number[]): number[] {
  const found: number[] = [];
  for (let row = 0; row < trial.system.rows; row++) {
    if (row === keys.new || row === keys.processed) continue;
    if (rowOf(trial, row).every((v, c) => v === figures[c])) found.push(row);
  }
  return found;
}

function oneOf(trial: Trial, [first, ...others]: readonly number[]): string {
  const name = `“${trial.rowName(first!)}”`;
  return others.length === 0 ? name : `一行，比如${name}`;
}

/** Where all that differs is that items stand under another kind of applicant: what happened; else null. */
export function underAnother(trial: Trial, now: readonly number[], meant: readonly number[]): (() => string) | null {
  const [a, b, more] = meant.slice(0, -1).flatMap((v, c) => (v === now[c] ? [] : [c]));
  if (a === undefined || b === undefined || more !== undefined || now.at(-1) !== meant.at(-1)) return null;
  if (now[a] === meant[b] && now[b] === meant[a]) {
    return () => `“${trial.columnName(a)}”和“${trial.columnName(b)}”两栏的数填反了`;
  }
  const [from, to] = now[a]! > meant[a]! ? [a, b] : [b, a];
  const count = now[from]! - meant[from]!;
  return () => `有 ${count} 件应填在“${trial.columnName(to)}”，填到了“${trial.columnName(from)}”`;
}
