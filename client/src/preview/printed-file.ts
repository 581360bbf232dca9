import { env, type TextDocument, UIKind, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { t } from '../l10n.ts';
import { exported } from '../word/export.ts';
import { newFileFor, tellFailed, tellWritten } from '../word/new-file.ts';
import { fileNameOf } from '../word/word-files.ts';

/** 打印: a page beside the draft that prints as an official document, opened in the browser where that can reach it. A view of VS Code can't print. */
export async function printDraft(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  try {
    const made = await exported(client, document, 'print');
    const naming = { ending: 'html', mark: '（打印）', kind: t('网页（.html）'), title: t('打印…') };
    const file = made === null ? undefined : await newFileFor(document, naming);
    if (made === null || file === undefined) return;
    await workspace.fs.writeFile(file, new TextEncoder().encode(made.content));
    tellWritten(file, [t('已写成可以打印的网页，用浏览器打开后按 Ctrl+P 打印'), ...made.notes].join('；'));
    const isHere = file.scheme === 'file' && env.remoteName === undefined && env.uiKind === UIKind.Desktop;
    if (isHere) await env.openExternal(file);
  } catch (error) {
    tellFailed(fileNameOf(document.uri), error);
  }
}
