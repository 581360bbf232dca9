import type { Edition, FormTable } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';

/** The official form that a table is printed as. A draft may have a table of the other edition. */
export function officialForm({ edition, tables }: FormView, table: number): FormTable {
  const { kind, rows } = tables[table]!;
  const other: Edition = edition === '2019' ? '2021' : '2019';
  const hasRows = (form: FormTable) => rows.every((row, i) => form.rows[i]?.key === row.key);
  const own = formOf(kind, edition);
  return hasRows(own) ? own : formOf(kind, other);
}
