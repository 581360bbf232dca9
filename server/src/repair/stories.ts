import { failingAfter, residuals, type System } from '../arithmetic/system.ts';
import { blocks } from './blocks.ts';
import { type Candidate, ofCells, ofRows } from './candidates.ts';
import { caseStories } from './cases.ts';
import { consistent } from './consistent.ts';
import { moved, type Proposal, proposals, shifted, type Trial } from './mechanisms.ts';
import type { Sheet } from './model.ts';
import type { Move } from './moves.ts';

/** What may still be spent on a search. */
export interface Work {
  /** Steps. */
  left: number;
  /** Something was not looked at. */
  cut: boolean;
}

/** What trying a story costs, in steps. */
const A_STORY = 15;

/** What may explain all: a row that does not add up still does not where another row stands in its place. */
export function stories(trial: Trial, left: readonly number[]): Iterable<Proposal> {
  const { system, keys } = trial;
  if (keys === null) return caseStories(trial);
  let wrongRows = 0;
  for (let row = 0; row < system.rows; row++) if (left[row] !== 0) wrongRows++;
  if (wrongRows === 0) return allOf(moved(trial, keys), blocks(trial, keys), consistent(trial));
  return wrongRows === 1 ? shifted(trial) : [];
}

function* allOf<T>(...lists: readonly Iterable<T>[]): Iterable<T> {
  for (const list of lists) yield* list;
}

/** The stories after which every equation holds. `left`: the residuals before. */
export function fitting(
  { system, values }: Trial,
  left: readonly number[],
  told: Iterable<Proposal>,
  work: Work,
): Candidate[] {
  const found: Candidate[] = [];
  for (const proposal of told) {
    work.left -= A_STORY;
    if (work.left <= 0) break;
    if (failingAfter(system, left, values, proposal.moves) === 0) found.push(ofRows(proposal));
  }
  return found;
}

/** What may explain some of the broken equations, the most first. */
export function halves(sheet: Sheet, trial: Trial): Candidate[] {
  return [...halfCells(trial).map(moves => ofCells(sheet, moves)), ...halfRows(trial)];
}

/** Single cells that mend two equations at once. */
function halfCells({ system, values }: Trial): Move[][] {
  const left = residuals(system, values);
  const found: Move[][] = [];
  for (let cell = 0; cell < values.length; cell++) {
    const to = mending(system, left, values, cell);
    if (to !== null) found.push([[cell, to]]);
  }
  return found;
}

function mending(system: System, left: readonly number[], values: readonly number[], cell: number): number | null {
  const [one, other] = system.of[cell]!;
  if (one === undefined || other === undefined || left[one[0]] === 0) return null;
  const change = -left[one[0]]! * one[1];
  const to = values[cell]! + change;
  return left[other[0]]! + change * other[1] === 0 && to >= 0 ? to : null;
}

function halfRows(trial: Trial): Candidate[] {
  const before = residuals(trial.system, trial.values);
  const broken = before.filter(r => r !== 0).length;
  return proposals(trial)
    .map(proposal => ({ proposal, left: failingAfter(trial.system, before, trial.values, proposal.moves) }))
    .filter(({ left }) => left < broken)
    .sort((a, b) => a.left - b.left)
    .map(({ proposal }) => ofRows(proposal));
}

/** The figures once they are moved. */
export function applied(values: readonly number[], moves: readonly Move[]): readonly number[] {
  if (moves.length === 0) return values;
  const after = [...values];
  for (const [cell, to] of moves) after[cell] = to;
  return after;
}
