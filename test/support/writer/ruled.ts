import { slotsOf, type WrittenGridCell } from './grid.ts';
import { put, type TableWriter } from './layout.ts';
import type { Paper } from './paper.ts';

/** Places on the screen that a column of words takes at most. */
const WIDEST = 24;

/** `+----+---+`: each cell in one column, words broken over lines, merged cells beside and below left empty, as pandoc writes it. */
export const ruled: TableWriter = (p, grid, _style, r) => {
  const rows = slotsOf(grid).map(slots => slots.map(slot => (slot.begins ? slot.cell : null)));
  const most = r.pick([8, 12, WIDEST]);
  const widths = Array.from({ length: grid.width }, (_, x) =>
    Math.max(2, ...rows.map(row => columnWidth(row[x] ?? null, most))),
  );
  const rule = `+${widths.map(width => '-'.repeat(width + 2)).join('+')}+\n`;
  p.add(rule);
  for (const row of rows) {
    const cells = widths.map((width, x) => brokenAt(row[x] ?? null, width));
    const height = Math.max(1, ...cells.map(cell => cell.length));
    for (let y = 0; y < height; y++) {
      cells.forEach((cell, x) => {
        writeCell(p, row[x] ?? null, cell[y] ?? '', widths[x]!);
      });
      p.add('|\n');
    }
    p.add(rule);
  }
};

function columnWidth(cell: WrittenGridCell | null, most: number): number {
  if (cell === null) return 0;
  return cell.at ? cell.text.length : Math.min(most, 2 * cell.text.length);
}

/** The words of a cell in lines of at most this many places; a figure stays whole. */
function brokenAt(cell: WrittenGridCell | null, width: number): string[] {
  if (cell === null || cell.at) return cell === null ? [] : [cell.text];
  const size = width >> 1;
  return Array.from({ length: Math.ceil(cell.text.length / size) }, (_, i) =>
    cell.text.slice(i * size, (i + 1) * size),
  );
}

function writeCell(p: Paper, cell: WrittenGridCell | null, text: string, width: number): void {
  p.add('| ');
  if (cell?.at && text !== '') put(p, cell);
  else p.add(text);
  p.add(' '.repeat(Math.max(1, width + 1 - 2 * text.length)));
}
