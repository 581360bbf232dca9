import type { RowKey } from '../forms/form.ts';
import { BELIEF, COST } from './costs.ts';
import type { ColumnError, RowFact } from './facts.ts';
import type { Hypothesis, RowExplanation } from './hypothesis.ts';
import {
  columnKey,
  isZero,
  type KeyRows,
  resultsNotWorkedOut,
  rowFigures,
  rowKey,
  solvedRow,
  type WorkingTable,
  writing,
} from './working-table.ts';

/** （七） as the results add up, and 四 as it is or as it follows from （七）. */
export function* resultsTotal(table: WorkingTable, keyRows: KeyRows): Iterable<Hypothesis> {
  const figures = solvedRow(table, keyRows.processed);
  if (figures === null) return;
  const changes = writing(table, keyRows.processed, figures);
  if (changes.length === 0) return;
  const { error, extra } = explained(table, keyRows, figures);
  const fact: RowFact = { kind: 'row', row: 'processed', error, followedBy: null };
  // The balance asks for the same figures as the results.
  yield { fact, changes, extra, isAgreed: true };
  const [received, carriedIn] = [keyRows.new, keyRows.carriedIn].map(row => rowFigures(table, row));
  const open = figures.map((v, c) => received![c]! + carriedIn![c]! - v);
  const following = writing(table, keyRows.carriedOut, open);
  // In the line of 四 the figures were not worked out but misplaced.
  const isMisplaced = rowFigures(table, keyRows.carriedOut).every((v, c) => v === figures[c]);
  if (following.length === 0 || isMisplaced || resultsNotWorkedOut(table)) return;
  yield {
    fact: { ...fact, followedBy: 'carriedOut' },
    changes: [...changes, ...following],
    extra: Math.max(extra, 0) + (error.what === 'notAdded' ? 0 : COST.carriedOutFollows),
  };
}

/** What happened to （七）, and what it costs. */
function explained(table: WorkingTable, keyRows: KeyRows, figures: readonly number[]): RowExplanation {
  const now = rowFigures(table, keyRows.processed);
  if (isZero(now)) return { error: { what: 'notWorkedOut' }, extra: COST.totalForgotten };
  const column = columnError(table, now, figures);
  if (column !== null) return { error: column, extra: COST.madeUpFigure };
  const lacking = figures.map((v, c) => v - now[c]!);
  const late = COST.furtherLateColumn * (columnsOff(lacking) - 1);
  if (Math.abs(lacking.at(-1)!) <= BELIEF.lateCases) return { error: { what: 'notUpdated' }, extra: late };
  const [out, ...moreOut] = rowsLike(table, keyRows, lacking);
  if (out !== undefined) return { error: { what: 'notAdded', rows: [out, ...moreOut] }, extra: 0 };
  const surplus = lacking.map(v => 0 - v);
  const [added, ...moreAdded] = rowsLike(table, keyRows, surplus);
  if (added !== undefined) return { error: { what: 'addedBesides', rows: [added, ...moreAdded] }, extra: 0 };
  return { error: { what: 'notUpdated' }, extra: COST.madeUpFigure + late };
}

function columnsOff(lacking: readonly number[]): number {
  return lacking.slice(0, -1).filter(v => v !== 0).length;
}

/** The results, 二 and 四, that have just these figures. */
function rowsLike(table: WorkingTable, keyRows: KeyRows, figures: readonly number[]): RowKey[] {
  const found: RowKey[] = [];
  for (const row of table.given.form.rows.keys()) {
    if (row === keyRows.new || row === keyRows.processed) continue;
    if (rowFigures(table, row).every((v, c) => v === figures[c])) found.push(rowKey(table, row));
  }
  return found;
}

/** Where all that differs is that cases stand under another kind of applicant: what happened; else null. */
export function columnError(
  table: WorkingTable,
  now: readonly number[],
  intended: readonly number[],
): ColumnError | null {
  const [a, b, more] = intended.slice(0, -1).flatMap((v, c) => (v === now[c] ? [] : [c]));
  if (a === undefined || b === undefined || more !== undefined || now.at(-1) !== intended.at(-1)) return null;
  if (now[a] === intended[b] && now[b] === intended[a]) {
    return { what: 'columnsSwapped', columns: [columnKey(table, a), columnKey(table, b)] };
  }
  const [from, to] = now[a]! > intended[a]! ? [a, b] : [b, a];
  const count = now[from]! - intended[from]!;
  return { what: 'wrongColumn', count, from: columnKey(table, from), to: columnKey(table, to) };
}
