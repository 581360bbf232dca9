import { type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { awakenFor } from './awaken.ts';
import { notStarted, registerCommands } from './commands.ts';
import { serveDocsPages } from './docs-pages.ts';
import { serveExample } from './example-files.ts';
import { showFirstLook } from './first-look.ts';
import { registerForms } from './form/form-editors.ts';
import { watchGarbled } from './garbled.ts';
import { t, useLanguage } from './l10n.ts';
import { offerNewReport } from './new-report.ts';
import { completeOfficeFile } from './office-completion.ts';
import { clientOptions } from './options.ts';
import { showOutline } from './outline-view.ts';
import { offerDroppedTables } from './paste/drop-tables.ts';
import { offerPastedTables } from './paste/paste-tables.ts';
import { createPreviews } from './preview/preview-panels.ts';
import { createReportStore } from './report-store.ts';
import { createSession } from './session.ts';
import { showStatus } from './status.ts';
import { showStatusBar } from './status-bar.ts';
import { stateName } from './status-text.ts';
import { followUntitled } from './untitled.ts';
import { openWordFiles } from './word/open-word.ts';
import { showWordBadges } from './word/word-badges.ts';
import type { MayWrite } from './word/word-files.ts';

/** All that Node and the browser share. Returns what ends the server when the extension is deactivated. */
export function activateWith(
  context: ExtensionContext,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
  mayWrite?: MayWrite,
): () => Promise<void> {
  chooseLanguage();
  const output = window.createOutputChannel('年报', { log: true });
  const onGivenUp = () => notStarted(output, t('语言服务多次意外退出，不再自动重启'));
  const session = createSession(() => makeClient(clientOptions(context, output, onGivenUp)));
  const forms = registerForms(context, session);
  const store = createReportStore(session, forms);
  const previews = createPreviews(context.extensionUri, session);
  const outline = showOutline(store);
  const shown = [showStatus(session, store), showStatusBar(session, store), outline];

  context.subscriptions.push(
    output,
    serveDocsPages(context.extensionUri),
    serveExample(context),
    session.onState(state => output.info(stateName(state))),
    session,
    forms,
    store,
    ...shown,
    previews,
    offerNewReport(),
    registerCommands(context, session, store, previews, output),
    awakenFor(session, output),
    completeOfficeFile(session),
    watchGarbled(session, output),
    openWordFiles(output, mayWrite),
    showWordBadges(),
    offerPastedTables(session, output),
    offerDroppedTables(session, output),
    followUntitled(session, context.workspaceState, output),
  );
  // Behind the commands: the first of what it does is one of them.
  const firstLook = showFirstLook(context, store, outline, output);
  context.subscriptions.push(
    firstLook,
    workspace.onDidChangeConfiguration(change => {
      if (!change.affectsConfiguration('nianbao.language')) return;
      chooseLanguage();
      for (const view of [...shown, previews, firstLook]) view.relabel();
    }),
  );
  return session.stop;
}

function chooseLanguage(): void {
  const chosen = workspace.getConfiguration('nianbao').get<string>('language');
  useLanguage(chosen === 'en' ? 'en' : 'zh');
}
