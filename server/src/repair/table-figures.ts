import { gridOf } from '../arithmetic/grid.ts';
import type { Table } from '../report/model.ts';
import type { TableFigures } from './model.ts';

/** The figures of a draft's table. Rows that stand twice or that the form does not know are not looked at here. */
export function figuresOf(table: Table): TableFigures {
  const { system, figures } = gridOf(table);
  const blank = new Set(figures.flatMap((value, cell) => (value === null ? [cell] : [])));
  const short = new Map<number, readonly number[]>();
  for (const { key, aligned, cells, strays } of table.rows) {
    const at = system.rowAt.get(key);
    // A word may stand where a figure is missing.
    if (at === undefined || aligned || strays.length > 0) continue;
    const known = cells.flatMap(c => (c.value === null ? [] : [c.value]));
    if (known.length === cells.length && known.length < system.columns) short.set(at, known);
  }
  return { form: system.form, values: figures.map(value => value ?? 0), blank, short };
}
