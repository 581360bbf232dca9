import { CASE_GROUPS } from './disputes.ts';
import type { CellRef, ColumnKey, FormTable, RowKey } from './form.ts';
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

/** `（一）予以公开，自然人`; 表四 has one row, which is not named. */
export function nameOfCell(form: FormTable, { row, column }: CellRef): string {
  const name = nameOfColumn(form, column);
  return form.kind === 'disputes' ? name : `${nameOfRow(form, row)}，${name}`;
}
