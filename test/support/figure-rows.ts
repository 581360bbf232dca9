import { refAt } from '../../server/src/arithmetic/system.ts';
import type { ColumnKey, FormTable, RowKey } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/forms/index.ts';
import type { Fact } from '../../server/src/repair/facts.ts';
import type { CellChange } from '../../server/src/repair/fewest-changes.ts';
import type { Stated, TableFigures } from '../../server/src/repair/model.ts';

const APPLICATIONS = formOf('applications', '2021');
const DISPUTES = formOf('disputes', '2021');

/**
 * A table's figures as text: `new 22 5 0 1 2 0 30; granted 11 _ 0`, rows by their key, parted by `;`. `_` is a blank cell; a row with too
 * few figures is short; a row that stands twice is what it says last; all others hold noughts. `cases 3 1 …` is 表四.
 */
export function spoiltFigures(text: string): TableFigures {
  const form = text.startsWith('cases') ? DISPUTES : APPLICATIONS;
  const columns = form.columns.length;
  const values = new Array<number>(form.rows.length * columns).fill(0);
  const blank = new Set<number>();
  const short = new Map<number, number[]>();
  const rows = new Map(text.split('; ').map(row => [row.split(' ')[0]!, row.split(' ').slice(1)]));
  for (const [key, figures] of rows) {
    const from = form.rows.findIndex(row => row.key === key);
    if (from < 0) throw new Error(`no row ${key}`);
    if (figures.length < columns) {
      short.set(from, figures.map(Number));
      for (let c = 0; c < columns; c++) blank.add(from * columns + c);
    } else
      for (const [c, figure] of figures.entries()) {
        if (figure === '_') blank.add(from * columns + c);
        else values[from * columns + c] = Number(figure);
      }
  }
  return { form, values, blank, short };
}

/** What is said elsewhere: `granted.total=14`, `carriedIn.total+new.total=34`, parted by blanks. */
export function statedIn(text: string): Stated[] {
  return text.split(' ').map(one => {
    const [places, value] = one.split('=');
    const refs = places!.split('+').map(place => {
      const dot = place.indexOf('.');
      return { row: place.slice(0, dot) as RowKey, column: place.slice(dot + 1) as ColumnKey };
    });
    return { refs, value: Number(value), by: 'prose' };
  });
}

/** A fact in one line, without what JSON puts around its words: `digits cell:row:new,column:total slip:transposed`. */
export function factLine({ kind, ...rest }: Fact): string {
  const words = Object.entries(rest).filter(([, value]) => value !== null);
  return [kind, ...words.map(([name, value]) => `${name}:${JSON.stringify(value).replace(/[{}"]/g, '')}`)].join(' ');
}

/** `granted 11,2,0→12,2,1`, one for each row: its cells that change, by the columns' numbers where there are several. */
export function changesLine(form: FormTable, { values, blank }: TableFigures, changes: readonly CellChange[]): string {
  const rows = new Map<string, string[]>();
  for (const [cell, to] of changes) {
    const { row, column } = refAt(form, cell);
    const from = blank.has(cell) ? '_' : values[cell];
    rows.set(row, [...(rows.get(row) ?? []), `${column} ${from}→${to}`]);
  }
  return [...rows].map(([row, all]) => `${row}(${all.join(' ')})`).join(' ');
}
