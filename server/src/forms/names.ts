import { CASE_GROUPS } from './disputes.ts';
import { type CellRef, type ColumnKey, type FormRow, type FormTable, formRowUnit, type RowKey } from './form.ts';
import { formColumn, formRow } from './index.ts';

/** A row's official label without the remark in brackets at its end: `（二）部分公开`. */
export function nameOfRow(form: FormTable, key: RowKey): string {
  const label = formRow(form, key)?.label ?? key;
  return label.replace(/(.)（[^（）]*）$/, '$1');
}

/** `商业企业`, in 表四 with its group: `行政复议的结果维持`. */
export function nameOfColumn(form: FormTable, key: ColumnKey): string {
  const label = formColumn(form, key)?.label ?? key;
  const group = CASE_GROUPS.find(g => key.startsWith(`${g.key}.`));
  return group === undefined ? label : `${group.label}的${label}`;
}

/** What 2019's 表二 counts by 项, not by 件. */
const BY_PROJECT: ReadonlySet<ColumnKey> = new Set(['previous', 'change', 'projects']);

/** What a figure counts: `件`, `项`, `万元`; null for 采购总金额 of the 2019 form, which prints no unit. */
export function unitName(row: FormRow, column: ColumnKey): string | null {
  const unit = formRowUnit(row, column);
  if (unit === 'money') return null;
  if (BY_PROJECT.has(column)) return '项';
  return unit === 'fee' ? '万元' : '件';
}

/** `（一）予以公开，自然人`; 表四 has one row, which is not named. */
export function nameOfCell(form: FormTable, { row, column }: CellRef): string {
  const name = nameOfColumn(form, column);
  return form.kind === 'disputes' ? name : `${nameOfRow(form, row)}，${name}`;
}

/** As short as a row can be told from all others of its table: `一、本年新收`, `（一）`, `（三）1`, `（七）总计`, `规章`; empty in 表四. */
function shortNameOfRow(form: FormTable, key: RowKey): string {
  const group = ORDINAL_IN_BRACKETS.exec(formRow(form, key)?.groups[1] ?? '')?.[0];
  const name = nameOfRow(form, key);
  if (group !== undefined) return group + name.slice(0, name.indexOf('.'));
  const own = ORDINAL_IN_BRACKETS.exec(name)?.[0];
  return own === undefined || name.endsWith('总计') ? name.replace(/政府信息公开申请数量$|继续办理$/, '') : own;
}

const ORDINAL_IN_BRACKETS = /^（[一二三四五六七]）/;

/** `（一）·自然人`, `规章·现行有效件数`, `行政复议·结果维持`: what a figure is, beside the figure. */
export function shortNameOfCell(form: FormTable, { row, column }: CellRef): string {
  const group = CASE_GROUPS.find(g => column.startsWith(`${g.key}.`));
  const label = formColumn(form, column)?.label ?? column;
  return `${group?.label ?? shortNameOfRow(form, row)}·${label.replace(/（[^（）]*）$/, '')}`;
}
