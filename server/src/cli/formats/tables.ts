import type { Draft } from '../../exchange/draft.ts';
import type { ColumnKey, Edition, RowKey, TableKind } from '../../forms/form.ts';
import { formOf, formRow } from '../../forms/index.ts';
import type { Report, Table, TableRow } from '../../report/model.ts';
import { columnName } from '../../report/names.ts';
import { lineStarts, type Range, rangeAt } from '../../text/line-index.ts';
import { type ReportFacts, reportFacts } from '../examine.ts';
import { printableJson } from '../printable.ts';
import { csvLine } from './csv-field.ts';

/** One figure as read. */
export interface ReadCell {
  readonly column: ColumnKey;
  /** The column's official label, in 表四 with its group. */
  readonly label: string;
  /** As it stands in the draft; empty where nothing does. */
  readonly text: string;
  /** A decimal; null where no figure is read for sure. */
  readonly value: string | null;
  /** Lines and characters from 0. */
  readonly range: Range;
}

export interface ReadRow {
  readonly key: RowKey;
  /** The row's official label. */
  readonly label: string;
  readonly groups: readonly string[];
  /** One a column of the row, in the form's order. */
  readonly cells: readonly ReadCell[];
}

export interface ReadTable {
  readonly kind: TableKind;
  /** In the draft's order; of rows that stand there twice, the first. */
  readonly rows: readonly ReadRow[];
}

/** What is read from one file; the shape of `tables --format json`. */
export interface FileTables extends ReportFacts {
  readonly kind: Draft['kind'] | 'html';
  readonly tables: readonly ReadTable[];
}

export const TABLE_FORMATS = ['json', 'ndjson', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Everything read from one file's tables; none of a text that is no report. */
export function tablesOf(file: string, report: Report, kind: Draft['kind'] = 'text'): FileTables {
  const { file: name, ...facts } = reportFacts(file, report);
  const starts = lineStarts(report.text);
  const tables = report.recognised ? report.tables.map(table => printTable(table, starts)) : [];
  return { file: name, kind: kind === 'text' && report.markup === 'html' ? 'html' : kind, ...facts, tables };
}

/** The figures of all files in one of the formats, with its last line end. */
export function formatTables(files: readonly FileTables[], format: TableFormat): string {
  if (format === 'json') return `${printableJson(files, 2)}\n`;
  const lines = format === 'csv' ? [CSV_HEAD.join(','), ...files.flatMap(csvLines)] : files.map(f => printableJson(f));
  return lines.map(line => `${line}\n`).join('');
}

function printTable(table: Table, starts: readonly number[]): ReadTable {
  return { kind: table.kind, rows: table.rows.map(row => printRow(table, row, starts)) };
}

function printRow(table: Table, row: TableRow, starts: readonly number[]): ReadRow {
  const form = officialRow(table, row.key);
  const columns = form?.columns ?? row.cells.map(c => c.column);
  const end = { start: row.span.end, end: row.span.end };
  const cells = columns.map((column, i): ReadCell => {
    const cell = row.aligned ? row.cells.find(c => c.column === column) : row.cells[i];
    return {
      column,
      label: columnName(table, column),
      text: cell?.raw ?? '',
      value: row.aligned ? (cell?.plain ?? null) : null,
      range: rangeAt(starts, cell?.span ?? end),
    };
  });
  return { key: row.key, label: form?.label ?? row.label.text, groups: form?.groups ?? [], cells };
}

/** A row of the other edition may stand in a table. */
function officialRow(table: Table, key: RowKey) {
  const editions: readonly Edition[] = [table.edition, '2021', '2019'];
  return editions.map(edition => formRow(formOf(table.kind, edition), key)).find(row => row !== undefined);
}

const CSV_HEAD = [
  ...['file', 'kind', 'recognised', 'title', 'organ', 'year', 'edition'],
  ...['table', 'row', 'rowLabel', 'groups', 'column', 'columnLabel', 'text', 'value'],
  ...['startLine', 'startCharacter', 'endLine', 'endCharacter'],
];

/** A line a cell; a file without any has one with its name. */
function csvLines(file: FileTables): string[] {
  const head = [file.file, file.kind, file.recognised, file.title, file.organ, file.year, file.edition];
  const lines = file.tables.flatMap(table =>
    table.rows.flatMap(row =>
      row.cells.map(({ column, label, text, value, range: { start, end } }) => {
        const place = [table.kind, row.key, row.label, row.groups.join(' > '), column, label];
        return [...head, ...place, text, value, start.line, start.character, end.line, end.character];
      }),
    ),
  );
  const empty = [...head, ...Array<null>(CSV_HEAD.length - head.length).fill(null)];
  return (lines.length > 0 ? lines : [empty]).map(csvLine);
}
