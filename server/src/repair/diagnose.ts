import { type Candidate, nameOfRow, ofCells, ofRows, priced, type Weighed } from './candidates.ts';
import { consistent } from './consistent.ts';
import { failingAfter, holds, residuals, type System, systemOf } from './equations.ts';
import { isUnfinished, lagging } from './lagging.ts';
import { moved, type Proposal, proposals, shifted, type Trial } from './mechanisms.ts';
import type { Diagnosis, Evidence, Sheet } from './model.ts';
import { type Move, minimalMoves } from './moves.ts';
import { restored } from './short-rows.ts';
import { verdict } from './verdict.ts';

/** Cells that are looked for without a story, at the most: more of them explain anything. */
const MOST_CELLS = 4;
/** Bound on the search, about 5 ms. */
const STEPS = 15_000;
/** First halves of two mistakes that are followed up. */
const MOST_HALVES = 40;

const NONE: Diagnosis = { repairs: [], sure: false, complete: true };

/**
 * Which figures of a table are likely to be wrong: repairs after which every equation holds, with what may have happened. Mechanisms
 * come before two-cell repairs, since a swap may have a smaller rival. Pure, deterministic, bounded.
 */
export function diagnose(sheet: Sheet, evidence: Evidence = { stated: [] }): Diagnosis {
  const system = systemOf(sheet.form);
  if (sheet.short.size === 0 && (holds(sheet.form, sheet.values) || isUnfinished(system, sheet.values))) return NONE;
  const trial = trialOf(sheet, system, sheet.values);
  const starts: Candidate[] = sheet.short.size === 0 ? [ofCells(sheet, [])] : shortStarts(trial, sheet);
  const found: Candidate[] = [];
  let complete = true;
  for (const start of starts) {
    const more = repairsFrom(sheet, system, start);
    complete &&= more.complete;
    found.push(...more.found);
  }
  return verdict(sheet, system, weighed(sheet, system, evidence, found), complete);
}

/** Short rows with all their figures, up to two rows. */
function shortStarts(trial: Trial, sheet: Sheet): Candidate[] {
  let starts: Candidate[] = [ofCells(sheet, [])];
  for (const row of [...sheet.short.keys()].slice(0, 2)) {
    starts = starts.flatMap(start => {
      const values = applied(sheet.values, start.moves);
      return restored(trialOf(sheet, trial.system, values), sheet, row).map(r =>
        ofRows('dropped', [...start.moves, ...r.moves], [...start.reasons, r.reason], start.cost),
      );
    });
  }
  return sheet.short.size > 2 ? [] : starts;
}

/** Repairs that begin with what a candidate has already moved. */
function repairsFrom(sheet: Sheet, system: System, start: Candidate): { found: Candidate[]; complete: boolean } {
  const values = applied(sheet.values, start.moves);
  if (holds(sheet.form, values)) return { found: start.moves.length > 0 ? [start] : [], complete: true };
  const then = (next: Candidate): Candidate =>
    ofRows(
      start.moves.length > 0 ? start.mechanism : next.mechanism,
      [...start.moves, ...next.moves],
      [...start.reasons, ...next.reasons],
      start.cost + next.cost,
      true,
    );
  // A figure that was just put in its place is not at the same time a wrong one.
  const placed = new Set(start.moves.map(([cell]) => cell));
  const elsewhere = ({ moves }: Candidate) => moves.every(([cell]) => !placed.has(cell));
  const fewest = (most: number) => {
    const { repairs, complete } = minimalMoves(system, values, most, STEPS);
    return { found: repairs.map(moves => ofCells(sheet, moves)).filter(elsewhere), complete };
  };
  const one = fewest(1).found.map(then);
  if (one.length > 0) return { found: one, complete: true };
  const whole = wholeRows(sheet, system, values).filter(elsewhere);
  const two = fewest(2);
  const late = start.moves.length > 0 ? [] : fitting(system, values, lagging(trialOf(sheet, system, values)));
  const found = [...whole, ...late, ...two.found].map(then);
  if (found.length > 0 || start.moves.length > 0) return { found, complete: two.complete };
  const double = twoMistakes(sheet, system, values);
  const more = fewest(MOST_CELLS);
  return { found: [...double, ...more.found], complete: more.complete };
}

function wholeRows(sheet: Sheet, system: System, values: readonly number[]): Candidate[] {
  return fitting(system, values, stories(trialOf(sheet, system, values), residuals(system, values)));
}

/** The stories after which every equation holds. */
function fitting(system: System, values: readonly number[], told: Iterable<Proposal>): Candidate[] {
  const left = residuals(system, values);
  return [...told]
    .filter(({ moves }) => failingAfter(system, left, values, moves) === 0)
    .map(({ mechanism, moves, reason, extra }) => ofRows(mechanism, moves, [reason], extra));
}

/** What may explain all: a row that does not add up still does not where another row stands in its place. */
function stories(trial: Trial, left: readonly number[]): Proposal[] {
  const { system, keys } = trial;
  if (keys === null) return [];
  const wrongRows = left.slice(0, system.rows).filter(r => r !== 0).length;
  if (wrongRows === 0) return [...moved(trial, keys), ...consistent(trial)];
  return wrongRows === 1 ? [...shifted(trial)] : [];
}

/** One mistake that explains some of the broken equations, another that explains the rest. */
function twoMistakes(sheet: Sheet, system: System, values: readonly number[]): Candidate[] {
  const found: Candidate[] = [];
  const halves = [...halfCells(system, values).map(moves => ofCells(sheet, moves)), ...halfRows(sheet, system, values)];
  for (const half of halves.slice(0, MOST_HALVES)) {
    const after = applied(values, half.moves);
    const rest = [
      ...minimalMoves(system, after, 1, STEPS).repairs.map(moves => ofCells(sheet, moves)),
      ...wholeRows(sheet, system, after),
    ];
    for (const other of rest) {
      if (other.moves.some(([cell]) => half.moves.some(m => m[0] === cell))) continue;
      found.push(
        ofRows(
          half.mechanism,
          [...half.moves, ...other.moves],
          [...half.reasons, ...other.reasons],
          half.cost + other.cost,
          true,
        ),
      );
    }
  }
  return found;
}

/** Single cells that mend two equations at once. */
function halfCells(system: System, values: readonly number[]): Move[][] {
  const left = residuals(system, values);
  const found: Move[][] = [];
  for (let cell = 0; cell < values.length; cell++) {
    const [one, other] = system.of[cell]!;
    if (one === undefined || other === undefined || left[one[0]] === 0) continue;
    const change = -left[one[0]]! * one[1];
    if (left[other[0]]! + change * other[1] === 0 && values[cell]! + change >= 0)
      found.push([[cell, values[cell]! + change]]);
  }
  return found;
}

function halfRows(sheet: Sheet, system: System, values: readonly number[]): Candidate[] {
  const before = residuals(system, values);
  const broken = before.filter(r => r !== 0).length;
  return proposals(trialOf(sheet, system, values))
    .map(p => ({ p, left: failingAfter(system, before, values, p.moves) }))
    .filter(({ left }) => left < broken)
    .sort((a, b) => a.left - b.left)
    .map(({ p }) => ofRows(p.mechanism, p.moves, [p.reason]));
}

/** What each candidate costs; of those that change the same cells to the same figures, the story that explains them best. */
function weighed(sheet: Sheet, system: System, evidence: Evidence, found: readonly Candidate[]): Weighed[] {
  const unique = new Map<string, Weighed>();
  for (const candidate of found) {
    const weighed = priced(sheet, system, evidence, candidate);
    const key = [...candidate.moves].sort((a, b) => a[0] - b[0]).join(';');
    const known = unique.get(key);
    if (known === undefined || weighed.cost < known.cost) unique.set(key, weighed);
  }
  return [...unique.values()];
}

function trialOf({ form }: Sheet, system: System, values: readonly number[]): Trial {
  const at = (key: string) => form.rows.findIndex(r => r.key === key);
  const keys = {
    new: at('new'),
    carriedIn: at('carriedIn'),
    processed: at('processed'),
    carriedOut: at('carriedOut'),
  };
  return { system, values, keys: keys.processed < 0 ? null : keys, rowName: row => nameOfRow(form, row) };
}

function applied(values: readonly number[], moves: readonly Move[]): readonly number[] {
  if (moves.length === 0) return values;
  const after = [...values];
  for (const [cell, to] of moves) after[cell] = to;
  return after;
}
