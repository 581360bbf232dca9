import { refAt } from '../arithmetic/system.ts';
import type { CellRef } from '../forms/form.ts';
import { COST } from './costs.ts';
import { type Slip, slipOf } from './digits.ts';
import type { CellFact, Facts } from './facts.ts';
import type { CellChange } from './fewest-changes.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Change, Repair, Stated, TableFigures } from './model.ts';

/** A repair while it is looked for. */
export interface Candidate {
  readonly facts: Facts;
  readonly changes: readonly CellChange[];
  /** How many things went wrong. */
  readonly mistakes: number;
  /** In cost points. */
  readonly cost: number;
  /** Figures turn up where they could hardly be by chance. */
  readonly isAgreed?: boolean;
}

/** Single cells that change, each by itself. At least one. */
export function ofCells(given: TableFigures, changes: readonly CellChange[]): Candidate {
  const slips = changes.map(change => slipAt(given, change));
  const mistakes = changes.length;
  const cost = mistakes * COST.figure + slips.filter(s => s !== null).length * COST.slip;
  const fact: CellFact =
    mistakes === 1 ? cellFact(given, changes[0]!, slips[0] ?? null) : { kind: 'several', count: mistakes };
  return { facts: [fact], changes, mistakes, cost };
}

function cellFact(given: TableFigures, [at, to]: CellChange, slip: Slip | null): CellFact {
  const cell = refAt(given.form, at);
  if (given.blank.has(at)) return { kind: 'blank', cell, to };
  if (slip !== null) return { kind: 'digits', cell, slip };
  return isTotal(cell) ? { kind: 'total', cells: [cell] } : { kind: 'cell', cell };
}

function slipAt({ blank, values }: TableFigures, [cell, to]: CellChange): Slip | null {
  return blank.has(cell) ? null : slipOf(values[cell]!, to);
}

function isTotal({ row, column }: CellRef): boolean {
  return row === 'processed' || column.endsWith('total');
}

/** Rows as a whole that change. */
export function ofHypothesis({ fact, changes, extra = 0, isAgreed = false }: Hypothesis): Candidate {
  return { facts: [fact], changes, mistakes: 1, cost: COST.row + extra, isAgreed };
}

/** Both, one after the other. */
export function inSequence(one: Candidate | null, other: Candidate): Candidate {
  if (one === null) return other;
  return {
    facts: [...one.facts, ...other.facts],
    changes: [...one.changes, ...other.changes],
    mistakes: one.mistakes + other.mistakes,
    cost: one.cost + other.cost,
  };
}

/** The candidate as others get it. `confirmed`: what is said elsewhere and agrees. */
export function repairOf(given: TableFigures, candidate: Candidate, confirmed: readonly Stated[]): Repair {
  const { facts, mistakes, cost } = candidate;
  const changes = candidate.changes.map(
    ([cell, to]): Change => ({
      ref: refAt(given.form, cell),
      from: given.blank.has(cell) ? null : given.values[cell]!,
      to,
    }),
  );
  return { facts, changes, mistakes, cost, confirmed };
}
