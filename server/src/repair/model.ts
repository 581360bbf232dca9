import type { CellRef, FormTable } from '../forms/form.ts';

/** A table's figures for looking for the mistake: rows and columns as the form has them. */
export interface Sheet {
  readonly form: FormTable;
  /** Row by row: `values[row * columns + column]`; 0 where nothing stands. */
  readonly values: readonly number[];
  /** Cells without a figure: blank, a mark such as `—`, or missing. */
  readonly blank: ReadonlySet<number>;
  /** Rows with fewer figures than columns, by their index: nobody can tell which is which. Their cells are among the blank ones. */
  readonly short: ReadonlyMap<number, readonly number[]>;
}

/**
 * How figures go wrong. cell: one figure, whatever happened to it · total: a sum that was not brought up to date · digits: transposed,
 * dropped, doubled, one wrong digit, ten times too big or small · swapped: two rows · misplaced: a row's figures in the line
 * next to it · shifted: a row one column to the side · dropped: a value is left out and the others moved up · blank: an empty cell that
 * must hold a figure · row: a row's figures together with their total · several: the fewest cells that explain everything, without a story.
 */
export type Mechanism =
  | 'cell'
  | 'total'
  | 'digits'
  | 'swapped'
  | 'misplaced'
  | 'shifted'
  | 'dropped'
  | 'blank'
  | 'row'
  | 'several';

const OF_ROWS: readonly Mechanism[] = ['misplaced', 'shifted', 'swapped', 'dropped', 'row'];

/** True for what happens to rows as a whole. */
export function isOfRows(mechanism: Mechanism): boolean {
  return OF_ROWS.includes(mechanism);
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
  readonly mechanism: Mechanism;
  /** At least one; in the form's order, the likeliest culprit first where one is. */
  readonly changes: readonly Change[];
  /** What happened, in Chinese, without the place: `（七）总计的数填到了“四、结转下年度继续办理”行`. */
  readonly reason: string;
  /** How many things went wrong at once. */
  readonly stories: number;
  /** Smaller is likelier. */
  readonly cost: number;
  /** What is said elsewhere of the figures that it brings about, and agrees. */
  readonly confirmed: readonly Stated[];
}

/** What is known from elsewhere: 件 by cell, or of several cells together. */
export interface Evidence {
  readonly stated: readonly Stated[];
}

export interface Stated {
  readonly refs: readonly CellRef[];
  readonly value: number;
  /** Who says so: `正文`, `上年年报`. */
  readonly by: string;
}

export interface Diagnosis {
  /** All repairs that are about as likely, the likeliest first; empty when nothing was found or all equations hold. */
  readonly repairs: readonly Repair[];
  /** True when there is one repair only, one story, and nothing that is known speaks against it. */
  readonly sure: boolean;
  /** False when the search was given up before everything small was looked at. */
  readonly complete: boolean;
}
