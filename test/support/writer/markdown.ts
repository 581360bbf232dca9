import type { Random } from '../random.ts';
import { type Slot, slotsOf, type WrittenGrid, type WrittenGridCell } from './grid.ts';
import { putBroken, type TableWriter } from './layout.ts';
import type { Paper } from './paper.ts';

interface Marks {
  readonly outer: boolean;
  readonly padding: string;
  readonly delimiter: string;
  /** The words of a merged group are written again in every row that it covers. */
  readonly repeated: boolean;
  readonly between: string | null;
}

/** A pipe table with outer pipes, a delimiter row, sometimes another that strayed in. */
export const markdownTable: TableWriter = (p, grid, _style, r) => {
  const marks = randomMarks(r, true);
  const stray = r.chance(0.3) ? r.int(2, grid.rows.length - 1) : -1;
  const blankHeader = r.chance(0.2);
  if (blankHeader) p.add(`${'|   '.repeat(grid.width)}|\n`);
  slotsOf(grid).forEach((slots, y) => {
    if (y === stray) p.add(delimiter(grid, marks));
    if (y === 0 && blankHeader) p.add(delimiter(grid, marks));
    writeRow(p, slots, marks);
    if (y === 0 && !blankHeader) p.add(delimiter(grid, marks));
  });
};

/** The same without outer pipes. */
export const markdownOpen: TableWriter = (p, grid, _style, r) => {
  const marks = randomMarks(r, false);
  slotsOf(grid).forEach((slots, y) => {
    writeRow(p, slots, marks);
    if (y === 0) p.add(delimiter(grid, marks));
  });
};

/** Every row a table of its own, as some converters make of a page. */
export const markdownRows: TableWriter = (p, grid, _style, r) => {
  const marks = randomMarks(r, true);
  const gap = r.pick(['', '\n']);
  const short = r.chance(0.5);
  for (const slots of slotsOf(grid)) {
    writeRow(p, slots, marks);
    p.add(short ? '|---|\n' : delimiter(grid, marks));
    p.add(gap);
  }
};

function randomMarks(r: Random, outer: boolean): Marks {
  return {
    outer,
    padding: r.pick([' ', ' ', '', '  ']),
    delimiter: r.pick(['---', ':---:', '---:', ':--', ' --- ', '--']),
    repeated: r.chance(0.2),
    between: r.pick([null, null, '<br>', '<br/>', ' ']),
  };
}

function delimiter(grid: WrittenGrid, marks: Marks): string {
  const inner = Array.from({ length: grid.width }, () => marks.delimiter).join('|');
  return marks.outer ? `|${inner}|\n` : `${inner}\n`;
}

function writeRow(p: Paper, slots: readonly Slot[], marks: Marks): void {
  if (marks.outer) p.add('|');
  slots.forEach((slot, x) => {
    if (x > 0) p.add('|');
    p.add(marks.padding);
    if (shown(slot, marks)) putBroken(p, slot.cell, marks.between);
    p.add(marks.padding);
  });
  p.add(marks.outer ? '|\n' : '\n');
}

function shown(slot: Slot, marks: Marks): boolean {
  if (slot.begins) return true;
  return marks.repeated && slot.below && isGroup(slot.cell);
}

function isGroup(cell: WrittenGridCell): boolean {
  return cell.role === 'group' && cell.colspan === 1;
}
