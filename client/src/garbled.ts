import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  type LogOutputChannel,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { RECOGNISE_REQUEST, type RecogniseParams } from '../../server/src/lsp/protocol.ts';
import { decodeText, isGarbled, LOST } from '../../server/src/text/decode.ts';
import { isNamedReport, MOST_BYTES, mayBeReport } from '../../server/src/text/draft-files.ts';
import { t } from './l10n.ts';
import { SELECTOR } from './options.ts';
import { reopenDecoded, undoAndReopen } from './reopen.ts';
import type { Session } from './session.ts';

const REOPEN_COMMAND = 'nianbao.reopenDecoded';

/** A draft that is shown as nonsense. */
interface Garbled {
  /** The file as it was when it was opened. */
  readonly bytes: Uint8Array;
  /** Its user has been told that a change, or a save, would cost the text. */
  warned: boolean;
}

/**
 * Sees drafts in GB18030 that VS Code has read as UTF-8: says so in Problems and in a message, reopens them right on a click, warns before
 * they are changed, and puts the file back when nonsense has been saved.
 */
export function watchGarbled(session: Session, output: LogOutputChannel): Disposable {
  const found = new Map<TextDocument, Garbled>();
  /** Documents whose files have been looked at. */
  const seen = new WeakSet<TextDocument>();
  const problems = languages.createDiagnosticCollection('nianbao-encoding');

  function consider(document: TextDocument): void {
    if (document.uri.scheme === 'untitled' || languages.match(SELECTOR, document) === 0) return;
    if (!isGarbled(document.getText())) {
      forget(document);
      return;
    }
    if (seen.has(document)) return;
    seen.add(document);
    look(document).catch((error: unknown) => output.error(String(error)));
  }
  async function look(document: TextDocument): Promise<void> {
    const { uri } = document;
    if ((await workspace.fs.stat(uri)).size > MOST_BYTES) return;
    const bytes = await workspace.fs.readFile(uri);
    const read = decodeText(bytes);
    if (read.kind !== 'text' || read.encoding !== 'gb18030' || !(await isReport(document, read.text))) return;
    if (document.isClosed || found.has(document) || !isGarbled(document.getText())) return;
    found.set(document, { bytes, warned: false });
    problems.set(uri, [problem()]);
    void warn(document);
    const reopen = t('按 GB18030 重新打开');
    const chosen = await window.showWarningMessage(garbledText(), reopen);
    if (chosen === reopen) await reopenDecoded(document);
  }
  async function isReport({ uri }: TextDocument, text: string): Promise<boolean> {
    if (isNamedReport(uri.path)) return true;
    if (!mayBeReport(text) || session.state === 'failed') return false;
    const params: RecogniseParams = { text };
    return (await session.start()).sendRequest<boolean>(RECOGNISE_REQUEST, params);
  }
  /** A document that was read right may still be read wrong once more. */
  function forget(document: TextDocument): void {
    seen.delete(document);
    if (found.delete(document)) problems.delete(document.uri);
  }
  /** A save can't be held up by an extension, so the word comes at the first change. */
  async function warn(document: TextDocument): Promise<void> {
    const garbled = found.get(document);
    if (garbled === undefined || garbled.warned || !document.isDirty) return;
    garbled.warned = true;
    const undo = t('撤销改动，按 GB18030 重新打开');
    const detail = t('这份文稿现在是乱码。保存会用乱码盖掉原文，文字就找不回来了。');
    if ((await window.showWarningMessage(t('不要保存！'), { modal: true, detail }, undo)) === undo) {
      await undoAndReopen(document);
    }
  }
  async function saved(document: TextDocument): Promise<void> {
    const garbled = found.get(document);
    if (garbled === undefined) return;
    const restore = t('恢复原文');
    const said = t('刚才保存的是乱码，文件里的原文已被盖掉。现在还可以恢复到打开时的样子。');
    if ((await window.showErrorMessage(said, { modal: true }, restore)) !== restore) return;
    await workspace.fs.writeFile(document.uri, garbled.bytes);
    garbled.warned = false;
    await reopenDecoded(document);
  }

  const listeners = [
    problems,
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // The whole text is put together anew whenever it is asked for: not with each key, in texts that lose no character by it.
      if (seen.has(document) || contentChanges.some(({ text }) => text.includes(LOST))) consider(document);
      void warn(document);
    }),
    workspace.onDidSaveTextDocument(document => void saved(document)),
    workspace.onDidCloseTextDocument(forget),
    commands.registerCommand(REOPEN_COMMAND, (document: TextDocument) => reopenDecoded(document)),
    languages.registerCodeActionsProvider(SELECTOR, {
      provideCodeActions: document => (found.has(document) ? [reopenAction(document)] : []),
    }),
  ];
  workspace.textDocuments.forEach(consider);
  return Disposable.from(...listeners);
}

function garbledText(): string {
  return t('这份年报是 GB18030（GBK）编码，被按 UTF-8 打开，成了乱码。请重新打开，不要改动或保存。');
}

function problem(): Diagnostic {
  const found = new Diagnostic(new Range(0, 0, 0, 1), garbledText(), DiagnosticSeverity.Error);
  found.source = '年报';
  return found;
}

function reopenAction(document: TextDocument): CodeAction {
  const action = new CodeAction(t('按 GB18030 重新打开'), CodeActionKind.QuickFix);
  action.command = { command: REOPEN_COMMAND, title: action.title, arguments: [document] };
  action.isPreferred = true;
  return action;
}
