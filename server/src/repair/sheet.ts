import { formOf } from '../forms/index.ts';
import type { Table } from '../report/model.ts';
import type { Sheet } from './model.ts';

/** The figures of a draft's table. Rows that stand twice or that the form does not know are not looked at here. */
export function sheetOf(table: Table): Sheet {
  const form = formOf(table.kind, table.edition);
  const columns = form.columns.length;
  const values = new Array<number>(form.rows.length * columns).fill(0);
  const blank = new Set(values.keys());
  const short = new Map<number, readonly number[]>();
  for (const row of table.rows) {
    const at = form.rows.findIndex(r => r.key === row.key);
    if (at < 0) continue;
    const known = row.cells.flatMap(c => (c.value === null ? [] : [c.value]));
    if (!row.aligned) {
      if (row.extra.length === 0 && known.length === row.cells.length && known.length < columns) short.set(at, known);
      continue;
    }
    for (const { column, value } of row.cells) {
      const place = form.columns.findIndex(c => c.key === column);
      if (place < 0 || value === null) continue;
      values[at * columns + place] = value;
      blank.delete(at * columns + place);
    }
  }
  return { form, values, blank, short };
}
