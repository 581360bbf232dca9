import { ascending } from '../../edits/edit.ts';
import { replaceFigure, writeDigits } from '../../edits/figures.ts';
import { saysTheSame } from '../../edits/same-reading.ts';
import { readEntry } from '../../forms/entry.ts';
import { formRowUnit } from '../../forms/form.ts';
import { formOf, formRow } from '../../forms/index.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { readAgain } from '../../report/parse.ts';
import { tableOf } from '../../report/query.ts';
import { readFigure } from '../../report/table/figures.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Edit } from '../../text/edit.ts';
import type { FormChange, RefusedChange } from './form-view.ts';
import { rowInDraft } from './locked.ts';

/** The edits that make the draft hold the changes: ascending, digits of cells and nothing else. Or why none of them can be made. */
export type FormEdits =
  | { readonly edits: readonly Edit[]; readonly refused: readonly [] }
  | { readonly edits: null; readonly refused: readonly RefusedChange[] };

interface Figure {
  readonly table: Table;
  readonly cell: Cell;
  readonly change: FormChange;
  /** What is to stand in the cell. */
  readonly text: string;
}

/**
 * Writes figures into cells of the tables, all of them or none. Refused are cells that can't be told from others, and changes after which the draft
 * would be read as saying anything else than before but these figures: where cells are parted by blanks alone, an empty one is no cell.
 */
export function formEdits(report: Report, changes: readonly FormChange[]): FormEdits {
  const figures: Figure[] = [];
  const refused: RefusedChange[] = [];
  for (const change of lastOfEach(changes)) {
    const found = figureOf(report, change);
    if (typeof found === 'string') refused.push(refusal(change, found));
    else figures.push(found);
  }
  if (refused.length > 0) return { edits: null, refused };
  const changed = figures.filter(({ cell, text }) => cell.raw !== text);
  if (changed.length === 0) return { edits: [], refused: [] };
  const edits = ascending(changed.flatMap(({ cell, text }) => replaceFigure(report, cell, text)));
  if (readsAs(report, edits, changed)) return { edits, refused: [] };
  return { edits: null, refused: changed.map(({ change, text }) => refusal(change, misreading(text))) };
}

function figureOf(report: Report, change: FormChange): Figure | string {
  const table = tableOf(report, change.table);
  const row = table && formRow(formOf(table.kind, table.edition), change.row);
  if (table === undefined || row === undefined) return '文稿中没有这张表，或者认不出这一格';
  const { row: own, locked } = rowInDraft(table, row);
  if (locked !== null) return locked;
  const cell = own.cells.find(c => c.column === change.column);
  if (cell === undefined) return '文稿中认不出这一格';
  const entry = readEntry(change.text, formRowUnit(row, change.column));
  if ('reason' in entry) return entry.reason;
  // What stands there already stays as it is written.
  const isSame = cell.state === 'number' && cell.plain === entry.text;
  return { table, cell, change, text: isSame ? cell.raw : writeDigits(cell, entry.text) };
}

function lastOfEach(changes: readonly FormChange[]): FormChange[] {
  return [...new Map(changes.map(c => [`${c.table}.${c.row}.${c.column}`, c])).values()];
}

function refusal({ table, row, column }: FormChange, reason: string): RefusedChange {
  return { table, row, column, reason };
}

function misreading(text: string): string {
  return text === ''
    ? '这种排法的表格里空着的格分不清是哪一栏，请填 0，或者先“转换表格排法”'
    : '写进去以后表格会读成别的样子，没有修改，请在正文中改';
}

/** True when the edited draft is read as it was, but for the new figures. */
function readsAs(report: Report, edits: readonly Edit[], figures: readonly Figure[]): boolean {
  const { recognised } = report;
  const after = { ...readAgain(report, applyEdits(report.text, edits)), recognised };
  const wanted = new Map<Cell, Cell>(figures.map(f => [f.cell, withText(f)]));
  const tables = report.tables.map(table => ({
    ...table,
    rows: table.rows.map(row => ({ ...row, cells: row.cells.map(cell => wanted.get(cell) ?? cell) })),
  }));
  return saysTheSame({ ...report, tables }, after, figures[0]!.table.kind);
}

function withText({ table, cell, text }: Figure): Cell {
  const row = formRow(formOf(table.kind, table.edition), cell.row)!;
  return { ...cell, raw: text, ...readFigure(text, formRowUnit(row, cell.column)) };
}
