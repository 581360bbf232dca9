import { BELIEF, COST } from './costs.ts';
import type { CellChange } from './fewest-changes.ts';
import type { Hypothesis, RowExplanation } from './hypothesis.ts';
import { columnError, resultsTotal } from './results-total.ts';
import { isZero, type KeyRows, rowFigures, rowKey, solvedRow, type WorkingTable, writing } from './working-table.ts';

/**
 * Figures that are wrong together with the total of their row, as a spreadsheet leaves them: for tables in which every row adds up.
 * Most of these can be told of any of twenty rows alike; they are tried so that a hypothesis that merely fits is not taken for the only one.
 */
export function* consistentRows(table: WorkingTable): Iterable<Hypothesis> {
  const { keyRows } = table;
  if (keyRows === null) return;
  yield* oneRow(table, keyRows);
  yield* rowAndResultsTotal(table, keyRows);
  yield* resultsTotal(table, keyRows);
}

/** One row as its columns leave it. */
function* oneRow(table: WorkingTable, keyRows: KeyRows): Iterable<Hypothesis> {
  for (let row = 0; row < table.system.rows; row++) {
    if (row === keyRows.processed) continue;
    const figures = solvedRow(table, row);
    if (figures !== null) yield* withFigures(table, keyRows, row, figures, []);
  }
}

/** A result's row, and （七） that was worked out from it: only the balance shows it. */
function* rowAndResultsTotal(table: WorkingTable, keyRows: KeyRows): Iterable<Hypothesis> {
  const total = rowFigures(table, keyRows.processed);
  const off = offBalance(table, keyRows);
  if (off === null) return;
  for (let row = 0; row < table.system.rows; row++) {
    if (isKeyRow(keyRows, row)) continue;
    const figures = rowFigures(table, row).map((v, c) => v + off[c]!);
    const sums = total.map((v, c) => v + off[c]!);
    if ([...figures, ...sums].every(v => v >= 0))
      yield* withFigures(table, keyRows, row, figures, writing(table, keyRows.processed, sums));
  }
}

function isKeyRow(keyRows: KeyRows, row: number): boolean {
  return row === keyRows.new || row === keyRows.carriedIn || row === keyRows.processed || row === keyRows.carriedOut;
}

/** A row with other figures; `sums`: what changes with it in （七）. */
function* withFigures(
  table: WorkingTable,
  keyRows: KeyRows,
  row: number,
  figures: readonly number[],
  sums: readonly CellChange[],
): Iterable<Hypothesis> {
  const own = writing(table, row, figures);
  if (own.length === 0) return;
  const { error, extra, isAgreed = false } = explained(table, keyRows, row, figures);
  const followedBy = sums.length > 0 ? 'processed' : null;
  const fact = { kind: 'row', row: rowKey(table, row), error, followedBy } as const;
  yield { fact, changes: [...own, ...sums], extra, isAgreed };
}

function explained(table: WorkingTable, keyRows: KeyRows, row: number, figures: readonly number[]): RowExplanation {
  const own = rowFigures(table, row);
  const items = own.slice(0, -1).filter((v, c) => v !== figures[c]).length;
  if (isZero(own)) return { error: { what: 'leftEmpty' }, extra: COST.madeUpFigure * items };
  const isCopy = [row - 1, row + 1].some(r => rowFigures(table, r).join() === own.join());
  if (isCopy && isZero(figures)) return { error: { what: 'copied' }, extra: 0 };
  const carried = withCarriedIn(table, keyRows, row, figures);
  if (carried !== null) return carried;
  const column = columnError(table, own, figures);
  if (column !== null) return { error: column, extra: COST.madeUpFigure };
  const isTotalRight = own.at(-1) === figures.at(-1);
  return {
    error: { what: isTotalRight ? 'figures' : 'figuresAndTotal' },
    extra: COST.madeUpFigure * items + COST.furtherColumn * (items - 1),
  };
}

/** 二 was counted into 一, or left out when 四 was worked out. */
function withCarriedIn(
  table: WorkingTable,
  keyRows: KeyRows,
  row: number,
  figures: readonly number[],
): RowExplanation | null {
  const own = rowFigures(table, row);
  const carried = rowFigures(table, keyRows.carriedIn);
  const isCopy = rowFigures(table, keyRows.carriedIn + 1).join() === carried.join();
  const isAgreed = carried.at(-1)! >= BELIEF.tellingCases && !isCopy;
  const counts = { extra: isAgreed ? COST.carriedInAgrees : 0, isAgreed };
  // No equation can tell these three apart.
  if (row === keyRows.carriedIn && isZero(figures)) return { error: { what: 'notDue' }, ...counts };
  if (row === keyRows.new && own.every((v, c) => v - figures[c]! === carried[c]))
    return { error: { what: 'countsBesides', row: 'carriedIn' }, ...counts };
  if (row === keyRows.carriedOut && own.every((v, c) => figures[c]! - v === carried[c]))
    return { error: { what: 'leavesOut', row: 'carriedIn' }, ...counts };
  return null;
}

/** By how much every column of （七） would have to change for the balance to hold; null where the results do not add up to it now. */
function offBalance(table: WorkingTable, keyRows: KeyRows): number[] | null {
  const solved = solvedRow(table, keyRows.processed);
  if (solved === null || writing(table, keyRows.processed, solved).length > 0) return null;
  const [received, carriedIn, carriedOut] = [keyRows.new, keyRows.carriedIn, keyRows.carriedOut].map(row =>
    rowFigures(table, row),
  );
  return solved.map((v, c) => received![c]! + carriedIn![c]! - carriedOut![c]! - v);
}
