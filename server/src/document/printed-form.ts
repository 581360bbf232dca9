import type { ColumnKey, FormTable, RowKey, TableKind } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { shown } from '../layouts/shown.ts';
import type { Cell, Table } from '../report/model.ts';
import { bodyRow, captionRows, freshGroups, GRID_WIDTH, type GridRow, tableGrid } from '../report/write/grid.ts';

/** One row of figures: labels to the left, figures to the right, one for each of the form's columns that the row has. */
export interface PrintedRow {
  readonly key: RowKey;
  /** The form's columns that the row has, in their order. */
  readonly columns: readonly ColumnKey[];
  readonly labels: GridRow;
  readonly figures: GridRow;
}

/** A table of the draft in the official form's merged cells, with what each cell is. */
export interface PrintedForm {
  readonly kind: TableKind;
  readonly width: number;
  /** Header rows that are repeated on each page; 表二 has none. */
  readonly head: readonly GridRow[];
  /** Rows under captions of their own in 表二; else all rows as one. */
  readonly parts: readonly { readonly head: readonly GridRow[]; readonly rows: readonly PrintedRow[] }[];
}

/**
 * The table's rows, in the form's order and words, with the figures as the draft writes them; rows that the draft does not have are left out. Null where
 * the table has something that no cell of the form could hold.
 */
export function printedForm(table: Table): PrintedForm | null {
  if (!holdsAll(table)) return null;
  const whole = formOf(table.kind, table.edition);
  const cells = new Map<string, Cell>(table.rows.flatMap(r => r.cells.map(c => [`${c.row}.${c.column}`, c] as const)));
  const keys = new Set<RowKey>(table.rows.map(r => r.key));
  const form: FormTable = { ...whole, rows: whole.rows.filter(r => keys.has(r.key)) };
  const value = (row: RowKey, column: ColumnKey) => wordsOfCell(cells.get(`${row}.${column}`));
  const parts: { head: readonly GridRow[]; rows: PrintedRow[] }[] = [];
  for (const [i, row] of form.rows.entries()) {
    const above = form.rows[i - 1];
    const begins = above === undefined || above.caption !== row.caption;
    if (begins) parts.push({ head: row.caption === null ? [] : captionRows(form, row), rows: [] });
    const printed = bodyRow(form, row, freshGroups(row, above), value);
    const first = printed.length - row.columns.length;
    const [labels, figures] = [printed.slice(0, first), printed.slice(first)];
    parts.at(-1)!.rows.push({ key: row.key, columns: row.columns, labels, figures });
  }
  const head = tableGrid({ ...form, rows: [] }, value).rows;
  return { kind: table.kind, width: GRID_WIDTH[table.kind], head, parts };
}

/** True where every row is one of the form's and every figure one of its cells'. */
function holdsAll(table: Table): boolean {
  const { rows, duplicates, unknown, torn } = table;
  if (duplicates.length + unknown.length + torn.length > 0) return false;
  return rows.every(r => r.aligned && r.extra.length === 0 && r.strays.length === 0);
}

function wordsOfCell(cell: Cell | undefined): string {
  return shown(cell?.raw ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
