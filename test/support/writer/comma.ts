import type { WrittenGridCell } from './grid.ts';
import { slotsOf } from './grid.ts';
import { put, putBroken, type TableWriter } from './layout.ts';
import type { Paper } from './paper.ts';

/** Comma separated, quotes only where a field holds a comma. */
export const commas: TableWriter = (p, grid, _style, r) => {
  const space = r.chance(0.2) ? ' ' : '';
  const places = r.chance(0.7);
  for (const slots of slotsOf(grid)) {
    const line = slots.filter(slot => places || slot.begins);
    line.forEach((slot, x) => {
      if (x > 0) p.add(`,${space}`);
      if (slot.begins) putNeeded(p, slot.cell);
    });
    p.add('\n');
  }
};

/** Comma separated, every field or every filled field in quotes, as a spreadsheet saves it. */
export const quotedCommas: TableWriter = (p, grid, _style, r) => {
  const empties = r.chance(0.5);
  const between = r.chance(0.2) ? '\n' : null;
  for (const slots of slotsOf(grid)) {
    slots.forEach((slot, x) => {
      if (x > 0) p.add(',');
      if (!slot.begins && !empties) return;
      p.add('"');
      if (slot.begins) putBroken(p, slot.cell, between);
      p.add('"');
    });
    p.add('\n');
  }
};

function putNeeded(p: Paper, cell: WrittenGridCell): void {
  const quote = cell.text.includes(',') ? '"' : '';
  p.add(quote);
  put(p, cell);
  p.add(quote);
}
