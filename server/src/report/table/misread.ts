import { CASE_GROUPS, OUTCOMES } from '../../forms/disputes.ts';
import type { TableKind } from '../../forms/form.ts';
import type { LayoutName } from '../../layouts/row.ts';
import type { Cell, TableRow } from '../model.ts';
import { addsUpWhole } from './row-sums.ts';
import { isStandIn } from './stand-ins.ts';

/** True for a row that was read by a guess, and that its own totals do not bear out: nothing is to be worked out from it. */
export function mayBeMisread({ cells, strays }: TableRow, kind: TableKind, layout: LayoutName): boolean {
  const isGuessed = cells.some(c => c.pieces) || (kind === 'applications' && strays.length > 0);
  return (isGuessed && !holds(kind, cells)) || (kind === 'disputes' && layout === 'cell' && isMovedByWord(cells));
}

/** One cell a line, a word among the cells of 表四 may be what a page left there: then kinds of case that have no word do not add up. */
function isMovedByWord(cells: readonly Cell[]): boolean {
  const isWord = (cell: Cell) => cell.state === 'text';
  if (!cells.some(cell => isWord(cell) && !isStandIn(cell.raw))) return false;
  const groups = CASE_GROUPS.map((_, i) => cells.slice(i * OUTCOMES.length, (i + 1) * OUTCOMES.length));
  return groups.some(group => !group.some(isWord) && !holds('disputes', group));
}

function holds(kind: TableKind, cells: readonly Cell[]): boolean {
  return addsUpWhole(
    kind,
    cells.map(c => c.raw),
  );
}
