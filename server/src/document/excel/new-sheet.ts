import type { SheetPlace, SheetRange } from '../../exchange/excel/address.ts';
import { formOf, formRow } from '../../forms/index.ts';
import { sectionForm } from '../../forms/sections.ts';
import type { Cell, Table } from '../../report/model.ts';
import { sectionName } from '../../report/names.ts';
import type { GridCell, GridRow } from '../../report/write/grid.ts';
import type { PrintedForm } from '../printed-form.ts';
import { type CellLook, lookOfFigure } from './looks.ts';
import { isPlainFigure, keyOfCell, totalFormulas } from './totals.ts';

/** A cell of a sheet that is written. */
export interface NewCell extends SheetPlace {
  readonly look: CellLook;
  /** Digits for a number, and its formula where it has one. */
  readonly content: { readonly number: string; readonly formula?: string } | { readonly text: string } | null;
}

interface NewRow {
  readonly cells: readonly NewCell[];
  /** In points. */
  readonly height: number;
}

export interface NewSheet {
  readonly name: string;
  readonly landscape: boolean;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly NewRow[];
  readonly merged: readonly SheetRange[];
}

const NAMES = { disclosure: '表二 主动公开', applications: '表三 依申请公开', disputes: '表四 复议诉讼' } as const;
const WIDTHS = {
  disclosure: [32, 22, 22, 22],
  applications: [5, 15, 34, 8, 8, 8, 8, 8, 8, 8],
  disputes: Array.from({ length: 15 }, () => 9),
} as const;
/** How high a line of text is, in points, and what is above and below. */
const [LINE, EDGES] = [13, 7];
const [TITLE_HEIGHT, HEADING_HEIGHT] = [32, 26];

/** A table of the form as a sheet: the report's title above it where there is one to be written, its section's heading, and the merged cells. */
export function newSheet(table: Table, form: PrintedForm, title: string): NewSheet {
  const widths: readonly number[] = WIDTHS[form.kind];
  const rows: { cells: NewCell[]; height: number }[] = [];
  const merged: SheetRange[] = [];
  const cells = new Map(table.rows.flatMap(r => r.cells.map(c => [keyOfCell(c), c] as const)));
  const places = new Map<string, SheetPlace>();
  if (title !== '') wholeLine(title, 'title', TITLE_HEIGHT);
  wholeLine(sectionName(sectionForm(formOf(table.kind, table.edition).section).number), 'heading', HEADING_HEIGHT);
  for (const head of form.head) addRow(head, () => 'label');
  for (const part of form.parts) {
    for (const head of part.head) addRow(head, () => 'label');
    for (const { key, labels, figures } of part.rows) {
      const at = addRow([...labels, ...figures], cell => (labels.includes(cell) ? labelLook(cell, form) : 'label'));
      const { columns } = formRow(formOf(table.kind, table.edition), key)!;
      for (const [i, column] of columns.entries()) places.set(keyOfCell({ row: key, column }), at[labels.length + i]!);
    }
  }
  const formulas = totalFormulas(table, key => places.get(key)!);
  for (const [key, place] of places) {
    const cell = cells.get(key);
    if (cell !== undefined && isPlainFigure(cell)) putFigure(place, cell, formulas.get(key));
  }
  return { name: NAMES[form.kind], landscape: form.kind === 'disputes', widths, rows, merged };

  /** Words over the whole width. */
  function wholeLine(text: string, look: CellLook, height: number): void {
    const row = rows.length;
    merged.push({ first: { row, column: 0 }, last: { row, column: widths.length - 1 } });
    rows.push({ cells: [{ row, column: 0, look, content: { text } }], height });
  }

  /** Adds a printed line; gives back where each of its cells begins. */
  function addRow(line: GridRow, lookOf: (cell: GridCell) => CellLook): SheetPlace[] {
    const row = rows.length;
    const own: NewCell[] = [];
    let height = LINE + EDGES;
    const begins = line.map(cell => {
      const place = { row, column: own.length };
      const { colspan, rowspan, text, continued } = cell;
      const width = widths.slice(place.column, place.column + colspan).reduce((sum, w) => sum + w, 0);
      for (let i = 0; i < colspan; i++) {
        const content = i === 0 && !continued && text !== '' ? { text } : null;
        own.push({ row, column: place.column + i, look: lookOf(cell), content });
      }
      if (rowspan === 1) height = Math.max(height, linesIn(text, width) * LINE + EDGES);
      if (!continued && (colspan > 1 || rowspan > 1))
        merged.push({ first: place, last: { row: row + rowspan - 1, column: place.column + colspan - 1 } });
      return place;
    });
    rows.push({ cells: own, height });
    return begins;
  }

  function putFigure({ row, column }: SheetPlace, cell: Cell, formula: string | undefined): void {
    const number = String(Number(cell.plain));
    const content = formula === undefined ? { number } : { number, formula };
    const look = lookOfFigure(cell.plain ?? '', cell.raw);
    rows[row]!.cells[column] = { row, column, look, content };
  }
}

/** Items of 表三 begin at one edge; the names of its groups stand in the middle. */
function labelLook(cell: GridCell, { kind }: PrintedForm): CellLook {
  return kind === 'applications' && cell.rowspan === 1 && !cell.continued ? 'item' : 'label';
}

/** A Chinese character is as wide as two digits, in which a column is measured. */
function linesIn(text: string, width: number): number {
  const length = [...text].reduce((sum, c) => sum + (c < '\u0100' ? 1 : 2), 0);
  return Math.max(1, Math.ceil(length / Math.max(1, width - 1)));
}
