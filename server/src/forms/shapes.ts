/** What forms are made of, whatever the keys of their rows (`R`) and columns (`C`): each form brings its own. */

export interface ColumnShape<C extends string> {
  readonly key: C;
  /** As the official form prints it: `法律服务机构`. */
  readonly label: string;
  readonly aliases: readonly string[];
}

export interface RowShape<R extends string, C extends string> {
  readonly key: R;
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

export interface CellPlace<R extends string, C extends string> {
  readonly row: R;
  readonly column: C;
}

/** One 勾稽关系: the target cell must equal the signed sum of the terms. */
export interface EquationShape<R extends string, C extends string> {
  readonly rule: 'table/row-total' | 'table/column-total' | 'table/balance' | 'table/case-total';
  /** Where a finding stands and what 重算 writes. */
  readonly target: CellPlace<R, C>;
  readonly terms: readonly { readonly ref: CellPlace<R, C>; readonly sign: 1 | -1 }[];
}

export interface FormShape<R extends string, C extends string> {
  /** `表二`, `表三`, `表四` */
  readonly name: string;
  /** Number (1–6) of the section the table belongs to. */
  readonly section: 2 | 3 | 4;
  readonly columns: readonly ColumnShape<C>[];
  readonly rows: readonly RowShape<R, C>[];
  readonly equations: readonly EquationShape<R, C>[];
}
