import { holds, residuals, type System, systemOf } from '../arithmetic/system.ts';
import { nameOfColumn, nameOfRow } from '../forms/names.ts';
import { type Candidate, joined, ofCells, ofRows, UNCHANGED } from './candidates.ts';
import { type Weighed, weigh } from './evidence.ts';
import { isUnfinished, lagging } from './lagging.ts';
import { isOpen, type Trial } from './mechanisms.ts';
import type { Diagnosis, Evidence, Sheet } from './model.ts';
import { minimalMoves } from './moves.ts';
import { restored } from './short-rows.ts';
import { applied, fitting, halves, stories, type Work } from './stories.ts';
import { verdict } from './verdict.ts';

/** Cells that are looked for without a story, at the most: more of them explain anything. */
const MOST_CELLS = 4;
/** Bound on the whole search in steps of the search for cells, some milliseconds. */
const STEPS = 20_000;
/** Bound on each search for cells. */
const STEPS_AT_ONCE = 15_000;
/** First halves of two mistakes that are followed up. */
const MOST_HALVES = 40;
/** Short rows that are looked at. */
const MOST_SHORT = 2;
/** Ways to fill short rows that are followed up where a figure is wrong besides. */
const MOST_STARTS = 8;

const NONE: Diagnosis = { repairs: [], sure: false, complete: true };

/**
 * Which figures of a table are likely to be wrong: repairs after which every equation holds, with what may have happened. Mechanisms
 * come before two-cell repairs, since a swap may have a smaller rival. Pure, deterministic, bounded.
 */
export function diagnose(sheet: Sheet, evidence: Evidence = { stated: [] }): Diagnosis {
  const system = systemOf(sheet.form);
  const trial = trialOf(sheet, system);
  if (sheet.short.size === 0 && (holds(sheet.form, sheet.values) || isUnfinished(system, sheet.values))) return NONE;
  if (sheet.short.size > MOST_SHORT) return { ...NONE, complete: false };
  const work: Work = { left: STEPS, cut: false };
  const found: Candidate[] = [];
  const starts = sheet.short.size === 0 ? [UNCHANGED] : shortStarts(trial, sheet);
  for (const start of starts) {
    found.push(
      ...repairsFrom(sheet, { ...trial, values: applied(sheet.values, start.moves) }, start, starts.length, work),
    );
  }
  return verdict(sheet, system, weighed(sheet, system, evidence, found), work.left > 0 && !work.cut);
}

/** Short rows with all their figures; two rows gone short in the same way are one story. */
function shortStarts(trial: Trial, sheet: Sheet): Candidate[] {
  let starts: Candidate[] = [UNCHANGED];
  for (const row of sheet.short.keys()) {
    starts = starts.flatMap(start => {
      const values = applied(sheet.values, start.moves);
      return restored({ ...trial, values }, sheet, row).map(({ moves, reason }) => ({
        ...joined(start, ofRows({ mechanism: 'dropped', moves, reason })),
        stories: 1,
      }));
    });
  }
  return starts;
}

/** Repairs that begin with what a candidate has already moved. `trial`: the table after that. */
function repairsFrom(sheet: Sheet, trial: Trial, start: Candidate, starts: number, work: Work): Candidate[] {
  const { system, values } = trial;
  const isStart = start === UNCHANGED;
  if (holds(sheet.form, values)) return isStart ? [] : [start];
  // A figure that was just put in its place is not at the same time a wrong one.
  const placed = new Set(start.moves.map(([cell]) => cell));
  const then = (next: readonly Candidate[]) =>
    next.filter(({ moves }) => moves.every(([cell]) => !placed.has(cell))).map(c => joined(start, c));
  const fewest = (most: number) => cells(sheet, trial, most, work);

  const one = then(fewest(1));
  if (starts > MOST_STARTS) {
    work.cut ||= one.length === 0;
    return one;
  }
  const left = residuals(system, values);
  const whole = then(fitting(trial, left, stories(trial, left), work));
  if (one.length > 0) return [...one, ...whole];
  const late = isStart ? fitting(trial, left, lagging(trial), work) : [];
  const found = [...whole, ...late, ...then(fewest(2))];
  if (found.length > 0 || !isStart || isOpen(trial)) return found;
  return [...twoMistakes(sheet, trial, work), ...fewest(MOST_CELLS)];
}

/** All sets of the fewest cells that mend everything. */
function cells(sheet: Sheet, { system, values }: Trial, most: number, work: Work): Candidate[] {
  const allowed = Math.min(STEPS_AT_ONCE, work.left);
  const { repairs, complete, steps } = minimalMoves(system, values, most, allowed);
  work.left -= steps;
  work.cut ||= !complete;
  return repairs.map(moves => ofCells(sheet, moves));
}

/** One mistake that explains some of the broken equations, another that explains the rest. */
function twoMistakes(sheet: Sheet, trial: Trial, work: Work): Candidate[] {
  const found: Candidate[] = [];
  const firsts = halves(sheet, trial);
  work.cut ||= firsts.length > MOST_HALVES;
  for (const half of firsts.slice(0, MOST_HALVES)) {
    if (work.left <= 0) break;
    const after = { ...trial, values: applied(trial.values, half.moves) };
    const left = residuals(trial.system, after.values);
    for (const other of [...cells(sheet, after, 1, work), ...fitting(after, left, stories(after, left), work)]) {
      if (other.moves.some(([cell]) => half.moves.some(m => m[0] === cell))) continue;
      found.push(joined(half, other));
    }
  }
  return found;
}

/** What each candidate costs; of those that change the same cells to the same figures, the story that explains them best. */
function weighed(sheet: Sheet, system: System, evidence: Evidence, found: readonly Candidate[]): Weighed[] {
  const unique = new Map<string, Weighed>();
  for (const candidate of found) {
    const one = weigh(sheet, system, evidence, candidate);
    const key = [...candidate.moves].sort((a, b) => a[0] - b[0]).join(';');
    const known = unique.get(key);
    if (known === undefined || one.cost < known.cost) unique.set(key, one);
  }
  return [...unique.values()];
}

function trialOf({ form, values }: Sheet, system: System): Trial {
  const at = (key: string) => form.rows.findIndex(r => r.key === key);
  const keys = {
    new: at('new'),
    carriedIn: at('carriedIn'),
    processed: at('processed'),
    carriedOut: at('carriedOut'),
  };
  return {
    system,
    values,
    keys: keys.processed < 0 ? null : keys,
    rowName: row => nameOfRow(form, form.rows[row]!.key),
    columnName: column => nameOfColumn(form, form.columns[column]!.key),
  };
}
