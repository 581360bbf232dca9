import { formOf, formRow } from '../../forms/index.ts';
import { shown } from '../../layouts/shown.ts';
import type { Table, TableRow } from '../../report/model.ts';
import { rowName, tableName } from '../../report/names.ts';
import { placeOf } from '../../report/places.ts';
import type { Rule } from '../rule.ts';
import { eachOrAll } from '../shared/summary.ts';

/** A row with more or fewer values than the form has columns: nothing then says which value belongs where. */
export const valueCount: Rule = {
  code: 'table/value-count',
  severity: 'warning',
  title: '一行里数的个数与栏数不符',
  titleEn: 'A row with more or fewer values than columns',
  *check({ report }) {
    for (const table of report.tables) {
      const rows = table.rows.filter(r => !r.aligned || r.extra.length > 0);
      yield* eachOrAll(
        rows,
        row => ({
          message: message(table, row),
          span: placeOf(row),
          related: row.extra.map(v => ({ span: v.span, message: `多出的“${shown(v.raw)}”` })),
        }),
        first => ({
          message: `${tableName(table.kind)}有 ${rows.length} 行的数与栏数不符，如${message(table, first)}`,
          span: placeOf(first),
          related: rows.map(r => ({ span: placeOf(r), message: message(table, r) })),
        }),
      );
    }
  },
};

function message(table: Table, row: TableRow): string {
  const count = row.cells.length + row.extra.length;
  const wanted = columns(table, row);
  if (count === wanted) return `${name(table, row)}和上面几个行名只有一行数，分不清是哪一行的，没有核对`;
  const glued = row.cells.some(c => /^\d+$/.test(c.raw) && c.raw.length >= wanted && wanted > 1);
  const hint = count < wanted && glued ? '；数字可能粘连在一起，请按栏分开' : '';
  return `${name(table, row)}有 ${count} 个数，应为 ${wanted} 个${hint}`;
}

function columns(table: Table, row: TableRow): number {
  return formRow(formOf(table.kind, table.edition), row.key)?.columns.length ?? row.cells.length;
}

function name(table: Table, row: TableRow): string {
  return table.kind === 'disputes' ? '表四' : `“${rowName(table, row.key)}”`;
}
