import type { TableKind } from '../../forms/form.ts';
import type { Field, LayoutName } from '../../layouts/row.ts';
import type { RowTarget, Target } from './labels.ts';

/** A value or an empty field behind a row's label, with its place in the pasted row. */
export interface Entry {
  readonly field: Field;
  readonly blank: boolean;
  /** Number of the pasted row it came from. */
  readonly source: number;
}

/** One field of a table in the order of the text: a value, or words. */
export interface TableField {
  readonly field: Field;
  readonly value: boolean;
  /** Number of the pasted row it stands in. */
  readonly source: number;
  readonly layout: LayoutName;
}

/** A word among a row's figures, or a figure behind one, that may be a cell of it (`loose-words.ts`). */
export interface Loose extends Entry {
  readonly word: boolean;
}

/** A row while it is read: its label's pieces and what follows. */
export interface RowDraft {
  readonly target: RowTarget | null;
  /** Pieces of the label in the order of the text. */
  readonly label: Field[];
  /** What of the label is still to come (core text), when it was cut in two. */
  rest: string;
  readonly entries: Entry[];
  /** Values that stood alone on lines of their own behind the full row: page numbers, or its own (`split-tail.ts`). */
  readonly tail: Entry[];
  /** One cell a line, words before and among its figures, and the figures behind them; in the end only words that no one can place. */
  loose: Loose[];
  /** How many of the entries are values. */
  values: number;
  readonly layout: LayoutName;
  /** Number of the pasted row its label or first value stands in. */
  readonly source: number;
  /** Rows of one block stand together: running text, or a start from the top again, begins another. */
  readonly block: number;
}

export interface HeaderDraft {
  readonly target: Target;
  readonly fields: readonly Field[];
  /** Number and layout of the pasted row it stands in. */
  readonly source: number;
  readonly layout: LayoutName;
}

/** A table while it is read. */
export interface TableDraft {
  readonly kind: TableKind;
  /** Index of the section it stands in; -1 before the first. */
  readonly section: number;
  readonly headers: HeaderDraft[];
  /** One of them is a column that only the form of 2019 has. */
  hasOldHeader: boolean;
  /** Texts among the column labels that are no label, nor a piece of one. */
  readonly strange: Field[];
  readonly rows: RowDraft[];
  /** All its fields in the order of the text; null where running text stands between them. */
  readonly items: (TableField | null)[];
  /** The empty field right before a row's label on its line, by the label: the cell that a group's label belongs in. */
  readonly blanksBefore: Map<Field, Field>;
  /** Values among its rows that belong to none of them. */
  readonly orphans: Entry[];
}

export function newRow(
  target: RowTarget | null,
  label: Field[],
  layout: LayoutName,
  source: number,
  block: number,
): RowDraft {
  return { target, label, rest: '', entries: [], tail: [], loose: [], values: 0, layout, source, block };
}

/** Adds a value (or, `blank`, an empty field) from the pasted row number `source`. */
export function addEntry(row: RowDraft, field: Field, blank: boolean, source: number): void {
  row.entries.push({ field, blank, source });
  if (!blank) row.values++;
}
