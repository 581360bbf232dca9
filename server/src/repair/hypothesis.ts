import type { Fact, RowError } from './facts.ts';
import type { CellChange } from './fewest-changes.ts';

/** What may have happened to rows as a whole; whether all equations hold with it is for others to see. */
export interface Hypothesis {
  readonly fact: Fact;
  /** What undoes it. */
  readonly changes: readonly CellChange[];
  /** What it costs beyond a row gone wrong, in cost points. */
  readonly extra?: number;
  /** Figures turn up where they could hardly be by chance. */
  readonly isAgreed?: boolean;
}

/** What may be wrong with one row, and what it costs beyond a row gone wrong. */
export interface RowExplanation {
  readonly error: RowError;
  readonly extra: number;
  readonly isAgreed?: boolean;
}
