import type { CellView, FormCell, FormView } from '../../../server/src/service/form-view/form-view.ts';

/** A cell by one word: `applications/granted/naturalPerson`. */
export type Key = string;

export function cellKey({ table, row, column }: FormCell): Key {
  return `${table}/${row}/${column}`;
}

/** A figure's cell in the printed geometry of the form. */
export interface PlacedCell {
  readonly key: Key;
  readonly cell: CellView;
  /** Which of the form's tables, and which of its rows of figures. */
  readonly table: number;
  readonly row: number;
  /** Printed columns [from, to). */
  readonly from: number;
  readonly to: number;
  /** Its place in reading order among all cells of the form. */
  readonly order: number;
}

/** The cells of all tables that can be read, as the keyboard moves over them. */
export interface FormGrid {
  /** By table and row of figures; a table that can't be read has no rows. */
  readonly tables: readonly (readonly (readonly PlacedCell[])[])[];
  /** In reading order. */
  readonly cells: readonly PlacedCell[];
  readonly byKey: ReadonlyMap<Key, PlacedCell>;
}

/** The geometry of a form; an empty one of a draft that is no report. */
export function placedGrid(view: FormView | null): FormGrid {
  const cells: PlacedCell[] = [];
  const tables = (view?.tables ?? []).map(({ rows }, table) =>
    rows.map((row, index) => {
      let from = row.labels.reduce((sum, label) => sum + label.colspan, 0);
      return row.cells.map(cell => {
        const to = from + cell.colspan;
        const placed = { key: cellKey(cell), cell, table, row: index, from, to, order: cells.length };
        from = to;
        cells.push(placed);
        return placed;
      });
    }),
  );
  return { tables, cells, byKey: new Map(cells.map(cell => [cell.key, cell])) };
}

/** All rows of figures of all tables, one below the other, with none that is empty. */
export function rowsBelowEachOther(grid: FormGrid): readonly (readonly PlacedCell[])[] {
  return grid.tables.flat().filter(row => row.length > 0);
}
