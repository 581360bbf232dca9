import type { CellRef, TableKind } from '../forms/form.ts';
import { oncePerReport } from '../report/memo.ts';
import type { Cell, Report, Table, TableRow } from '../report/model.ts';
import { columnName, rowName, sectionName, tableName } from '../report/names.ts';
import { placeOf } from '../report/places.ts';
import { paragraphsOf } from '../report/prose/paragraphs.ts';
import { lastBegun, type Span } from '../text/span.ts';
import type { Finding } from './rule.ts';

/** A cell by its keys in the form. */
export interface NamedCell extends CellRef {
  readonly table: TableKind;
}

/** Where a finding stands, for programs and for people. */
export interface FindingPlace {
  /** The cell that it stands at; null where it stands at none, or in a row whose figures can't be told apart. */
  readonly cell: NamedCell | null;
  /** `表三“（七）总计”行“自然人”栏`, `第3段`; null where nothing of the draft stands there. */
  readonly place: string | null;
}

interface Placed {
  readonly table: Table;
  readonly row: TableRow;
  readonly cell: Cell;
}

/** What a place is known by: a finding's span and its data, or the span alone. */
type Place = Pick<Finding, 'span' | 'data'>;

/** Says where a finding stands. */
export function findingPlace(report: Report, finding: Place): FindingPlace {
  const at = cellAt(report, finding);
  if (at === undefined) return { cell: null, place: formPlace(report, finding) ?? otherPlace(report, finding.span) };
  const { table, row, cell } = at;
  const named = row.aligned ? { table: table.kind, row: cell.row, column: cell.column } : null;
  return { cell: named, place: cellWords(at) };
}

/** The cell or row that a finding stands at, in the form's words; null where it stands at neither. */
export function formPlace(report: Report, finding: Place): string | null {
  const at = cellAt(report, finding);
  if (at !== undefined) return cellWords(at);
  const row = rowsByStart(report).get(finding.span.start);
  return row === undefined ? null : rowWords(row.table, row.row);
}

/** The names of all cells and rows that a draft has, as `formPlace` gives them. */
export const formPlaces = oncePerReport((report): ReadonlySet<string> => {
  const cells = [...cellsByStart(report).values()].flat().map(cellWords);
  const rows = [...rowsByStart(report).values()].map(({ table, row }) => rowWords(table, row));
  return new Set([...cells, ...rows]);
});

/** Empty cells can stand at one offset: the finding's data then tells which is meant. */
function cellAt(report: Report, { span, data }: Place): Placed | undefined {
  const here = cellsByStart(report).get(span.start) ?? [];
  const same = here.filter(({ cell }) => cell.span.end === span.end);
  return same.find(({ cell }) => cell.row === data?.['row'] && cell.column === data['column']) ?? same[0];
}

const cellsByStart = oncePerReport(report => {
  const found = new Map<number, Placed[]>();
  for (const table of report.tables)
    for (const row of [...table.rows, ...table.duplicates])
      for (const cell of row.cells) {
        const here = found.get(cell.span.start);
        if (here) here.push({ table, row, cell });
        else found.set(cell.span.start, [{ table, row, cell }]);
      }
  return found;
});

const rowsByStart = oncePerReport(report => {
  const found = new Map<number, { readonly table: Table; readonly row: TableRow }>();
  for (const table of report.tables)
    for (const row of [...table.rows, ...table.duplicates]) found.set(placeOf(row).start, { table, row });
  return found;
});

/** `表三“（七）总计”行“自然人”栏`; the row alone where nobody can tell which figure is which column's. */
function cellWords({ table, row, cell }: Placed): string {
  return row.aligned ? `${rowWords(table, row)}“${columnName(table, cell.column)}”栏` : rowWords(table, row);
}

/** `表三“（七）总计”行`; 表四 has one row, which has no name. */
function rowWords(table: Table, row: TableRow): string {
  return table.kind === 'disputes' ? '表四' : `${tableName(table.kind)}“${rowName(table, row.key)}”行`;
}

function otherPlace(report: Report, span: Span): string | null {
  const at = (part: Span) => part.start <= span.start && span.start < part.end;
  if (report.title && at(report.title.span)) return '标题';
  const table = report.tables.find(t => at(t.span)) ?? report.unread.find(u => at(u.span));
  if (table) return tableName(table.kind);
  const section = report.sections.find(s => at(s.heading.span));
  if (section) return `“${sectionName(section.number)}”的标题`;
  const paragraph = paragraphHolding(paragraphsOf(report), span.start);
  return paragraph === null ? null : `第${paragraph + 1}段`;
}

/** The index of the paragraph that holds an offset; paragraphs stand in order. */
function paragraphHolding(paragraphs: readonly Span[], offset: number): number | null {
  const found = lastBegun(paragraphs, offset, p => p.start);
  return found !== undefined && offset <= found.item.end ? found.index : null;
}
