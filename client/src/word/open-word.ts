import {
  type CancellationToken,
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  Disposable,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { escapeXml } from '../../../server/src/text/escape-xml.ts';
import { WORD_SCHEME } from '../../../server/src/text/word-address.ts';
import { t } from '../l10n.ts';
import type { WordEngine } from './engine.ts';
import { fileUri, type MayWrite, textUri, wordFiles } from './word-files.ts';

/** The editor that VS Code opens a Word file of a report with: it only leads to the text. */
const VIEW = 'nianbao.word';

/** Word files as drafts: their texts as files, the editor that leads there, and 用年报助手打开. */
export function openWordFiles(output: LogOutputChannel, mayWrite?: MayWrite): Disposable {
  const engine = async (): Promise<WordEngine> => (await import('./engine.ts')).wordEngine;
  const files = wordFiles(engine, mayWrite);
  return Disposable.from(
    files,
    workspace.registerFileSystemProvider(WORD_SCHEME, files, { isCaseSensitive: true }),
    window.registerCustomEditorProvider(VIEW, leadToText(output)),
    commands.registerCommand('nianbao.openWord', async (chosen?: Uri) => {
      const uri = chosen ?? (await choose());
      if (uri === undefined) return;
      await open(uri)
        .then(text => show(text, ViewColumn.Active))
        .catch(error => tell(uri, error, output));
    }),
  );
}

async function choose(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    filters: { 'Word、Excel': ['docx', 'xlsx'] },
    title: t('选 Word 或 Excel 文件'),
  });
  return chosen?.[0];
}

/** Shows the text of a Word file; rejects where it can't be read. */
async function show(text: TextDocument, column: ViewColumn | undefined): Promise<void> {
  await window.showTextDocument(text, { preview: false, ...(column === undefined ? {} : { viewColumn: column }) });
}

/** The text of a Word file. What it rejects with says why it can't be read. */
async function open(file: Uri): Promise<TextDocument> {
  const uri = file.scheme === WORD_SCHEME ? file : textUri(file);
  // Editors keep documents for a while when they are closed, and what they keep is not read by opening it: the file may have become unreadable.
  if (workspace.textDocuments.some(d => d.uri.toString() === uri.toString())) await workspace.fs.readFile(uri);
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    // Of a document that can't be read, editors tell no more than that. To read it first for the reason would be to read every file twice.
    await workspace.fs.readFile(uri);
    throw error;
  }
}

interface Leading extends CustomDocument {
  /** The file's text, which is read while the editor that leads to it is made; null where there is none to edit. */
  readonly text: Promise<TextDocument> | null;
}

function leadToText(output: LogOutputChannel): CustomReadonlyEditorProvider<Leading> {
  return {
    openCustomDocument(uri) {
      // A version of the file in a comparison is none.
      const text = uri.scheme === 'git' ? null : open(uri);
      // It is told where the text is to be shown.
      text?.catch(() => undefined);
      return { uri, text, dispose: () => undefined };
    },
    async resolveCustomEditor({ text }, panel: WebviewPanel, _token: CancellationToken) {
      if (text === null) {
        panel.webview.html = page(t('Word 文件的旧版本，这里不显示。'));
        return;
      }
      try {
        await show(await text, panel.viewColumn);
        panel.dispose();
      } catch (error) {
        output.error(String(error));
        panel.webview.html = page(reasonOf(error));
      }
    },
  };
}

function tell(uri: Uri, error: unknown, output: LogOutputChannel): void {
  output.error(`${fileUri(textUri(uri)).toString(true)}: ${String(error)}`);
  void window.showErrorMessage(reasonOf(error));
}

/** VS Code puts the error's kind before the words. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Unavailable \(FileSystemError\): /, '');
}

/** A page that says one thing; no script, nothing from elsewhere. */
function page(words: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><p>${escapeXml(words)}</p></body></html>`;
}
