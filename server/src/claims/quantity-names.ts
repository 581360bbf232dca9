import { CASE_GROUPS, OUTCOMES } from '../forms/disputes.ts';
import type { ColumnKey } from '../forms/form.ts';
import { formColumn, formOf, formRow, isRowKey } from '../forms/index.ts';
import { areOrganisations, isMoney, ORGANISATIONS, type Quantity } from './quantities.ts';

const ROWS: Readonly<Record<string, string>> = {
  new: '本年新收',
  carriedIn: '上年结转',
  granted: '予以公开',
  partial: '部分公开',
  deny: '不予公开',
  unable: '无法提供',
  reject: '不予处理',
  other: '其他处理',
  otherAll: '其他处理',
  processed: '办理结果总计',
  carriedOut: '结转下年度',
};

/** How officials call what a quantity counts: `不予公开`, `本年新收，自然人`, `行政复议的结果维持`, `行政规范性文件，本年制发件数`. */
export function nameOf(quantity: Quantity): string {
  const { table, key, cells } = quantity;
  if (table === 'disputes') return caseName(key);
  const columns = [...new Set(cells.map(c => c.column))];
  const rows = table === 'applications' ? key.split('.')[0]!.split('+') : [...new Set(cells.map(c => c.row))];
  const row = rows.map(r => rowName(quantity, r)).join('＋');
  return columns[0] === 'total' ? row : `${row}，${columnsName(quantity, columns)}`;
}

/** `表三“不予公开”` */
export function tableAndName(quantity: Quantity): string {
  return `${formOf(quantity.table, '2021').name}“${nameOf(quantity)}”`;
}

/** 万元 for fees, else 件. */
export function unitOf(quantity: Quantity): string {
  return isMoney(quantity) ? '万元' : '件';
}

/** Whole 分 as 万元 without a fraction's trailing noughts; a count as it is. */
export function amountText(quantity: Quantity, value: number): string {
  if (!isMoney(quantity)) return String(value);
  const digits = String(value).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

function rowName({ table }: Quantity, row: string): string {
  const printed = isRowKey(row)
    ? (formRow(formOf(table, '2021'), row) ?? formRow(formOf(table, '2019'), row))
    : undefined;
  const label = ROWS[row] ?? printed?.label;
  return (label ?? row).replace(/^\d\./, '');
}

function columnsName({ table }: Quantity, columns: readonly ColumnKey[]): string {
  if (table === 'applications' && columns.length === ORGANISATIONS.length && areOrganisations(columns))
    return '法人或其他组织';
  const label = (key: ColumnKey) => formColumn(formOf(table, '2021'), key) ?? formColumn(formOf(table, '2019'), key);
  return columns.map(key => (key === 'otherOrg' ? '其他组织' : (label(key)?.label ?? key))).join('＋');
}

function caseName(key: string): string {
  const [kinds, outcome] = key.split('.') as [string, string];
  const names = kinds
    .split('+')
    .map(k => (k === 'litigation' ? '行政诉讼' : CASE_GROUPS.find(g => g.key === k)?.label));
  return `${names.join('＋')}的${OUTCOMES.find(o => o.key === outcome)?.label ?? outcome}`;
}
