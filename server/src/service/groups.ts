import { CASE_GROUPS } from '../forms/disputes.ts';
import { formOf } from '../forms/index.ts';
import type { Cell, Table, TableRow } from '../report/model.ts';
import { cellOf } from '../report/query.ts';
import { join, type Span } from '../text/span.ts';

/** A part of a table that the form prints as one block: `（三）不予公开` with its eight rows, `第二十条第（五）项`, `行政复议`. */
export interface RowGroup {
  readonly name: string;
  /** From the group's label, where the draft has it, to its last value. */
  readonly span: Span;
  /** The words that name the group; its first row's label where the draft has none. */
  readonly nameSpan: Span;
  readonly rows: readonly TableRow[];
  /** The figure that stands for the whole group; null where the form has none. */
  readonly total: Cell | null;
}

/** The groups of a table in the form's order: 表二 by caption, 表三 by 一、二、（一）…（七）、四, 表四 by kind of case. */
export function rowGroups(table: Table): RowGroup[] {
  if (table.kind === 'disputes') return caseGroups(table);
  const form = formOf(table.kind, table.edition);
  const named = new Map<string, TableRow[]>();
  for (const formRow of form.rows) {
    const row = table.rows.find(r => r.key === formRow.key);
    if (!row) continue;
    const name = formRow.caption ?? formRow.groups[1] ?? formRow.label;
    named.set(name, [...(named.get(name) ?? []), row]);
  }
  return [...named].map(([name, rows]) => group(table, name, rows));
}

function group(table: Table, name: string, rows: readonly TableRow[]): RowGroup {
  const body = rows.map(r => r.span).reduce(join);
  const header = table.headers.find(h => h.canonical === name && h.spans.length > 0);
  const only = rows.length === 1 ? rows[0]! : null;
  const nameSpan = header?.spans[0] ?? rows[0]!.label.spans[0] ?? rows[0]!.span;
  const single = only?.aligned && only.cells.length === 1 ? only.cells[0] : undefined;
  const total = only ? (cellOf(table, only.key, 'total') ?? single ?? null) : null;
  return { name, span: join(nameSpan, body), nameSpan, rows, total };
}

function caseGroups(table: Table): RowGroup[] {
  const row = table.rows[0];
  if (!row?.aligned) return [];
  return CASE_GROUPS.flatMap(g => {
    const cells = row.cells.filter(c => c.column.startsWith(`${g.key}.`));
    if (cells.length === 0) return [];
    const span = cells.map(c => c.span).reduce(join);
    const total = cells.find(c => c.column === `${g.key}.total`) ?? null;
    return [{ name: g.label, span, nameSpan: span, rows: [row], total }];
  });
}
