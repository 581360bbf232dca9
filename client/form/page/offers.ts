import type { FormChange, FormView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import type { Offer } from './state.ts';

/** What an offer would change. */
export function offered(view: FormView | null | undefined, offer: Offer): readonly FormChange[] {
  if (!view) return [];
  if (offer === 'recalculate') return view.recalculation.changes;
  return offer === 'fillZeros' ? view.zeros : view.carriedOver;
}

/** Why an offer would change nothing. */
export function whyNoneOffered(view: FormView, offer: Offer): string {
  const { recalculation, previous } = view;
  if (offer === 'recalculate') return recalculation.left[0] ?? t('没有要改的合计');
  if (offer === 'fillCarriedOver') {
    return previous === null ? t('没有找到上年年报') : t('已经与上年的结转数一致，或者有一方的读不出来');
  }
  return hasBlanks(view) ? t('有的空白格填 0 以后勾稽关系不成立，请逐格填') : t('没有空白格');
}

function hasBlanks({ tables }: FormView): boolean {
  const cells = tables.flatMap(table => table.rows).flatMap(row => row.cells);
  return cells.some(cell => cell.state === 'blank' && cell.locked === null);
}

/** Why what is still to be done is not offered, each with its button's name: told in sight, for nobody looks for it behind a dead button. */
export function whyNotOffered(view: FormView): string[] {
  const { holding, sums } = view.progress;
  const isOpen = { recalculate: holding < sums, fillZeros: hasBlanks(view) };
  return (['recalculate', 'fillZeros'] as const)
    .filter(offer => isOpen[offer] && offered(view, offer).length === 0)
    .map(offer => t('{0}：{1}', offerName(offer), whyNoneOffered(view, offer)));
}

/** What its button says: with the number of cells that it would fill. */
export function offerLabel(offer: Offer, count: number): string {
  return count > 0 ? t('{0}（{1}）', offerName(offer), count) : offerName(offer);
}

function offerName(offer: Offer): string {
  switch (offer) {
    case 'recalculate':
      return t('重算全部合计');
    case 'fillZeros':
      return t('空白格填 0');
    case 'fillCarriedOver':
      return t('用上年结转数填入');
  }
}
