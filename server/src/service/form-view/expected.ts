import { checkable } from '../../arithmetic/breaches.ts';
import { gridOf, isEmptyCell } from '../../arithmetic/grid.ts';
import { cellAt, type Sum } from '../../arithmetic/system.ts';
import { totalling } from '../../arithmetic/unknowns.ts';
import type { CellRef } from '../../forms/form.ts';
import type { Table } from '../../report/model.ts';

/** What a total should be, 件. */
export interface Expected {
  readonly isTotal: boolean;
  /** Null where a figure of its equation can't be read, or none is there yet. Empty cells count as 0 while the table is being filled. */
  readonly value: number | null;
  /** What is there less `value`, null where that can't be told yet: cells of the equation are empty. */
  readonly difference: number | null;
}

const NO_TOTAL: Expected = { isTotal: false, value: null, difference: null };

/**
 * What the 勾稽关系 of a table ask of each total. Where two speak of one total (（七） and 四 in the column of totals) the column's is told, since the
 * row's follows from it.
 */
export function expectedIn(table: Table): (ref: CellRef) => Expected {
  const { system, cells, figures } = gridOf(table);
  const sums = checkable(table);
  return ref => {
    const at = cellAt(system, ref);
    const own = at === undefined ? [] : totalling(system.sums, at);
    if (at === undefined || own.length === 0) return NO_TOTAL;
    const asked = own.filter(sum => sums.includes(sum)).sort((a, b) => rank(a) - rank(b));
    for (const sum of asked) {
      const { value, isOpen } = workedOut(sum);
      if (value === null) continue;
      const figure = figures[at];
      const difference = isOpen || figure == null || figure === value ? null : figure - value;
      return { isTotal: true, value, difference };
    }
    return { ...NO_TOTAL, isTotal: true };
  };

  function workedOut(sum: Sum): { value: number | null; isOpen: boolean } {
    const nothing = { value: null, isOpen: true };
    let [value, open, known] = [0, 0, 0];
    for (let i = 1; i < sum.cells.length; i++) {
      const at = sum.cells[i]!;
      const figure = figures[at];
      const cell = cells[at];
      if (figure != null) {
        value += sum.signs[i]! * figure;
        known++;
      } else if (cell !== undefined && isEmptyCell(cell)) open++;
      else return nothing;
    }
    return known === 0 ? nothing : { value, isOpen: open > 0 };
  }
}

function rank({ equation: { rule } }: Sum): number {
  return rule === 'table/row-total' ? 1 : 0;
}
