import type { CellView, FindingView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';

export type Gravity = FindingView['severity'];

/** From the gravest on. */
const SEVERITIES: readonly Gravity[] = ['error', 'warning', 'information', 'hint'];

/** Shapes, so that nobody needs to tell colours apart. */
export const SEVERITY_SIGNS: Readonly<Record<Gravity, string>> = {
  error: '✖',
  warning: '▲',
  information: '●',
  hint: '○',
};

export function severityWord(severity: Gravity): string {
  if (severity === 'error') return t('错误');
  if (severity === 'warning') return t('警告');
  return severity === 'information' ? t('信息') : t('提示');
}

/** The gravest of what is found at a cell; null where nothing is. */
export function gravest({ findings }: CellView): Gravity | null {
  return SEVERITIES.find(severity => findings.some(finding => finding.severity === severity)) ?? null;
}
