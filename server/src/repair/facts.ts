import type { CellRef, ColumnKey, RowKey } from '../forms/form.ts';
import type { Slip } from './digits.ts';

/**
 * What happened to a table, as far as its figures show: facts without words. The sentences are made from them in
 * `rules/table/suspect/fact-words.ts`.
 */
export type Fact = CellFact | SwapFact | MisplacedFact | ShiftFact | DroppedFact | RowFact;

/** At least one. */
export type Facts = readonly [Fact, ...Fact[]];

/** How figures go wrong: an error mechanism, in the words of error localisation. */
export type Mechanism = Fact['kind'];

/** What happened to single cells. */
export type CellFact =
  /** A wrong figure, whatever happened to it. */
  | { readonly kind: 'cell'; readonly cell: CellRef }
  /** Sums, one or several, that were not brought up to date. */
  | { readonly kind: 'total'; readonly cells: readonly CellRef[] }
  /** A slip of the hand at the digits of a figure. */
  | { readonly kind: 'digits'; readonly cell: CellRef; readonly slip: Slip }
  /** An empty cell that must hold a figure. */
  | { readonly kind: 'blank'; readonly cell: CellRef; readonly to: number }
  /** The fewest cells that explain everything; nothing shows what they have in common. */
  | { readonly kind: 'several'; readonly count: number };

/** Two rows of 表三 in each other's place, or two cells of 表四. */
export type SwapFact =
  | { readonly kind: 'swapped'; readonly of: 'rows'; readonly rows: readonly [RowKey, RowKey] }
  | { readonly kind: 'swapped'; readonly of: 'cells'; readonly columns: readonly [ColumnKey, ColumnKey] };

/** Figures in a line that is not theirs. */
export type MisplacedFact =
  /** Those of `row` stand in the line of `line`, which is next to it. */
  | { readonly kind: 'misplaced'; readonly of: 'row'; readonly row: RowKey; readonly line: RowKey }
  /** All from `from` on stand a line too low. */
  | { readonly kind: 'misplaced'; readonly of: 'block'; readonly from: RowKey };

/** Figures to the side of their own cells. */
export type ShiftFact =
  /** A row of 表三, by so many columns: 1 to the right, -1 to the left. */
  | { readonly kind: 'shifted'; readonly of: 'row'; readonly row: RowKey; readonly by: 1 | -1 }
  /** The digits of a figure of 表三 stand in two cells, and what follows moved on. */
  | { readonly kind: 'shifted'; readonly of: 'digits'; readonly row: RowKey; readonly figure: number }
  /** All of 表四 from `from` on, by one cell. */
  | { readonly kind: 'shifted'; readonly of: 'cells'; readonly from: ColumnKey }
  /** A total of 表四 stands in front of its parts, which moved on by one cell. */
  | { readonly kind: 'shifted'; readonly of: 'parts'; readonly total: ColumnKey };

/** Figures were left out of a row, and those behind them moved up. */
export interface DroppedFact {
  readonly kind: 'dropped';
  readonly row: RowKey;
  readonly count: number;
}

/** A row is wrong together with its total, as a spreadsheet leaves it. */
export interface RowFact {
  readonly kind: 'row';
  readonly row: RowKey;
  readonly error: RowError;
  /** The row that was worked out from it and is wrong as well. */
  readonly followedBy: 'processed' | 'carriedOut' | null;
}

/** What is wrong with a row. */
export type RowError = ColumnError | ResultsTotalError | OtherRowError;

/** Cases stand under another kind of applicant: the row adds up. */
export type ColumnError =
  | { readonly what: 'columnsSwapped'; readonly columns: readonly [ColumnKey, ColumnKey] }
  | { readonly what: 'wrongColumn'; readonly count: number; readonly from: ColumnKey; readonly to: ColumnKey };

/** （七） alone. */
export type ResultsTotalError =
  | { readonly what: 'notWorkedOut' }
  | { readonly what: 'notUpdated' }
  /** One of these rows was not added; they have the same figures. */
  | { readonly what: 'notAdded'; readonly rows: readonly [RowKey, ...RowKey[]] }
  /** One of these rows was added and should not be; they have the same figures. */
  | { readonly what: 'addedBesides'; readonly rows: readonly [RowKey, ...RowKey[]] };

/** Any row but （七）. */
export type OtherRowError =
  | { readonly what: 'leftEmpty' }
  /** It holds the figures of the row next to it, and should hold none. */
  | { readonly what: 'copied' }
  /** 二 should hold no figures. */
  | { readonly what: 'notDue' }
  /** 一 counts another row as well. */
  | { readonly what: 'countsBesides'; readonly row: RowKey }
  /** 四 was worked out without another row. */
  | { readonly what: 'leavesOut'; readonly row: RowKey }
  | { readonly what: 'figures' }
  | { readonly what: 'figuresAndTotal' };

const OF_ROWS: Readonly<Record<Mechanism, boolean>> = {
  cell: false,
  total: false,
  digits: false,
  blank: false,
  several: false,
  swapped: true,
  misplaced: true,
  shifted: true,
  dropped: true,
  row: true,
};

/** True for what happens to rows as a whole. */
export function isOfRows(mechanism: Mechanism): boolean {
  return OF_ROWS[mechanism];
}
