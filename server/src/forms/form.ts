import type { ApplicationsColumnKey, ApplicationsRowKey } from './applications.ts';
import type { DisclosureColumnKey, DisclosureRowKey } from './disclosure.ts';
import type { DisputesColumnKey, DisputesRowKey } from './disputes.ts';

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

export interface FormColumn<K extends string = ColumnKey> {
  readonly key: K;
  /** As the official form prints it: `法律服务机构`. */
  readonly label: string;
  readonly aliases: readonly string[];
}

export interface FormRow<K extends string = RowKey, C extends string = ColumnKey> {
  readonly key: K;
  /** As the official form prints it, ordinal included: `6.属于四类过程性信息`. */
  readonly label: string;
  /** Wordings that mean the same row but are not the form's. */
  readonly aliases: readonly string[];
  /** Labels of the merged cells to the left, outermost first: `['三、本年度办理结果', '（三）不予公开']`. */
  readonly groups: readonly string[];
  /** Keys of the columns this row has a figure in, in order. */
  readonly columns: readonly C[];
  /** `count`: whole 件. `fee`: 万元 with up to 6 decimal places, kept in whole 分 (1 万元 = 1 000 000 分). */
  readonly unit: 'count' | 'fee';
  /** Caption above the row in 表二, e.g. `第二十条第（一）项`; else null. */
  readonly caption: string | null;
}

export interface CellRef {
  readonly row: RowKey;
  readonly column: ColumnKey;
}

/** True when both name one cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

/** One 勾稽关系: the target cell must equal the signed sum of the terms. */
export interface Equation {
  readonly rule: 'table/row-total' | 'table/column-total' | 'table/balance' | 'table/case-total';
  /** Where a finding stands and what 重算 writes. */
  readonly target: CellRef;
  readonly terms: readonly { readonly ref: CellRef; readonly sign: 1 | -1 }[];
}

export interface FormTable {
  readonly kind: TableKind;
  readonly edition: Edition;
  /** `表二`, `表三`, `表四` */
  readonly name: string;
  /** Number (1–6) of the section the table belongs to. */
  readonly section: 2 | 3 | 4;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly equations: readonly Equation[];
}

/** What kind of figure stands in a row's column: only 本年增/减 of the 2019 form takes a sign, only fees take a fraction. */
export function formRowUnit(row: FormRow, column: ColumnKey): 'count' | 'fee' | 'signed' {
  return column === 'change' ? 'signed' : row.unit;
}
