import { slotsOf, type WrittenGrid, type WrittenGridCell } from './grid.ts';
import { pieces, put, putBroken, type TableWriter } from './layout.ts';
import type { Paper } from './paper.ts';

/** One cell a line closed by ` |`, more pipes at the end of a row for the columns that it spans. */
export const pipeCells: TableWriter = (p, grid, _style, r) => {
  const between = r.pick([null, ' ']);
  for (const row of filled(grid)) {
    row.forEach((cell, i) => {
      putBroken(p, cell, between);
      p.add(' |');
      if (i === row.length - 1 && r.chance(0.8)) p.add(r.pick([' ', '']) + '|'.repeat(r.int(0, 8)));
      p.add('\n');
    });
  }
};

/** One cell a line, a pipe alone on the line after it. */
export const pipeAfterCells: TableWriter = (p, grid) => {
  for (const cell of filled(grid).flat()) {
    put(p, cell);
    p.add(cell.text === '' ? '|\n' : '\n|\n');
  }
};

/** One cell a line, a pipe alone on the line before it. */
export const pipeBeforeCells: TableWriter = (p, grid) => {
  for (const cell of filled(grid).flat()) {
    p.add('|\n');
    put(p, cell);
    if (cell.text !== '') p.add('\n');
  }
};

/** `a | b | c |`, places of merged cells empty or left out. */
export const pipeRows: TableWriter = (p, grid, _style, r) => {
  const places = r.chance(0.5);
  for (const line of rowsOf(grid, places)) {
    if (!places && line.some(cell => cell && pieces(cell).length > 1) && r.chance(0.4)) {
      splitHeader(p, line);
      continue;
    }
    writeRow(p, line);
    p.add(' |\n');
  }
};

/** `a | b | c` with a pipe alone on the line after each row. */
export const pipeAfterRows: TableWriter = (p, grid) => {
  for (const line of rowsOf(grid, false)) {
    writeRow(p, line);
    p.add('\n|\n');
  }
};

/** `a | b | c` with a pipe alone on the line before each row. */
export const pipeBeforeRows: TableWriter = (p, grid) => {
  for (const line of rowsOf(grid, false)) {
    p.add('|\n');
    writeRow(p, line);
    p.add('\n');
  }
};

/** 表四 as one line of 15 figures below a header in another shape; the rest one cell a line. */
export const flat: TableWriter = (p, grid, style, r) => {
  const rows = filled(grid);
  if (grid.kind !== 'disputes') {
    for (const cell of rows.flat()) {
      put(p, cell);
      p.add('\n');
    }
    return;
  }
  const end = r.pick(['\n', ' |\n', '\n\n']);
  for (const cell of rows.slice(0, -1).flat()) {
    put(p, cell);
    p.add(end);
  }
  // `1,234、5` could be two figures or three: nobody can tell, so grouped digits never stand between commas.
  const between = r.pick(
    style.digits === 'grouped' ? [' ', '\t', ' | '] : [' ', '  ', '\t', ' | ', ',', '，', '、', '　'],
  );
  (rows.at(-1) ?? []).forEach((cell, i) => {
    if (i > 0) p.add(between);
    put(p, cell);
  });
  p.add(between.includes('|') ? ' |\n' : '\n');
};

function filled(grid: WrittenGrid): WrittenGridCell[][] {
  return grid.rows.map(row => row.filter(cell => cell.text !== '' || cell.at));
}

function rowsOf(grid: WrittenGrid, places: boolean): (WrittenGridCell | null)[][] {
  if (!places) return filled(grid);
  return slotsOf(grid).map(slots => slots.map(slot => (slot.begins ? slot.cell : null)));
}

function writeRow(p: Paper, line: readonly (WrittenGridCell | null)[]): void {
  line.forEach((cell, i) => {
    if (i > 0) p.add(' | ');
    if (cell) put(p, cell);
  });
}

/** `商业 | 科研 | 其他 |` over `企业 | 机构 |`: the second halves keep no place of their own. */
function splitHeader(p: Paper, line: readonly (WrittenGridCell | null)[]): void {
  const parts = line.map(cell => (cell ? pieces(cell) : []));
  p.add(`${parts.map(part => part[0] ?? '').join(' | ')} |\n`);
  p.add(`${parts.flatMap(part => part.slice(1)).join(' | ')} |\n`);
}
