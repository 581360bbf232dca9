import type { StatusData } from '../../server/src/lsp/protocol.ts';
import { t } from './l10n.ts';
import type { SessionState } from './session.ts';
import { bySeverity, editionName, problems } from './wording.ts';

export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly level: 'information' | 'warning' | 'error';
  readonly busy: boolean;
}

const quiet = (text: string, detail: string, busy = false): StatusText => ({
  text,
  detail,
  level: 'information',
  busy,
});

/** What the server is doing, for the output. */
export function stateName(state: SessionState): string {
  if (state === 'running') return t('语言服务正在运行');
  return state === 'failed' ? t('语言服务已停止') : t('正在启动语言服务…');
}

/** What the language status item says; `status` is null while the server knows nothing of the document. */
export function statusText(state: SessionState, status: StatusData | null): StatusText {
  if (state === 'starting') return quiet(t('正在启动语言服务…'), '', true);
  if (state === 'failed') {
    return { ...quiet(t('语言服务已停止'), t('可重启语言服务，或查看输出')), level: 'error' };
  }
  if (state === 'idle') return quiet(t('未发现年报'), t('打开或粘贴年报后自动检查'));
  if (status === null || !status.recognised) return quiet(t('未识别为年报'), t('不检查此文件'));
  const count = problems(status.problems);
  const detail = [
    status.year === null ? '' : t('{0} 年度', status.year),
    bySeverity(status.problems),
    duration(status.milliseconds),
  ];
  return {
    text: t('{0}，{1}', editionName(status.edition), count === '' ? t('未发现问题') : count),
    detail: detail.filter(part => part !== '').join(t('，')),
    level: status.problems.error > 0 ? 'warning' : 'information',
    busy: false,
  };
}

/** What the status bar says of a recognised report, by what matters most. */
export function statusBarText({ problems: { error, warning }, sumsHold }: StatusData): string {
  if (error > 0) return `$(error) ${t('错误 {0}', error)}`;
  const warnings = warning > 0 ? `$(warning) ${t('警告 {0}', warning)}` : '';
  const sums = sumsHold ? t('勾稽 ✓') : warnings === '' ? t('勾稽未全核') : '';
  return [sums, warnings].filter(part => part !== '').join('  ');
}

function duration(milliseconds: number): string {
  return milliseconds < 1 ? t('用时不到 1 毫秒') : t('用时 {0} 毫秒', Math.round(milliseconds));
}
