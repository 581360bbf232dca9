import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  IGNORE_COMMAND,
  type IgnoreArguments,
  RECALCULATE_TABLE_COMMAND,
  type RecalculateParams,
} from '../../server/src/lsp/protocol.ts';
import { checkReports, checkWorkspace } from './check-workspace.ts';
import { openExample, sayReportIsMissing } from './example.ts';
import { fixAllIn } from './fix-all.ts';
import { documentAt, openFileInForm, openFormOf } from './form/form-editors.ts';
import { ignoreFinding } from './ignore.ts';
import { insertTable } from './insert-table.ts';
import { t } from './l10n.ts';
import { newReport } from './new-report.ts';
import { openRule } from './open-rule.ts';
import { pasteTable } from './paste/paste-tables.ts';
import type { Previews } from './preview/preview-panels.ts';
import { recalculateDraft } from './recalculate.ts';
import type { ReportStore } from './report-store.ts';
import type { Session } from './session.ts';
import { sumUnits } from './sum-units.ts';
import { copyTables } from './word/copy-tables.ts';
import { exportWord } from './word/export.ts';
import { exportAnnotated, exportTracked } from './word/word-copies.ts';

/** Registers the commands that package.json contributes. */
export function registerCommands(
  context: ExtensionContext,
  session: Session,
  store: ReportStore,
  previews: Previews,
  output: LogOutputChannel,
): Disposable {
  const run = (task: (client: BaseLanguageClient, document: TextDocument) => Promise<void>) => async () => {
    const { document } = store;
    if (document === undefined) {
      return void sayReportIsMissing();
    }
    const client = await started(session, output);
    if (client !== undefined) await task(client, document);
  };

  return Disposable.from(
    commands.registerCommand(
      'nianbao.recalculate',
      run((client, document) => recalculateDraft(client, document, output)),
    ),
    commands.registerCommand(RECALCULATE_TABLE_COMMAND, async ({ textDocument, table }: RecalculateParams) => {
      const client = await started(session, output);
      const uri = client?.protocol2CodeConverter.asUri(textDocument.uri);
      if (client && uri) await recalculateDraft(client, await workspace.openTextDocument(uri), output, table);
    }),
    commands.registerCommand('nianbao.fixAll', run(fixAllIn)),
    commands.registerCommand('nianbao.annotateWord', run(exportAnnotated)),
    commands.registerCommand('nianbao.trackWord', run(exportTracked)),
    commands.registerCommand('nianbao.exportWord', run(exportWord)),
    commands.registerCommand('nianbao.copyTables', run(copyTables)),
    commands.registerCommand('nianbao.preview', async (chosen?: Uri) => {
      // The button above an editor names the editor's own draft.
      if (chosen !== undefined) previews.show(chosen);
      else await run(async (_client, { uri }) => previews.show(uri))();
    }),
    commands.registerCommand(
      'nianbao.insertTable',
      run(async (client, document) => {
        // A form has no cursor in the text.
        const editor = editorOf(document) ?? (await window.showTextDocument(document));
        await insertTable(client, editor, store.outline);
      }),
    ),
    commands.registerCommand(
      'nianbao.pasteTable',
      run(async (_client, document) => {
        const editor = editorOf(document);
        if (editor !== undefined) await pasteTable(session, editor);
      }),
    ),
    commands.registerCommand(IGNORE_COMMAND, async (args: IgnoreArguments) => {
      const client = await started(session, output);
      if (client !== undefined) await ignoreFinding(client, args);
    }),
    commands.registerCommand('nianbao.openForm', async (uri?: unknown) =>
      openFormOf((await documentAt(uri)) ?? store.document),
    ),
    commands.registerCommand('nianbao.openInForm', openFileInForm),
    commands.registerCommand('nianbao.newReport', newReport),
    commands.registerCommand('nianbao.openExample', () => openExample(context)),
    commands.registerCommand('nianbao.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    commands.registerCommand('nianbao.checkWorkspace', () => checkWorkspace(() => started(session, output), output)),
    commands.registerCommand('nianbao.checkReports', async (clicked?: Uri, chosen?: readonly Uri[]) => {
      const client = await started(session, output);
      // Below the files the opened folder is clicked, and none is chosen.
      const meant = chosen?.length ? chosen : clicked ? [clicked] : [];
      if (client !== undefined) await checkReports(client, meant, output);
    }),
    commands.registerCommand('nianbao.sumUnits', async () => {
      const client = await started(session, output);
      if (client !== undefined) await sumUnits(client, store.document, output);
    }),
    commands.registerCommand('nianbao.restartServer', async () => {
      try {
        await session.restart();
        window.setStatusBarMessage(t('年报语言服务已重启'), 4000);
      } catch (error) {
        notStarted(output, error);
      }
    }),
    commands.registerCommand('nianbao.showOutput', () => output.show()),
    commands.registerCommand('nianbao.openRule', (code?: unknown) => openRule(context, code)),
  );
}

function editorOf(document: TextDocument): TextEditor | undefined {
  return window.visibleTextEditors.find(editor => editor.document === document);
}

async function started(session: Session, output: LogOutputChannel): Promise<BaseLanguageClient | undefined> {
  try {
    if (session.state === 'failed') throw new Error(t('语言服务已停止'));
    return await session.start();
  } catch (error) {
    notStarted(output, error);
    return undefined;
  }
}

/** Says that the server does not run, with the ways out. */
export function notStarted(output: LogOutputChannel, error: unknown): void {
  output.error(error instanceof Error ? error.message : String(error));
  const [restart, show] = [t('重启语言服务'), t('显示输出')];
  window.showErrorMessage(t('年报语言服务未能运行。'), restart, show).then(chosen => {
    if (chosen === restart) void commands.executeCommand('nianbao.restartServer');
    if (chosen === show) output.show();
  });
}
