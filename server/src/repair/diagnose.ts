import { holds, residuals } from '../arithmetic/system.ts';
import { type Candidate, inSequence, ofCells, ofHypothesis } from './candidates.ts';
import { WORK } from './costs.ts';
import { type WeighedCandidate, weigh } from './evidence.ts';
import { fewestChanges } from './fewest-changes.ts';
import { firstMistakes, fitting, hypotheses, type Work } from './hypotheses.ts';
import type { Diagnosis, Evidence, TableFigures } from './model.ts';
import { noTotalWorkedOut, totalsNotAddedUp } from './not-added-up.ts';
import { restoredRow } from './short-rows.ts';
import { verdict } from './verdict.ts';
import { changed, resultsNotWorkedOut, type WorkingTable, workingTable } from './working-table.ts';

const NOTHING: Diagnosis = { repairs: [], sure: false, complete: true };

/**
 * Which figures of a table are likely to be wrong: repairs after which every equation holds, with what may have happened. Hypotheses on
 * rows come before repairs of two cells, since a swap may have a smaller rival. Pure, deterministic, bounded.
 */
export function diagnose(given: TableFigures, evidence: Evidence = { stated: [] }): Diagnosis {
  const table = workingTable(given);
  const { form, values, short } = given;
  if (short.size === 0 && (holds(form, values) || noTotalWorkedOut(table))) return NOTHING;
  if (short.size > WORK.shortRows) return { ...NOTHING, complete: false };
  const work: Work = { left: WORK.steps, cut: false };
  const fillings = short.size === 0 ? [null] : filledRows(table);
  const found = fillings.flatMap(filling => repairsFrom(table, filling, fillings.length, work));
  return verdict(table, weighed(table, evidence, found), !work.cut);
}

/** Short rows with all their figures; two rows gone short in the same way are one mistake. */
function filledRows(table: WorkingTable): (Candidate | null)[] {
  let fillings: (Candidate | null)[] = [null];
  for (const row of table.given.short.keys()) {
    fillings = fillings.flatMap(filling =>
      restoredRow(changed(table, filling?.changes ?? []), row).map(hypothesis => ({
        ...inSequence(filling, ofHypothesis(hypothesis)),
        mistakes: 1,
      })),
    );
  }
  return fillings;
}

/** Repairs that begin with short rows filled, or with nothing. `fillings`: how many ways to fill them there are. */
function repairsFrom(original: WorkingTable, filling: Candidate | null, fillings: number, work: Work): Candidate[] {
  const table = changed(original, filling?.changes ?? []);
  const { given, system, values } = table;
  if (holds(given.form, values)) return filling === null ? [] : [filling];
  // A figure that was just put in its place is not at the same time a wrong one.
  const placed = new Set(filling?.changes.map(([cell]) => cell));
  const then = (next: readonly Candidate[]) =>
    next.filter(({ changes }) => changes.every(([cell]) => !placed.has(cell))).map(c => inSequence(filling, c));

  const oneCell = then(cells(table, 1, work));
  if (fillings > WORK.fillings) {
    work.cut ||= oneCell.length === 0;
    return oneCell;
  }
  const left = residuals(system, values);
  const rows = then(fitting(table, left, hypotheses(table, left), work));
  // 表四 is one row: what happened to all of it leaves no more to look for.
  if (oneCell.length > 0 || (table.keyRows === null && rows.length > 0)) return [...oneCell, ...rows];
  const totals = filling === null ? fitting(table, left, totalsNotAddedUp(table), work) : [];
  const found = [...rows, ...totals, ...then(cells(table, 2, work))];
  if (found.length > 0 || filling !== null || resultsNotWorkedOut(table)) return found;
  return [...twoMistakes(table, work), ...cells(table, WORK.cells, work)];
}

/** All sets of the fewest cells, no more than `most`, with which every equation holds. */
function cells({ given, system, values }: WorkingTable, most: number, work: Work): Candidate[] {
  const allowed = Math.min(WORK.stepsAtOnce, work.left);
  const { repairs, complete, steps } = fewestChanges(system, values, most, allowed);
  work.left -= steps;
  work.cut ||= !complete;
  return repairs.map(changes => ofCells(given, changes));
}

/** One mistake that explains some of the broken equations, another that explains the rest. */
function twoMistakes(table: WorkingTable, work: Work): Candidate[] {
  const found: Candidate[] = [];
  const firsts = firstMistakes(table);
  work.cut ||= firsts.length > WORK.firstMistakes;
  for (const first of firsts.slice(0, WORK.firstMistakes)) {
    const after = changed(table, first.changes);
    const left = residuals(after.system, after.values);
    for (const second of [...cells(after, 1, work), ...fitting(after, left, hypotheses(after, left), work)]) {
      if (second.changes.some(([cell]) => first.changes.some(c => c[0] === cell))) continue;
      found.push(inSequence(first, second));
    }
  }
  return found;
}

/** What each candidate costs; of those that change the same cells to the same figures, the one that explains them best. */
function weighed(table: WorkingTable, evidence: Evidence, found: readonly Candidate[]): WeighedCandidate[] {
  const unique = new Map<string, WeighedCandidate>();
  for (const candidate of found) {
    const one = weigh(table, evidence, candidate);
    const key = [...candidate.changes].sort((a, b) => a[0] - b[0]).join(';');
    const known = unique.get(key);
    if (known === undefined || one.cost < known.cost) unique.set(key, one);
  }
  return [...unique.values()];
}
