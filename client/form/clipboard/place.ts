import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import type { FormGrid, PlacedCell } from '../grid/grid.ts';
import { officialForm } from '../grid/official.ts';
import { cellsIn, type Rectangle } from '../grid/selection.ts';
import { type BlockCell, type CopiedBlock, MOST_CELLS } from './block.ts';
import type { CellText } from './entries.ts';
import { isWords, meaningOfRows, type RowMeaning } from './labels.ts';

/** Which text goes to which cell, or why the block does not fit. */
export type Placement = { readonly targets: readonly CellText[] } | { readonly reason: string };

/**
 * Lays a block over the table, its first figure at the first selected cell; one figure goes to all cells that are selected. Where the block carries the
 * labels of the form's rows they say where its figures belong. What does not fit for sure is refused as a whole.
 */
export function placeBlock(block: CopiedBlock, grid: FormGrid, view: FormView, selected: Rectangle): Placement {
  if (block.length === 0) return { reason: t('剪贴板里没有可以粘贴的内容') };
  if (block.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS) return { reason: t('剪贴板里的内容太多') };
  const rows = grid.tables[selected.table]!;
  const meaning = block.map(meaningOfRows(officialForm(view, selected.table)));
  if (meaning.some(m => m.kind === 'row')) return byLabels(block, meaning, rows);
  const headers = meaning.findIndex(m => m.kind !== 'header');
  if (headers < 0) return { reason: t('剪贴板里没有数字') };
  const figures = block.slice(headers);
  const words = figures.flat().find(isWords);
  if (words) return { reason: t('“{0}”不是数字', words.text.slice(0, 20)) };
  // Whoever copied from the middle of a row on: nobody can tell under which column its figures stand.
  if (figures.some(row => row.length !== figures[0]!.length)) return { reason: t('粘贴的各行列数不同') };
  const only = figures.length === 1 && figures[0]!.length === 1 ? figures[0]![0]! : null;
  if (only) {
    return {
      targets: cellsIn(grid, selected)
        .flat()
        .map(at => ({ at, text: only.text })),
    };
  }
  return atCorner(figures, rows, selected);
}

type Rows = readonly (readonly PlacedCell[])[];

function atCorner(block: CopiedBlock, rows: Rows, { top, from }: Rectangle): Placement {
  const width = Math.max(...block.map(row => row.findLastIndex(cell => cell.text !== '') + 1), 1);
  const room = rows.slice(top);
  if (block.length > room.length || width > Math.max(...room.map(row => row.at(-1)!.to)) - from) {
    const [across, down] = [Math.max(...room.map(row => row.at(-1)!.to)) - from, room.length];
    return {
      reason: t('粘贴的有 {0} 行 {1} 列，从这里起只有 {2} 行 {3} 列', block.length, width, down, across),
    };
  }
  const wide = Math.max(width, Math.min(...block.map(row => row.length)));
  const targets: CellText[] = [];
  for (const [i, cells] of block.entries()) {
    const row = room[i]!;
    const end = row.at(-1)!.to;
    const laid = laidOver(cells.slice(0, Math.min(wide, end - from)), row, from);
    if (laid === null) return misfit(row);
    targets.push(...laid);
  }
  return { targets };
}

/** Each cell takes the text over its first printed column; over the rest of it nothing may stand. */
function laidOver(cells: readonly BlockCell[], row: readonly PlacedCell[], from: number): CellText[] | null {
  const targets: CellText[] = [];
  for (const at of row) {
    if (at.to <= from || at.from >= from + cells.length) continue;
    if (at.from < from) return null;
    const [first, ...rest] = cells.slice(at.from - from, at.to - from);
    if (rest.some(cell => cell.text !== '')) return null;
    if (!first!.covered) targets.push({ at, text: first!.text });
  }
  return targets;
}

function byLabels(block: CopiedBlock, meaning: readonly RowMeaning[], rows: Rows): Placement {
  const targets: CellText[] = [];
  const taken = new Set<number>();
  for (const [i, cells] of block.entries()) {
    const m = meaning[i]!;
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
    targets.push(...laid);
  }
  return { targets };
}

/** All figures of a row, one for each of its cells or for each printed column. */
function wholeRow(cells: readonly BlockCell[], row: readonly PlacedCell[]): CellText[] | null {
  const from = row[0]!.from;
  if (cells.length === row.at(-1)!.to - from) return laidOver(cells, row, from);
  const own = cells.filter(cell => !cell.covered);
  return own.length === row.length ? row.map((at, i) => ({ at, text: own[i]!.text })) : null;
}

function misfit(row: readonly PlacedCell[]): Placement {
  return { reason: t('粘贴的列与表里“{0}”这一行的格对不上', row[0]!.cell.name) };
}
