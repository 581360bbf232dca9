import type { Random } from '../random.ts';
import { slotsOf, type WrittenGrid, type WrittenGridCell } from './grid.ts';
import { putBroken, type TableWriter } from './layout.ts';
import type { Paper } from './paper.ts';

type Field = WrittenGridCell | null;

/** Rows by line, cells by tab, every merged place an empty field. */
export const tabRows: TableWriter = (p, grid, _style, r) => {
  const between = r.chance(0.3) ? ' ' : null;
  for (const fields of fieldsOf(grid)) writeLine(p, fields, between);
};

/** The same as it comes from a Word table over two pages: columns shifted by one, rows apart, a label cut in two. */
export const tabShifted: TableWriter = (p, grid, _style, r) => {
  const between = r.chance(0.3) ? ' ' : null;
  const rows = fieldsOf(grid);
  const cut = grid.kind === 'applications' && r.chance(0.5) ? r.pick(longLabels(rows)) : null;
  rows.forEach((fields, y) => {
    const broken = y > 0 && r.chance(0.05);
    if (broken) p.add(r.pick(['\n', '\n\n', ' \n']));
    const shifted = shift(fields, r);
    if (cut === null || !shifted.includes(cut)) {
      writeLine(p, shifted, between);
      return;
    }
    const at = r.int(8, cut.text.length - 4);
    const head = { ...cut, text: cut.text.slice(0, at) };
    const tail = { ...cut, text: cut.text.slice(at) };
    writeLine(
      p,
      shifted.map(f => (f === cut ? head : f)),
      between,
    );
    if (r.chance(0.5)) p.add('\n');
    writeLine(
      p,
      shifted.map(f => (f === cut ? tail : null)),
      between,
    );
  });
};

function fieldsOf(grid: WrittenGrid): Field[][] {
  return slotsOf(grid).map(slots => slots.map(slot => (slot.begins ? slot.cell : null)));
}

function writeLine(p: Paper, fields: readonly Field[], between: string | null): void {
  fields.forEach((field, i) => {
    if (i > 0) p.add('\t');
    if (field) putBroken(p, field, between);
  });
  p.add('\n');
}

function longLabels(rows: readonly Field[][]): WrittenGridCell[] {
  return rows.flat().filter((f): f is WrittenGridCell => f !== null && f.role === 'label' && f.text.length >= 13);
}

/** Adds or takes away one empty field before the labels, before the figures and at the end. */
function shift(fields: readonly Field[], r: Random): Field[] {
  const figures = fields.findIndex(f => f?.at);
  if (figures < 0) return r.chance(0.3) ? [...fields, null] : [...fields];
  const before = jitter(fields.slice(0, figures), r, 'start');
  const after = fields.slice(figures);
  while (after.at(-1) === null && r.chance(0.5)) after.pop();
  return [...jitter(before, r, 'end'), ...after, ...(r.chance(0.3) ? [null] : [])];
}

function jitter(fields: readonly Field[], r: Random, where: 'start' | 'end'): Field[] {
  const empty = (where === 'start' ? fields[0] : fields.at(-1)) === null;
  if (r.chance(0.6)) return [...fields];
  if (where === 'start') return empty ? fields.slice(1) : [null, ...fields];
  return empty ? fields.slice(0, -1) : [...fields, null];
}
