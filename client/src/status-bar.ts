import { Disposable, StatusBarAlignment, window } from 'vscode';
import { t } from './l10n.ts';
import type { ReportStore } from './report-store.ts';
import type { Session } from './session.ts';
import { statusBarText, statusText } from './status-text.ts';
import { editionText } from './wording.ts';

/** The item in the status bar of a recognised report: errors, or that all sums hold. A click shows Problems. */
export function showStatusBar(session: Session, store: ReportStore): Disposable & { relabel(): void } {
  const item = window.createStatusBarItem('nianbao.sums', StatusBarAlignment.Left, 0);
  item.command = 'workbench.actions.view.problems';

  function relabel(): void {
    const { status } = store;
    if (session.state !== 'running' || status === null || !status.recognised) {
      item.hide();
      return;
    }
    const { text, detail } = statusText(session.state, status);
    item.name = t('年报');
    item.text = statusBarText(status);
    item.tooltip = [text, detail, editionText(status.edition), t('点击查看问题')].join('\n');
    item.show();
  }

  relabel();
  return Object.assign(Disposable.from(session.onState(relabel), store.onChange(relabel), item), { relabel });
}
