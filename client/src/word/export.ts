import { type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPORT_REQUEST, type ExportParams, type ExportResult } from '../../../server/src/lsp/protocol.ts';
import { fromBase64 } from '../../../server/src/text/base64.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import { newFileFor, tellFailed, tellWritten } from './new-file.ts';
import { fileNameOf } from './word-files.ts';

/** 导出为 Word: the draft as it stands in the editor, as an official document (GB/T 9704) in a new file beside it. */
export async function exportWord(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const name = fileNameOf(document.uri);
  try {
    const made = await exported(client, document, 'docx');
    const naming = { ending: 'docx', mark: '（公文格式）', kind: 'Word（.docx）', title: t('导出为 Word') };
    const file = made === null ? undefined : await newFileFor(document, naming);
    if (made === null || file === undefined) return;
    await workspace.fs.writeFile(file, fromBase64(made.content));
    tellWritten(file, [t('已写成公文格式的 Word 文件'), ...made.notes].join('；'));
  } catch (error) {
    tellFailed(name, error);
  }
}

/** What the server makes of a draft; null, having said so, where it is no report. */
export async function exported(
  client: BaseLanguageClient,
  document: TextDocument,
  form: ExportParams['form'],
): Promise<ExportResult | null> {
  const params: ExportParams = { ...paramsFor(client, document), form };
  const made = await client.sendRequest<ExportResult | null>(EXPORT_REQUEST, params);
  if (made === null) void window.showInformationMessage(t('未识别为年报，没有写出。'));
  return made;
}
