import type { CellRef, Edition, FigureUnit, RowKey, TableKind } from '../../forms/form.ts';
import type { CellState } from '../../report/model.ts';
import type { GridRow } from '../../report/write/grid.ts';
import type { Severity } from '../../rules/rule.ts';

/** A cell of one of the three tables, by its keys in the form. */
export interface FormCell extends CellRef {
  readonly table: TableKind;
}

/** A new figure for a cell, as plain half-width digits (`forms/entry.ts`); empty: the cell is to hold nothing. */
export interface FormChange extends FormCell {
  readonly text: string;
}

/** A change that can't be made, and why (Chinese). */
export interface RefusedChange extends FormCell {
  readonly reason: string;
}

/** A draft as the form shows it: the three official tables as they are printed, with what is known of each cell. Plain data, JSON-safe. */
export interface FormView {
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly edition: Edition;
  /** The dates of 统计期限 as the draft writes them; null where it names none. */
  readonly period: string | null;
  /** 表二, 表三, 表四, also those that the draft does not have. */
  readonly tables: readonly TableView[];
  readonly progress: FormProgress;
  /** What 重算全部合计 would change, and what it leaves alone and why (Chinese). */
  readonly recalculation: { readonly changes: readonly FormChange[]; readonly left: readonly string[] };
  /** What 空白格填 0 would write: 0, and in empty totals what their equations ask for. */
  readonly zeros: readonly FormChange[];
  /** What 用上年结转数填入 would write into 二; empty where it is so already, or no report of last year is found. */
  readonly carriedOver: readonly FormChange[];
  /** The report of last year that `CellView.last` is from. */
  readonly previous: { readonly year: number | null; readonly name: string; readonly doubt: string | null } | null;
  /** This year's and earlier years' key figures, the earliest first; this year's alone where no other report is found. */
  readonly years: readonly YearFigures[];
  /** How many findings stand at no cell. */
  readonly elsewhere: number;
}

/** 件 in a year; null where the report can't be read there. */
export interface YearFigures {
  readonly year: number;
  /** 一、本年新收 */
  readonly received: number | null;
  /** （七）总计 */
  readonly processed: number | null;
  /** 四、结转下年度继续办理 */
  readonly carriedOut: number | null;
  /** 行政复议 */
  readonly reviews: number | null;
  /** 行政诉讼, of both kinds */
  readonly suits: number | null;
}

export interface FormProgress {
  /** Cells that hold a figure, and all cells of the form. */
  readonly filled: number;
  readonly cells: number;
  /** 勾稽关系 that hold, and all of the form. */
  readonly holding: number;
  readonly sums: number;
}

export interface TableView {
  readonly kind: TableKind;
  /** `表三` */
  readonly name: string;
  /** The heading of its section: `三、收到和处理政府信息公开申请情况`. */
  readonly heading: string;
  /** read: its figures are known · missing: the draft has none · unread: there is something that can't be read, `reasons` tell why. */
  readonly state: 'read' | 'missing' | 'unread';
  /** Why the table, or a part of it, can't be shown (Chinese). */
  readonly reasons: readonly string[];
  /** How many columns the form prints. */
  readonly width: number;
  /** Header rows of 表三 and 表四. */
  readonly head: readonly GridRow[];
  /** All rows of the form in its order; empty where the table is not `read`. */
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly key: RowKey;
  /** Rows printed above it in 表二: its caption and the header under it; else empty. */
  readonly captions: readonly GridRow[];
  /** The printed cells to the left of its figures; the last names the row. */
  readonly labels: GridRow;
  /** In print order. */
  readonly cells: readonly CellView[];
}

export interface CellView extends FormCell {
  /** How many of the printed columns it takes. */
  readonly colspan: number;
  /** `（一）予以公开，自然人`: what it is, for those who can't see the table. */
  readonly name: string;
  /** As the draft writes it, tags and line ends left out; empty where nothing stands. */
  readonly text: string;
  readonly state: CellState;
  /** The figure as plain half-width digits; null where none can be read for sure. */
  readonly figure: string | null;
  /** count: whole 件 · fee: 万元 with up to six places · signed: 本年增/减 of the 2019 form. */
  readonly unit: FigureUnit;
  /** Why nothing can be written here (Chinese); null where it can. */
  readonly locked: string | null;
  /** True for the target of a 勾稽关系. */
  readonly isTotal: boolean;
  /** What its 勾稽关系 ask for, as plain digits; null for cells that are no total, and where figures are missing. */
  readonly expected: string | null;
  /** What is there less what is expected, with its sign: `+3`, `−2`; null where it agrees or can't be told. */
  readonly difference: string | null;
  readonly findings: readonly FindingView[];
  /** Figures of the prose that speak of this cell alone. */
  readonly said: readonly SaidView[];
  /** The same cell of last year's report, as plain digits; null where there is none. */
  readonly last: string | null;
}

export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  /** Chinese, as the diagnostic says it. */
  readonly message: string;
}

export interface SaidView {
  /** `第3段` */
  readonly place: string;
  /** As the prose writes it: `22件`, `未收到`. */
  readonly words: string;
  readonly agrees: boolean;
}
