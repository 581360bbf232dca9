import type { ColumnKey, RowKey, TableKind } from '../forms/form.ts';
import type { Cell, Report, Section, SectionNumber, Table, TableRow } from './model.ts';

export function tableOf(report: Report, kind: TableKind): Table | undefined {
  return report.tables.find(t => t.kind === kind);
}

export function sectionOf(report: Report, number: SectionNumber): Section | undefined {
  return report.sections.find(s => s.number === number);
}

export function rowOf(table: Table, key: RowKey): TableRow | undefined {
  return table.rows.find(r => r.key === key);
}

/** The cell at (row, column); undefined when the row is missing or its values could not be told apart. */
export function cellOf(table: Table, row: RowKey, column: ColumnKey): Cell | undefined {
  const found = rowOf(table, row);
  return found?.aligned ? found.cells.find(c => c.column === column) : undefined;
}
