import type { CellRef, FormTable } from '../forms/form.ts';
import type { Facts, Mechanism } from './facts.ts';

/** A table's figures for looking for the mistake: rows and columns as the form has them. */
export interface TableFigures {
  readonly form: FormTable;
  /** 件, row by row: `values[row * columns + column]`; 0 where nothing stands. */
  readonly values: readonly number[];
  /** Cells without a figure: blank, a mark such as `—`, or missing. */
  readonly blank: ReadonlySet<number>;
  /** Rows with fewer figures than columns, by their index: nobody can tell which is which. Their cells are among the blank ones. */
  readonly short: ReadonlyMap<number, readonly number[]>;
}

/** One cell of a repair. */
export interface Change {
  readonly ref: CellRef;
  /** Null where nothing stands. */
  readonly from: number | null;
  readonly to: number;
}

/** Changes that make every equation hold, and what is likely to have happened. */
export interface Repair {
  /** What happened, the likeliest culprit first: what the words are made from. */
  readonly facts: Facts;
  /** At least one; in the form's order, the likeliest culprit first where one is. */
  readonly changes: readonly Change[];
  /** How many things went wrong at once. Several cells without a common cause are as many; rows that all lost a figure are one. */
  readonly mistakes: number;
  /** In cost points (`costs.ts`): smaller is likelier. */
  readonly cost: number;
  /** What is said elsewhere of the figures that it brings about, and agrees. */
  readonly confirmed: readonly Stated[];
}

/** What a repair, or a candidate for one, puts right first of all. */
export function mechanismOf({ facts }: { readonly facts: Facts }): Mechanism {
  return facts[0].kind;
}

/** What is known from elsewhere: 件 by cell, or of several cells together. */
export interface Evidence {
  readonly stated: readonly Stated[];
}

export interface Stated {
  readonly refs: readonly CellRef[];
  readonly value: number;
  readonly by: 'prose' | 'previousReport';
}

export interface Diagnosis {
  /** All repairs that are about as likely, the likeliest first; empty when nothing was found or all equations hold. */
  readonly repairs: readonly Repair[];
  /** True when there is one repair only, it is proven, and nothing that is known speaks against it. */
  readonly sure: boolean;
  /** False when the search was given up before everything small was looked at. */
  readonly complete: boolean;
}
