import { gridOf } from '../../../server/src/arithmetic/grid.ts';
import { cellAt } from '../../../server/src/arithmetic/system.ts';
import type { CellRef, ColumnKey, Edition, RowKey, TableKind } from '../../../server/src/forms/form.ts';
import type { Cell, Table } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, type Cells, change, draft } from '../rules/draft.ts';

/** `granted.total`, `cases.review.upheld` */
export type Place = `${RowKey}.${ColumnKey}`;

export function ref(place: Place): CellRef {
  const dot = place.indexOf('.');
  return { row: place.slice(0, dot) as RowKey, column: place.slice(dot + 1) as ColumnKey };
}

/** A table as it is read from a draft with these cells in place of those of APPLICATIONS, the text changed before it is read. */
export function tableWith(
  cells: Cells,
  {
    kind = 'applications',
    edition = '2021',
    edit = text => text,
  }: { kind?: TableKind; edition?: Edition; edit?: (text: string) => string } = {},
): Table {
  const year = edition === '2021' ? 2023 : 2020;
  const text = draft({ edition, year, cells: { ...APPLICATIONS, ...cells } });
  const table = tableOf(parseReport(edit(text)), kind);
  if (table === undefined) throw new Error(`no table ${kind}`);
  return table;
}

/** The line of a row in the draft, its line break before it. */
export const GRANTED = /\n.*予以公开[^\n]*/;
export const DENY6 = /\n.*属于四类过程性信息[^\n]*/;
export const PROCESSED = /\n.*（七）总计[^\n]*/;

/** A table with a row once more behind itself, with other figures: `\t2\t3\t0\t0\t0\t0\t5`. */
export function twice(row: RegExp, figures: string, cells: Cells = {}): Table {
  return tableWith(cells, {
    edit: text => {
      const line = row.exec(text)![0];
      return change(text, line, line + line.replace(/(?:\t\S+){7}$/, figures));
    },
  });
}

/** The draft's cell at a place. */
export function cell(table: Table, place: Place): Cell {
  const { row, column } = ref(place);
  const found = cellOf(table, row, column);
  if (found === undefined) throw new Error(`no cell ${place}`);
  return found;
}

/** The index of a place in the table's form. */
export function at(table: Table, place: Place): number {
  const found = cellAt(gridOf(table).system, ref(place));
  if (found === undefined) throw new Error(`no place ${place}`);
  return found;
}

/** `granted.total` */
export function placeOf({ row, column }: CellRef): string {
  return `${row}.${column}`;
}
