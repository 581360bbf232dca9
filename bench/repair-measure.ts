import { diagnose } from '../server/src/repair/diagnose.ts';
import type { Diagnosis, Evidence, Repair, TableFigures } from '../server/src/repair/model.ts';
import { choices, culpritOf, reported } from '../server/src/repair/verdict.ts';
import { minimalRepairs } from '../test/support/minimal.ts';
import { type Case, figuresOfCase } from '../test/support/mistakes.ts';
import { repaired } from '../test/support/mistakes-cells.ts';
import { recomputed } from '../test/support/mistakes-tables.ts';

/** What became of one mistake. */
export interface RepairOutcome {
  readonly case: Case;
  readonly seed: number;
  readonly diagnosis: Diagnosis;
  /** What the user is told: the same choice as the rule makes. */
  readonly reported: readonly Repair[];
  /** The first suggestion gives back the right table. */
  readonly first: boolean;
  /** It is told for sure. */
  readonly alone: boolean;
  /** Told as one of several, the right table among them. */
  readonly among: boolean;
  /** Told as one of several, the right table among those that can be chosen. */
  readonly choice: boolean;
  /** Told for sure, and a figure that it changes is not what should stand there. */
  readonly wronglySure: boolean;
  /** Told for sure, all that it changes is right, and something else is wrong as well. */
  readonly inPart: boolean;
  /** Told as doubtful, and no suggestion is right. */
  readonly misled: boolean;
  readonly recomputed: boolean;
  readonly fewest: boolean;
  /** The first one is right; where that cannot be known from the equations, shown among others or picked rightly. */
  readonly asItShould: boolean;
  /** Milliseconds that the diagnosis took. */
  readonly took: number;
}

export interface Tally {
  readonly all: number;
  /** Those that can be told apart. */
  readonly apart: number;
  readonly first: number;
  readonly firstApart: number;
  readonly aloneApart: number;
  /** Of those that cannot be told apart: shown as such, the right one among them. */
  readonly saidSo: number;
  /** The same, the right one among those that can be chosen. */
  readonly choice: number;
  /** Of those: picked rightly, by the likeness of digits or by what offices usually have. */
  readonly picked: number;
  /** Of all: nothing is suggested. */
  readonly silent: number;
  readonly asItShould: number;
  readonly wronglySure: number;
  readonly inPart: number;
  readonly misled: number;
  readonly recomputed: number;
  readonly fewest: number;
}

/** As many cells as the comparison changes at the most. */
const MOST_CELLS = 4;
/** Milliseconds that are worth a second look. */
const LONG = 5;

/** @param evidence what the prose is made to say */
export function outcomeOf(found: Case, seed = 0, evidence: Evidence = { stated: [] }): RepairOutcome {
  const given = figuresOfCase(found);
  const diagnosis = diagnose(given, evidence);
  const took = timed(given);
  const isRight = (repair: Diagnosis['repairs'][number]) => repaired(given, repair).join() === found.right.join();
  const fewest = minimalRepairs(given, MOST_CELLS);
  const { repairs, sure } = diagnosis;
  const suggested = reported(diagnosis);
  const [only] = suggested;
  const first = only !== undefined && isRight(only);
  const alone = sure && first;
  // Of many in one place the first ones can be chosen, and their number is said.
  const places = new Set(suggested.map(culpritOf));
  const among = !sure && repairs.some(r => places.has(culpritOf(r)) && isRight(r));
  const choice = !sure && suggested.some(repair => choices(diagnosis, repair).some(isRight));
  return {
    case: found,
    seed,
    diagnosis,
    reported: suggested,
    first,
    alone,
    among,
    choice,
    wronglySure: sure && !first && !changesRightly(given, only, found.right),
    inPart: sure && !first && changesRightly(given, only, found.right),
    misled: suggested.length > 0 && !sure && !among,
    recomputed: recomputed(found.grid).join() === found.right.join(),
    fewest: fewest.length === 1 && fewest.every(isRight),
    asItShould: found.unfinished ? suggested.length === 0 : canTell(found) ? first : alone || among,
    took,
  };
}

function changesRightly(given: TableFigures, repair: Repair | undefined, right: readonly number[]): boolean {
  const { rows, columns } = given.form;
  return (repair?.changes ?? []).every(({ ref, to }) => {
    const row = rows.findIndex(r => r.key === ref.row);
    return right[row * columns.length + columns.findIndex(c => c.key === ref.column)] === to;
  });
}

/** True when no other right table is as near. */
export function canTell({ rivals, unfinished }: Case): boolean {
  return rivals.length === 0 && !unfinished;
}

/** The least of several runs where it takes long, for the machine does other things as well. */
function timed(given: TableFigures): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && least > LONG; i++) {
    const begun = performance.now();
    diagnose(given);
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

export function tally(outcomes: readonly RepairOutcome[]): Tally {
  const count = (which: (o: RepairOutcome) => boolean) => outcomes.filter(which).length;
  const apart = (o: RepairOutcome) => canTell(o.case);
  return {
    all: outcomes.length,
    apart: count(apart),
    first: count(o => o.first),
    firstApart: count(o => apart(o) && o.first),
    aloneApart: count(o => apart(o) && o.alone),
    saidSo: count(o => !apart(o) && o.among),
    choice: count(o => !apart(o) && o.choice),
    picked: count(o => !apart(o) && o.alone),
    silent: count(o => o.reported.length === 0),
    asItShould: count(o => o.asItShould),
    wronglySure: count(o => o.wronglySure),
    inPart: count(o => o.inPart),
    misled: count(o => o.misled),
    recomputed: count(o => o.recomputed),
    fewest: count(o => o.fewest),
  };
}
