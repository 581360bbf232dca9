import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import type { FormGrid, PlacedCell } from '../grid/grid.ts';
import { officialForm } from '../grid/official.ts';
import { cellsIn, type Rectangle } from '../grid/selection.ts';
import { type BlockCell, type CopiedBlock, MOST_CELLS } from './block.ts';
import type { CellText } from './entries.ts';
import { type Headers, headersFor, type LaidText } from './headers.ts';
import { isWords, meaningOfRows, type RowMeaning } from './labels.ts';

/** Which text goes to which cell, or why the block does not fit. */
export type Placement = { readonly targets: readonly CellText[] } | { readonly reason: string };

/**
 * Lays a block over the table, its first figure at the first selected cell; one figure goes to all cells that are selected. Where the block carries the
 * labels of the form's rows they say where its figures belong; where it carries headers, they must be those of the cells that its figures go to. What does not
 * fit for sure is refused as a whole.
 */
export function placeBlock(block: CopiedBlock, grid: FormGrid, view: FormView, selected: Rectangle): Placement {
  if (block.length === 0) return { reason: t('剪贴板里没有可以粘贴的内容') };
  if (block.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS) return { reason: t('剪贴板里的内容太多') };
  const rows = grid.tables[selected.table]!;
  const form = officialForm(view, selected.table);
  const meaning = block.map(meaningOfRows(form));
  const over = headersFor(form);
  if (meaning.some(m => m.kind === 'row')) return byLabels(block, meaning, rows, over);
  const headers = meaning.findIndex(m => m.kind !== 'header');
  if (headers < 0) return { reason: t('剪贴板里没有数字') };
  for (const row of block.slice(0, headers)) over.read(row);
  const figures = block.slice(headers);
  const words = figures.flat().find(isWords);
  if (words) return { reason: t('“{0}”不是数字', words.text.slice(0, 20)) };
  // Whoever copied from the middle of a row on: nobody can tell under which column its figures stand.
  if (figures.some(row => row.length !== figures[0]!.length)) return { reason: t('粘贴的各行列数不同') };
  const only = figures.length === 1 && figures[0]!.length === 1 ? figures[0]![0]! : null;
  if (only) {
    return fitting(
      cellsIn(grid, selected)
        .flat()
        .map(at => ({ at, text: only.text, column: 0 })),
      over,
    );
  }
  return atCorner(figures, rows, selected, over);
}

type Rows = readonly (readonly PlacedCell[])[];

function fitting(laid: readonly LaidText[], over: Headers): Placement {
  const wrong = over.misplaced(laid);
  if (wrong === undefined) return { targets: laid };
  return { reason: t('“{0}”下面的数会填到“{1}”', wrong.header, wrong.at.cell.name) };
}

function atCorner(block: CopiedBlock, rows: Rows, { top, from }: Rectangle, over: Headers): Placement {
  const width = Math.max(...block.map(row => row.findLastIndex(cell => cell.text !== '') + 1), 1);
  const room = rows.slice(top);
  if (block.length > room.length || width > Math.max(...room.map(row => row.at(-1)!.to)) - from) {
    const [across, down] = [Math.max(...room.map(row => row.at(-1)!.to)) - from, room.length];
    return {
      reason: t('粘贴的有 {0} 行 {1} 列，从这里起只有 {2} 行 {3} 列', block.length, width, down, across),
    };
  }
  const wide = Math.max(width, Math.min(...block.map(row => row.length)));
  const targets: LaidText[] = [];
  for (const [i, cells] of block.entries()) {
    const row = room[i]!;
    const end = row.at(-1)!.to;
    const laid = laidOver(cells.slice(0, Math.min(wide, end - from)), row, from);
    if (laid === null) return misfit(row);
    targets.push(...laid);
  }
  return fitting(targets, over);
}

/** Each cell takes the text over its first printed column; over the rest of it nothing may stand. */
function laidOver(cells: readonly BlockCell[], row: readonly PlacedCell[], from: number): LaidText[] | null {
  const targets: LaidText[] = [];
  for (const at of row) {
    if (at.to <= from || at.from >= from + cells.length) continue;
    if (at.from < from) return null;
    const [first, ...rest] = cells.slice(at.from - from, at.to - from);
    if (rest.some(cell => cell.text !== '')) return null;
    if (!first!.covered) targets.push({ at, text: first!.text, column: at.from - from });
  }
  return targets;
}

function byLabels(block: CopiedBlock, meaning: readonly RowMeaning[], rows: Rows, over: Headers): Placement {
  const targets: CellText[] = [];
  const taken = new Set<number>();
  for (const [i, cells] of block.entries()) {
    const m = meaning[i]!;
    if (m.kind === 'header') over.read(cells);
    if (m.kind === 'header' || m.kind === 'remark' || (m.kind === 'figures' && cells.every(cell => cell.text === '')))
      continue;
    const row = m.kind === 'row' ? rows[m.row] : undefined;
    if (m.kind !== 'row' || row === undefined || taken.has(m.row)) {
      const words = cells.map(cell => cell.text).find(text => text !== '') ?? '';
      return { reason: t('“{0}”这一行认不出是表里的哪一行', words.slice(0, 20)) };
    }
    taken.add(m.row);
    const laid = wholeRow(cells.slice(m.figures), row);
    if (laid === null) return misfit(row);
    const placed = fitting(
      laid.map(text => ({ ...text, column: text.column + m.figures })),
      over,
    );
    if ('reason' in placed) return placed;
    targets.push(...placed.targets);
  }
  return { targets };
}

/** All figures of a row, one for each of its cells or for each printed column. */
function wholeRow(cells: readonly BlockCell[], row: readonly PlacedCell[]): LaidText[] | null {
  const from = row[0]!.from;
  if (cells.length === row.at(-1)!.to - from) return laidOver(cells, row, from);
  const own = cells.flatMap(({ text, covered }, column) => (covered ? [] : [{ text, column }]));
  return own.length === row.length ? row.map((at, i) => ({ at, ...own[i]! })) : null;
}

function misfit(row: readonly PlacedCell[]): Placement {
  return { reason: t('粘贴的列与表里“{0}”这一行的格对不上', row[0]!.cell.name) };
}
