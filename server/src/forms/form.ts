import type { ApplicationsColumnKey, ApplicationsRowKey } from './applications.ts';
import type { DisclosureColumnKey, DisclosureRowKey } from './disclosure.ts';
import type { DisputesColumnKey, DisputesRowKey } from './disputes.ts';
import type { CellPlace, ColumnShape, EquationShape, FormShape, RowShape } from './shapes.ts';

/**
 * The official forms as data. Two editions exist: 2019 (国办公开办函〔2019〕60号, report years 2019 and 2020) and
 * 2021 (国办公开办函〔2021〕30号, report years 2021 and later).
 */
export type Edition = '2019' | '2021';

/** 表二 主动公开 · 表三 收到和处理申请 · 表四 行政复议、行政诉讼 */
export type TableKind = 'disclosure' | 'applications' | 'disputes';

/** Stable key of a row in either edition, e.g. `granted`, `deny6`, `processed`. */
export type RowKey = ApplicationsRowKey | DisclosureRowKey | DisputesRowKey;
/** Stable key of a column in either edition, e.g. `naturalPerson`, `total`, `made`, `review.upheld`. */
export type ColumnKey = ApplicationsColumnKey | DisclosureColumnKey | DisputesColumnKey;

export type FormColumn = ColumnShape<ColumnKey>;
export type FormRow = RowShape<RowKey, ColumnKey>;
export type CellRef = CellPlace<RowKey, ColumnKey>;
/** True when both name one cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

export type Equation = EquationShape<RowKey, ColumnKey>;

/** The table of a form in one edition. */
export interface FormTable extends FormShape<RowKey, ColumnKey> {
  readonly kind: TableKind;
  readonly edition: Edition;
}

/**
 * count: whole 件 or 项 · fee: 万元 · signed: 本年增/减 of the 2019 form, which takes a sign · money: 采购总金额 of the 2019 form, which takes a fraction and
 * of which the form prints no unit
 */
export type FigureUnit = 'count' | 'fee' | 'signed' | 'money';

/** What kind of figure stands in a row's column. */
export function formRowUnit(row: FormRow, column: ColumnKey): FigureUnit {
  if (column === 'purchase') return 'money';
  return column === 'change' ? 'signed' : row.unit;
}
