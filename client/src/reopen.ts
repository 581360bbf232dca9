import { commands, type TextDocument, window, workspace } from 'vscode';
import { t } from './l10n.ts';

/** VS Code's name of the encoding; it takes in GBK and GB2312. */
const ENCODING = 'gb18030';

/** From VS Code 1.100 on; the types are those of the oldest VS Code that the extension runs in. */
type OpenDecoded = (uri: TextDocument['uri'], options: { readonly encoding: string }) => Thenable<TextDocument>;

/** Has a document that is not dirty read anew as GB18030. Where VS Code can't be told to, says the steps and takes the first. */
export async function reopenDecoded(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  if ('encoding' in document) {
    await (workspace.openTextDocument as OpenDecoded)(document.uri, { encoding: ENCODING });
    return;
  }
  void window.showInformationMessage(
    t('在弹出的列表里选“通过编码重新打开”（Reopen with Encoding），再选“Simplified Chinese (GB18030)”。'),
  );
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}

/** Takes back what was changed in the document, then reopens it. */
export async function undoAndReopen(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
  await reopenDecoded(document);
}
