import type { ProblemCounts } from '../../server/src/lsp/protocol.ts';
import { t } from './l10n.ts';

/** All findings of a part, whatever their severity. */
export function total(counts: ProblemCounts): number {
  return counts.error + counts.warning + counts.information + counts.hint;
}

/** `3 个问题`; empty where there is none. */
export function problems(counts: ProblemCounts): string {
  const count = total(counts);
  if (count === 0) return '';
  return count === 1 ? t('1 个问题') : t('{0} 个问题', count);
}

/** `错误 2、警告 1`: only the severities that there are. */
export function bySeverity(counts: ProblemCounts): string {
  const parts = [
    counts.error > 0 ? t('错误 {0}', counts.error) : '',
    counts.warning > 0 ? t('警告 {0}', counts.warning) : '',
    counts.information > 0 ? t('信息 {0}', counts.information) : '',
    counts.hint > 0 ? t('提示 {0}', counts.hint) : '',
  ];
  return parts.filter(part => part !== '').join(t('、'));
}

/** What `2021年版` means, for where it stands. */
export function editionText(edition: string): string {
  if (edition === '2019') return t('2019年版：按国办公开办函〔2019〕60号的表样核对，2019、2020 年度用');
  return t('2021年版：按国办公开办函〔2021〕30号的表样核对，2021 年度起用');
}

/** `2021年版`: which official form the draft is held against. */
export function editionName(edition: string): string {
  return t('{0}年版', edition);
}
