import type { Random } from '../random.ts';
import { slotsOf, type WrittenGrid, type WrittenGridCell } from './grid.ts';
import { pieces, put, type TableWriter } from './layout.ts';
import type { Paper } from './paper.ts';

/** Columns by runs of spaces, not aligned. */
export const spaces: TableWriter = (p, grid, _style, r) => {
  const run = r.pick(['  ', '   ', '    ', '　', '　　', ' 　']);
  const figures = r.pick([run, ' ', '  ']);
  for (const row of grid.rows) {
    const cells = row.filter(cell => cell.text !== '');
    cells.forEach((cell, i) => {
      const before = cells[i - 1];
      if (before) p.add(cell.at ? figures : run);
      else if (cell.column > 0) p.add('  '.repeat(r.int(0, 2)));
      put(p, cell);
    });
    p.add('\n');
  }
};

/** As copied from a PDF: padded columns, page lines, wrapped labels, vertical headers. */
export const pdf: TableWriter = (p, grid, _style, r) => {
  const starts = startsOf(grid);
  const from = grid.kind === 'disclosure' ? 3 : 6;
  const breakAt = r.chance(0.6) ? r.int(from, grid.rows.length) : -1;
  const vertical = grid.kind === 'disputes' && r.chance(0.6);
  const wraps = r.chance(0.7);
  slotsOf(grid).forEach((slots, y) => {
    if (y === breakAt && y < grid.rows.length) p.add(pageLine(r));
    const cells = slots.filter(slot => slot.begins && slot.cell.text !== '').map(slot => slot.cell);
    if (cells.length === 0) return;
    if (vertical && cells.some(cell => pieces(cell).length > 1)) writeVertical(p, cells, starts);
    else if (cells.every(cell => cell.role === 'header')) writeHeader(p, cells, starts, r);
    else if (wraps && cells.some(cell => isLong(cell, starts, grid))) writeWrapped(p, cells, starts, grid, r);
    else writeLine(p, cells, starts);
  });
};

const LABEL_WIDTHS = [16, 18, 30];
const FIGURE_WIDTH = 12;

function startsOf(grid: WrittenGrid): number[] {
  if (grid.kind === 'applications') {
    const labels = LABEL_WIDTHS.reduce((sum, width) => sum + width, 0);
    return Array.from({ length: 10 }, (_, i) =>
      i < 3 ? LABEL_WIDTHS.slice(0, i).reduce((a, b) => a + b, 0) : labels + (i - 3) * FIGURE_WIDTH,
    );
  }
  const first = grid.kind === 'disclosure' ? 30 : FIGURE_WIDTH;
  return Array.from({ length: grid.width }, (_, i) => (i === 0 ? 0 : first + (i - 1) * FIGURE_WIDTH * 2));
}

/** Places on the screen: a Chinese character takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f || '“”'.includes(c) ? 2 : 1), 0);
}

function pageLine(r: Random): string {
  const number = r.int(2, 12);
  const line = r.pick([`- ${number} -`, `— ${number} —`, `-${number}-`, `第 ${number} 页`, `－${number}－`]);
  return `${r.pick(['', '\n'])}${' '.repeat(r.pick([0, 30]))}${line}\n${r.pick(['', '\n'])}`;
}

function writeLine(p: Paper, cells: readonly WrittenGridCell[], starts: readonly number[]): void {
  let x = 0;
  cells.forEach((cell, i) => {
    const gap = (starts[cell.column] ?? 0) - x;
    p.add(' '.repeat(Math.max(gap, i === 0 ? 0 : 2)));
    x += Math.max(gap, i === 0 ? 0 : 2) + displayWidth(cell.text);
    put(p, cell);
  });
  p.add('\n');
}

/** Header cells whose halves stand on two lines, each in its column. */
function writeHeader(p: Paper, cells: readonly WrittenGridCell[], starts: readonly number[], r: Random): void {
  if (r.chance(0.5) || cells.every(cell => pieces(cell).length === 1)) {
    writeLine(p, cells, starts);
    return;
  }
  writeLine(
    p,
    cells.map(cell => ({ ...cell, text: pieces(cell)[0] ?? '' })),
    starts,
  );
  const rest = cells.filter(cell => pieces(cell).length > 1);
  writeLine(
    p,
    rest.map(cell => ({ ...cell, text: pieces(cell)[1] ?? '' })),
    starts,
  );
}

/** Each narrow header one character a line: 结 / 果 / 维 / 持. */
function writeVertical(p: Paper, cells: readonly WrittenGridCell[], starts: readonly number[]): void {
  const height = Math.max(...cells.map(cell => (cell.colspan === 1 ? cell.text.length : 1)));
  for (let i = 0; i < height; i++) {
    const line = cells
      .map(cell => ({ ...cell, text: cell.colspan === 1 ? cell.text.charAt(i) : i === 0 ? cell.text : '' }))
      .filter(cell => cell.text !== '');
    writeLine(p, line, starts);
  }
}

function isLong(cell: WrittenGridCell, starts: readonly number[], grid: WrittenGrid): boolean {
  if (cell.role !== 'label') return false;
  const end = starts[cell.column + cell.colspan] ?? starts[grid.width - 1] ?? 0;
  return displayWidth(cell.text) > end - (starts[cell.column] ?? 0) - 2;
}

/** The label's parts above, beside and below the figures: which of them is where the copying program decides. */
const WRAPS: readonly (readonly ('label' | 'both' | 'figures')[])[] = [
  ['label', 'figures', 'label'],
  ['label', 'both', 'label'],
  ['both', 'label'],
  ['label', 'both'],
];

function writeWrapped(
  p: Paper,
  cells: readonly WrittenGridCell[],
  starts: readonly number[],
  grid: WrittenGrid,
  r: Random,
): void {
  const label = cells.find(cell => isLong(cell, starts, grid));
  if (!label) return;
  const lines = r.pick(WRAPS);
  const size = Math.ceil(label.text.length / lines.filter(line => line !== 'figures').length);
  let groups = cells.filter(cell => cell.role === 'group');
  let from = 0;
  for (const line of lines) {
    const part = line === 'figures' ? [] : [{ ...label, text: label.text.slice(from, from + size) }];
    from += part.length * size;
    writeLine(p, [...groups, ...part, ...(line === 'label' ? [] : cells.filter(cell => cell.at))], starts);
    groups = [];
  }
}
