import { t } from '../../src/l10n.ts';
import type { PlacedCell } from '../grid/grid.ts';
import { difference } from './change.ts';
import { type PageState, shownFigure } from './state.ts';

/** What a total is to be, and by how much what is there is off; null where it agrees or nothing is there. */
export interface AskedSum {
  readonly expected: string;
  readonly difference: string | null;
}

/** What the 勾稽关系 ask of a total; null for other cells and where it can't be told. */
export function askedSum(state: PageState, at: PlacedCell): AskedSum | null {
  const { expected } = at.cell;
  if (expected === null) return null;
  const figure = shownFigure(state, at);
  const by = figure === null ? '0' : difference(figure, expected);
  return { expected, difference: by === '0' ? null : by };
}

/** `应为 25（−3）`; in 四 what is left to be carried over. */
export function askedSumWords({ cell }: PlacedCell, { expected, difference: by }: AskedSum): string {
  const isLeft = cell.row === 'carriedOut';
  if (by === null) return isLeft ? t('余 {0}', expected) : t('应为 {0}', expected);
  return isLeft ? t('余 {0}（{1}）', expected, by) : t('应为 {0}（{1}）', expected, by);
}
