import type { CellRef, ColumnKey, RowKey, TableKind } from '../forms/form.ts';
import { formColumn, formOf, formRow } from '../forms/index.ts';
import { nameOfCell, nameOfColumn, nameOfRow } from '../forms/names.ts';
import { sectionForm } from '../forms/sections.ts';
import type { SectionNumber, Table } from './model.ts';

/** `表三`: how officials call the table, by the number of its section. */
export function tableName(kind: TableKind): string {
  return formOf(kind, '2021').name;
}

/** `二、主动公开政府信息情况` */
export function sectionName(number: SectionNumber): string {
  const form = sectionForm(number);
  return `${form.ordinal}、${form.title}`;
}

/** A row's official label without the remark in brackets at its end: `（二）部分公开`. */
export function rowName(table: Pick<Table, 'kind' | 'edition'>, key: RowKey): string {
  return nameOfRow(formOf(table.kind, table.edition), key);
}

/** The same with its group, without which a numbered item says little: `（三）不予公开 1.属于国家秘密`. */
export function fullRowName(table: Pick<Table, 'kind' | 'edition'>, key: RowKey): string {
  const group = formRow(formOf(table.kind, table.edition), key)?.groups[1];
  return group ? `${group} ${rowName(table, key)}` : rowName(table, key);
}

/** `商业企业`, in 表四 with its group: `行政复议的结果维持`. */
export function columnName(table: Pick<Table, 'kind' | 'edition'>, key: ColumnKey): string {
  return nameOfColumn(formOf(table.kind, table.edition), key);
}

/** `商业企业`, `结果维持`: the column's own label, in 表四 that of each of its groups. */
export function columnLabel(table: Pick<Table, 'kind' | 'edition'>, key: ColumnKey): string {
  return formColumn(formOf(table.kind, table.edition), key)?.label ?? key;
}

/** `（一）予以公开，自然人` */
export function cellName(table: Pick<Table, 'kind' | 'edition'>, ref: CellRef): string {
  return nameOfCell(formOf(table.kind, table.edition), ref);
}

/** `4＋2＋3`, noughts left out; `各项均为 0` when nothing else is there. */
export function addends(values: readonly number[]): string {
  const counted = values.filter(v => v !== 0);
  return counted.length === 0 ? '各项均为 0' : counted.join('＋');
}
