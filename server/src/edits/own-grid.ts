import type { FormRow, FormTable } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { shown } from '../layouts/shown.ts';
import type { Cell, HeaderCell, Table } from '../report/model.ts';
import { rowOf } from '../report/query.ts';
import { type PrintedTable, tableGrid } from '../report/write/grid.ts';

/**
 * The table as the form prints it, with the draft's own figures in the cells. Its words are the draft's own, or with `official` the form's; the form's too where
 * a header was not read: whether it stands there is for others to see. Null where the table is not the form's as a whole, cell by cell: rows are missing,
 * doubled, strange or in another order, headers strange or doubled, or nothing tells which figure belongs where.
 */
export function ownGrid(table: Table, official: boolean): PrintedTable | null {
  const form = formOf(table.kind, table.edition);
  const filled = form.rows.length === table.rows.length ? filledGrid(table, form, official) : null;
  return filled?.left.length === 0 ? filled.grid : null;
}

/** The same of the rows that the table has, which may not be all. A header that a page has twice, for rows that scroll below it, is written once. */
export function copiedGrid(table: Table): PrintedTable | null {
  const keys = new Set<string>(table.rows.map(r => r.key));
  const form = formOf(table.kind, table.edition);
  const filled = filledGrid(table, { ...form, rows: form.rows.filter(r => keys.has(r.key)) }, false);
  return filled?.left.every(({ canonical }) => filled.taken.has(canonical)) ? filled.grid : null;
}

interface FilledGrid {
  readonly grid: PrintedTable;
  /** Labels of headers that stand in it as the table has them. */
  readonly taken: ReadonlySet<string>;
  /** Headers that the form has no place for. */
  readonly left: readonly HeaderCell[];
}

function filledGrid(table: Table, form: FormTable, official: boolean): FilledGrid | null {
  if (!isWhole(table, form.rows)) return null;
  const left = table.headers.filter(h => !isRowLabel(table, h));
  const taken = new Set<string>();
  const take = (label: string): string => {
    const at = left.findIndex(h => h.canonical === label);
    const header = at < 0 ? undefined : left.splice(at, 1)[0];
    if (header !== undefined) {
      taken.add(label);
      return official ? label : onOneLine(header.text);
    }
    // The corner of 表三 is often left empty.
    return isNote(label) ? '' : label;
  };
  const cells = new Map<string, Cell>(table.rows.flatMap(r => r.cells.map(c => [`${c.row}.${c.column}`, c] as const)));
  const grid = tableGrid(
    form,
    (row, column) => cells.get(`${row}.${column}`)?.raw ?? '',
    (label, row) => (row === null ? take(label) : official ? label : onOneLine(rowOf(table, row)!.label.text)),
  );
  return { grid, taken, left };
}

/** A narrow cell breaks its words, with a tag in Markdown. */
function onOneLine(words: string): string {
  return shown(words).replace(/[ \t]*[\r\n]+[ \t]*/g, '');
}

/** （六）其他处理 is a group's label in one edition and a row's in the other. */
function isRowLabel({ rows }: Table, header: HeaderCell): boolean {
  const at = header.spans[0]?.start;
  return rows.some(row => row.label.spans[0]?.start === at);
}

const isNote = (label: string) => label.startsWith('（本列数据');

/** Every row of the form once, in its order, with every figure in its column, and nothing else. */
function isWhole(table: Table, rows: readonly FormRow[]): boolean {
  const { duplicates, unknown, torn, strangeHeaders, wrongGroups } = table;
  if ([duplicates, unknown, torn, strangeHeaders, wrongGroups].some(list => list.length > 0)) return false;
  if (rows.length !== table.rows.length) return false;
  return rows.every((official, i) => {
    const row = table.rows[i]!;
    if (row.key !== official.key || !row.aligned || row.extra.length > 0 || row.strays.length > 0) return false;
    if (official.label !== '' && row.label.text === '') return false;
    if (row.cells.length !== official.columns.length) return false;
    return row.cells.every((cell, at) => isSettled(cell) && isBehind(row.cells[at - 1], cell));
  });
}

/** A figure in pieces was put together by the reader, or parted from what stands beside it: whether rightly is for people to say. */
function isSettled({ pieces, aside }: Cell): boolean {
  return pieces === undefined && aside === undefined;
}

/** False where the draft has its columns in another order than the form. */
function isBehind(before: Cell | undefined, cell: Cell): boolean {
  return before === undefined || before.span.start <= cell.span.start;
}
