import { type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentParams } from '../../server/src/lsp/protocol.ts';
import { t } from './l10n.ts';

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** The parameter by which the server's own requests name a document. */
export function paramsFor(client: BaseLanguageClient, document: TextDocument): DocumentParams {
  return { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } };
}

/**
 * Asks the server for an edit of the document and applies it as one undo step. An answer that the user has typed past is
 * never applied: it is asked for once more. Returns null, having said why, when nothing could be done.
 */
export async function askAndApply<R>(
  client: BaseLanguageClient,
  document: TextDocument,
  ask: () => Promise<R | null>,
  editOf: (result: R) => ProtocolEdit,
): Promise<R | null> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const version = document.version;
    const result = await ask();
    if (result === null) {
      void window.showInformationMessage(t('未识别为年报，没有修改。'));
      return null;
    }
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(editOf(result));
    if (document.version !== version) continue;
    if (edit === undefined || edit.size === 0 || (await workspace.applyEdit(edit))) return result;
    break;
  }
  void window.showWarningMessage(t('文稿正在变动，没有修改，请再试一次。'));
  return null;
}
