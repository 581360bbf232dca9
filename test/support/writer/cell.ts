import type { Random } from '../random.ts';
import { slotsOf } from './grid.ts';
import { putBroken, type TableWriter } from './layout.ts';

/** One cell a line behind a tab, an empty line between rows, a line with only a tab for what a merged cell covers. */
export const tabCells: TableWriter = (p, grid, _style, r) => {
  const between = breakOf(r);
  const covered = r.chance(0.85);
  for (const slots of slotsOf(grid)) {
    slots.forEach((slot, x) => {
      const left = x > 0 && slots[x - 1]?.cell === slot.cell;
      if (left) return;
      if (!slot.begins && !covered) return;
      p.add('\t');
      if (slot.begins) putBroken(p, slot.cell, between);
      p.add('\n');
    });
    p.add('\n');
  }
  if (r.chance(0.4)) p.add('\n\n\n');
};

/** One cell a line and nothing else. */
export const cells: TableWriter = (p, grid, _style, r) => {
  const between = r.chance(0.3) ? '\n' : null;
  const indent = r.pick(['', '', ' ', '　']);
  for (const cell of grid.rows.flat()) {
    if (cell.text === '') continue;
    p.add(indent);
    putBroken(p, cell, between);
    p.add('\n');
  }
};

/** One cell a line, an empty line after each. */
export const cellsApart: TableWriter = (p, grid, _style, r) => {
  const between = r.chance(0.3) ? r.pick(['\n', '\n\n']) : null;
  for (const cell of grid.rows.flat()) {
    if (cell.text === '') continue;
    putBroken(p, cell, between);
    p.add('\n\n');
  }
};

function breakOf(r: Random): string | null {
  return r.pick([null, '\n', '\n\n']);
}
