import type { RecalculateResult } from '../../server/src/lsp/protocol.ts';
import { t } from './l10n.ts';

/** What 重算全部合计 says when it is done: a summary, and one sentence for each total that was left alone. */
export function recalculationText({ changed, left }: RecalculateResult): { summary: string; left: string[] } {
  const done = changed > 0 ? t('已改正 {0} 处合计。', changed) : '';
  if (left.length === 0) return { summary: done === '' ? t('合计均正确。') : done, left: [] };
  const kept = t('有 {0} 处未改：', left.length);
  return {
    summary: done + kept,
    left: left.map(({ range, message }) =>
      range === null ? message : t('第 {0} 行，{1}', range.start.line + 1, message),
    ),
  };
}
