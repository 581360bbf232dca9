import type { FormRow } from '../../forms/form.ts';
import type { Table, TableRow } from '../../report/model.ts';
import { rowOf } from '../../report/query.ts';

/** A row of the form in the draft, or why its figures can't be written from the form (Chinese). */
export type FormRowInDraft =
  | { readonly row: TableRow; readonly locked: null }
  | { readonly row: TableRow | null; readonly locked: string };

/** Where the figures of a row of the form stand. Nothing is written where nobody can tell which figure is which cell's. */
export function rowInDraft(table: Table, { key }: FormRow): FormRowInDraft {
  const row = rowOf(table, key) ?? null;
  if (table.torn.some(part => part.rows.includes(key))) return { row: null, locked: '这一行的数和行名分开了，对不上' };
  if (row === null) return { row, locked: '文稿的表中没有这一行' };
  if (!row.aligned && table.twin === 'doubtful' && table.duplicates.some(d => d.key === key))
    return { row, locked: '文稿里有两张这样的表，看不出哪一张是本年的，请先在正文中删去一张' };
  if (!row.aligned) return { row, locked: '这一行的数与栏数不符，分不清各是哪一栏的' };
  if (row.extra.length + row.strays.length > 0) return { row, locked: '这一行里有多出来的内容，请先在正文中核对' };
  if (table.duplicates.some(d => d.key === key)) return { row, locked: '这一行在表中出现了两次，请先在正文中删去一行' };
  return { row, locked: null };
}
