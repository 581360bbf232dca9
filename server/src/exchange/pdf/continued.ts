import type { TableLine } from './cells.ts';
import { FIGURE_CELL, ITEM_START } from './lines.ts';

/** A table as one page has it. */
export interface TableOnPage {
  readonly top: number;
  /** Where its lines down the page stand. */
  readonly xs: readonly number[];
  readonly rows: readonly TableLine[];
}

const SAME_PLACE = 3;

/**
 * Puts a merged cell's text together where the end of a page cuts it: the first row of the next page, behind rows of the head that are printed again,
 * has its rest. Nothing else is moved: which row a figure stands in is never changed.
 */
export function joinContinued(before: TableOnPage, after: TableOnPage): void {
  if (before.xs.length !== after.xs.length || before.xs.some((x, i) => Math.abs(x - after.xs[i]!) > SAME_PLACE)) return;
  const first = after.rows.findIndex((row, i) => wordsIn(row) !== wordsIn(before.rows[i]));
  for (const rest of after.rows[first]?.cells ?? []) {
    const begun = before.rows
      .flatMap(row => row.cells)
      .findLast(cell => cell.begins && cell.left === rest.left && cell.right === rest.right);
    if (begun === undefined || !begun.isLast || !(begun.isMerged || rest.isMerged)) continue;
    const isRest =
      [begun.text, rest.text].every(text => text !== '' && !FIGURE_CELL.test(text)) && !ITEM_START.test(rest.text);
    if (!isRest) continue;
    begun.text += rest.text;
    rest.text = '';
  }
}

function wordsIn(row: TableLine | undefined): string | undefined {
  return row?.cells.map(cell => cell.text).join('\t');
}
