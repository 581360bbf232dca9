import { BELIEF, COST } from './costs.ts';
import type { Hypothesis } from './hypothesis.ts';
import {
  changed,
  isZero,
  type KeyRows,
  rowFigures,
  rowKey,
  solvedRow,
  sumOfItems,
  type WorkingTable,
  writing,
} from './working-table.ts';

/** Everything that may have happened to whole rows and that leaves traces: figures that turn up elsewhere. */
export function rowsWithTraces(table: WorkingTable): Hypothesis[] {
  return table.keyRows === null ? [] : [...movedRows(table, table.keyRows), ...shiftedRows(table), ...splitRows(table)];
}

/** Rows in each other's place: all of their own sums hold where they held before. */
export function* movedRows(table: WorkingTable, keyRows: KeyRows): Iterable<Hypothesis> {
  yield* misplacedRows(table, keyRows);
  yield* swappedRows(table, keyRows);
}

/** A row's figures stand in the line next to it; its own line is empty. */
function* misplacedRows(table: WorkingTable, keyRows: KeyRows): Iterable<Hypothesis> {
  const { rows } = table.system;
  for (let line = 0; line < rows; line++) {
    if (isZero(rowFigures(table, line))) continue;
    for (const row of [line - 1, line + 1]) {
      if (row < 0 || row >= rows || !isZero(rowFigures(table, row))) continue;
      const hypothesis = misplacedRow(table, keyRows, row, line);
      if (hypothesis !== null) yield hypothesis;
    }
  }
}

function misplacedRow(table: WorkingTable, keyRows: KeyRows, row: number, line: number): Hypothesis | null {
  const figures = rowFigures(table, line);
  const back = writing(table, row, figures);
  const rest = solvedRow(changed(table, back), line);
  if (rest === null || rest.join() === figures.join()) return null;
  // In the line of 四 the results themselves say that these are the figures of （七）.
  const isAgreed = row === keyRows.processed && line === keyRows.carriedOut && figures.at(-1)! >= BELIEF.tellingCases;
  return {
    fact: { kind: 'misplaced', of: 'row', row: rowKey(table, row), line: rowKey(table, line) },
    changes: [...writing(table, line, rest), ...back],
    extra: COST.madeUpFigure * rest.slice(0, -1).filter(v => v > 0).length,
    isAgreed,
  };
}

/** All figures of a row stand one column to the side; a zero moved in, one figure fell off. */
export function* shiftedRows(table: WorkingTable): Iterable<Hypothesis> {
  for (const row of table.given.form.rows.keys()) {
    const figures = rowFigures(table, row);
    if (sumOfItems(figures) === figures.at(-1) || isZero(figures)) continue;
    const fact = { kind: 'shifted', of: 'row', row: rowKey(table, row) } as const;
    if (figures[0] === 0) {
      const back = figures.slice(1);
      const total = back.reduce((a, b) => a + b, 0);
      yield { fact: { ...fact, by: 1 }, changes: writing(table, row, [...back, total]) };
    }
    if (figures.at(-1) === 0) {
      const rest = figures.slice(0, -1);
      const first = (rest.at(-1) ?? 0) - sumOfItems(rest);
      if (first >= 0) yield { fact: { ...fact, by: -1 }, changes: writing(table, row, [first, ...rest]) };
    }
  }
}

/** The digits of a figure stand in two cells, and a nought was lost for it: `12 0 0 … 12` as `1 2 0 … 12`. */
export function* splitRows(table: WorkingTable): Iterable<Hypothesis> {
  for (const row of table.given.form.rows.keys()) {
    const figures = rowFigures(table, row);
    for (const { at, restored } of joinedUp(figures)) {
      const fact = { kind: 'shifted', of: 'digits', row: rowKey(table, row), figure: restored[at]! } as const;
      yield { fact, changes: writing(table, row, restored), extra: COST.splitFigure };
    }
  }
}

function* joinedUp(figures: readonly number[]): Iterable<{ at: number; restored: number[] }> {
  const seen = new Set<string>();
  const items = sumOfItems(figures);
  const total = figures.at(-1)!;
  for (let at = 0; at < figures.length - 1; at++) {
    const [figure, next] = [figures[at]!, figures[at + 1]!];
    if (figure === 0) continue;
    // What both must be as one figure for the row to add up. That has more digits than the first: few need be joined to see that it is not.
    const one = at + 2 === figures.length ? items - figure : total - items + figure + next;
    if (one < 10 * figure || one !== Number(`${figure}${next}`)) continue;
    const joined = [...figures.slice(0, at), one, ...figures.slice(at + 2)];
    for (let nought = at + 1; nought < figures.length; nought++) {
      if (nought === joined.length) continue;
      const restored = joined.toSpliced(nought, 0, 0);
      if (seen.has(restored.join())) continue;
      seen.add(restored.join());
      yield { at, restored };
    }
  }
}

/** Two rows changed places. */
function* swappedRows(table: WorkingTable, keyRows: KeyRows): Iterable<Hypothesis> {
  const special = new Set(Object.values(keyRows));
  for (const a of special) {
    const one = rowFigures(table, a);
    for (const b of table.given.form.rows.keys()) {
      if (special.has(b) && b <= a) continue;
      const other = rowFigures(table, b);
      const differing = one.slice(0, -1).filter((v, c) => v !== other[c]).length;
      if (differing === 0) continue;
      yield {
        fact: { kind: 'swapped', of: 'rows', rows: [rowKey(table, a), rowKey(table, b)] },
        changes: [...writing(table, a, other), ...writing(table, b, one)],
        // One column and its total agree by chance easily.
        extra: differing > 1 ? 0 : COST.madeUpFigure,
        isAgreed: differing > 1 && one.at(-1)! > 0 && other.at(-1)! > 0,
      };
    }
  }
}
