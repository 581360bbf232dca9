import type { ColumnKey, RowKey, TableKind } from '../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../server/src/forms/index.ts';
import { reportText } from '../../server/src/report/write/template.ts';

/** What a report calls itself, and its file. */
export const REPORT_NAME = '云岭县人民政府2024年政府信息公开工作年度报告';

/** Figures by cell, as `applications/new/total`. */
export type CellFigures = Readonly<Record<string, string>>;

/** A report whose tables hold these figures and nothing else. */
export function textWith(figures: CellFigures): string {
  const tableOf = (row: RowKey) => TABLE_KINDS.find(kind => formOf(kind, '2021').rows.some(r => r.key === row));
  return reportText({
    layout: 'tab',
    eol: '\n',
    edition: '2021',
    fill: (key, hint) => ({ organ: '云岭县人民政府', year: '2024', date: '2025年3月10日' })[key] ?? hint,
    value: (row: RowKey, column: ColumnKey) => figures[`${tableOf(row)}/${row}/${column}`] ?? '',
  });
}

/** The figures of a row of a table, in order. */
export function filledRow(kind: TableKind, row: number, values: readonly string[]): CellFigures {
  const { key, columns } = formOf(kind, '2021').rows[row]!;
  return Object.fromEntries(columns.map((column, i) => [`${kind}/${key}/${column}`, values[i]!]));
}
