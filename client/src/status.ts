import { Disposable, LanguageStatusSeverity, languages, window } from 'vscode';
import { isDocsPage } from './docs-pages.ts';
import { t } from './l10n.ts';
import { SELECTOR } from './options.ts';
import type { ReportStore } from './report-store.ts';
import type { Session } from './session.ts';
import { statusText } from './status-text.ts';
import { editionText } from './wording.ts';

const SEVERITY = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

/** The language status item: recognised form, number of problems, time. `relabel` shows it in a newly chosen language. */
export function showStatus(session: Session, store: ReportStore): Disposable & { relabel(): void } {
  const item = languages.createLanguageStatusItem('nianbao.status', SELECTOR);

  function relabel(): void {
    const { text, detail, level, busy } = statusText(session.state, store.status);
    item.name = t('年报');
    item.text = text;
    item.detail = store.status?.recognised ? t('{0}，{1}', detail, editionText(store.status.edition)) : detail;
    item.severity = SEVERITY[level];
    item.busy = busy;
    item.command =
      level === 'error'
        ? { command: 'nianbao.restartServer', title: t('重启语言服务') }
        : { command: 'nianbao.showOutput', title: t('显示输出') };
  }

  /** A selector can't leave out a scheme, so a page of the extension's own is left out when it is shown. */
  function attend(): void {
    const active = window.activeTextEditor?.document;
    item.selector = active !== undefined && isDocsPage(active) ? [] : SELECTOR;
  }

  relabel();
  attend();
  const listeners = Disposable.from(
    session.onState(relabel),
    store.onChange(relabel),
    window.onDidChangeActiveTextEditor(attend),
    item,
  );
  return Object.assign(listeners, { relabel });
}
