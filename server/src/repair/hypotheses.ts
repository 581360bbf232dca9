import { failingAfter, residuals, type System } from '../arithmetic/system.ts';
import { type Candidate, ofCells, ofHypothesis } from './candidates.ts';
import { consistentRows } from './consistent-rows.ts';
import { WORK } from './costs.ts';
import { disputeHypotheses } from './dispute-figures.ts';
import type { CellChange } from './fewest-changes.ts';
import type { Hypothesis } from './hypothesis.ts';
import { lowerBlocks } from './lower-block.ts';
import { movedRows, rowsWithTraces, shiftedRows, splitRows } from './moved-rows.ts';
import type { WorkingTable } from './working-table.ts';

/** What may still be spent on a search. */
export interface Work {
  /** Steps. */
  left: number;
  /** Something was not looked at. */
  cut: boolean;
}

/** What may explain all: a row that does not add up still does not where another row stands in its place. */
export function hypotheses(table: WorkingTable, left: readonly number[]): Iterable<Hypothesis> {
  const { system, keyRows } = table;
  if (keyRows === null) return disputeHypotheses(table);
  let wrongRows = 0;
  for (let row = 0; row < system.rows; row++) if (left[row] !== 0) wrongRows++;
  if (wrongRows === 0) return allOf(movedRows(table, keyRows), lowerBlocks(table, keyRows), consistentRows(table));
  return wrongRows === 1 ? allOf(shiftedRows(table), splitRows(table)) : [];
}

function* allOf<T>(...lists: readonly Iterable<T>[]): Iterable<T> {
  for (const list of lists) yield* list;
}

/** The hypotheses after which every equation holds. `left`: the residuals before. */
export function fitting(
  { system, values }: WorkingTable,
  left: readonly number[],
  tried: Iterable<Hypothesis>,
  work: Work,
): Candidate[] {
  const found: Candidate[] = [];
  for (const hypothesis of tried) {
    work.left -= WORK.hypothesis;
    if (work.left <= 0) {
      work.cut = true;
      break;
    }
    if (failingAfter(system, left, values, hypothesis.changes) === 0) found.push(ofHypothesis(hypothesis));
  }
  return found;
}

/** What may explain some of the broken equations: the first of two mistakes. Cells in front, then the rows that explain most. */
export function firstMistakes(table: WorkingTable): Candidate[] {
  const left = residuals(table.system, table.values);
  return [...cellsInTwo(table, left).map(changes => ofCells(table.given, changes)), ...rowsInSome(table, left)];
}

/** Single cells whose change makes two equations hold at once. */
function cellsInTwo({ system, values }: WorkingTable, left: readonly number[]): CellChange[][] {
  const found: CellChange[][] = [];
  for (let cell = 0; cell < values.length; cell++) {
    const to = fittingTwo(system, left, values, cell);
    if (to !== null) found.push([[cell, to]]);
  }
  return found;
}

/** The figure with which both equations of a cell hold that do not now; null where there is none. */
function fittingTwo(system: System, left: readonly number[], values: readonly number[], cell: number): number | null {
  const [one, other] = system.of[cell]!;
  if (one === undefined || other === undefined || left[one[0]] === 0) return null;
  const change = -left[one[0]]! * one[1];
  const to = values[cell]! + change;
  return left[other[0]]! + change * other[1] === 0 && to >= 0 ? to : null;
}

function rowsInSome(table: WorkingTable, before: readonly number[]): Candidate[] {
  const broken = before.filter(r => r !== 0).length;
  return rowsWithTraces(table)
    .map(hypothesis => ({
      hypothesis,
      failing: failingAfter(table.system, before, table.values, hypothesis.changes),
    }))
    .filter(({ failing }) => failing < broken)
    .sort((a, b) => a.failing - b.failing)
    .map(({ hypothesis }) => ofHypothesis(hypothesis));
}
