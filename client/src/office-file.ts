import { type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { addToList } from '../../server/src/text/json-list.ts';
import { t } from './l10n.ts';
import { textEdits } from './text-edits.ts';

/**
 * Puts one more item into a list of a nianbao.json, which is made where there is none, saves it and tells the server. Gives false, having said
 * why, where that is not possible.
 */
export async function addToOfficeFile(
  client: BaseLanguageClient,
  file: string,
  list: string,
  item: object,
): Promise<boolean> {
  const uri = client.protocol2CodeConverter.asUri(file);
  const document = await existing(uri);
  const wasDirty = document?.isDirty === true;
  const added = addToList(document?.getText() ?? '', list, item);
  if ('refused' in added) {
    void window.showErrorMessage(t('nianbao.json 没有改：{0}。', added.refused));
    return false;
  }
  const edit = new WorkspaceEdit();
  if (document === null) edit.createFile(uri, { contents: new TextEncoder().encode(added.edits[0]!.text) });
  else edit.set(uri, textEdits(document, added.edits));
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(t('nianbao.json 写不进去，没有改。'));
    return false;
  }
  // What somebody else is writing there is left to them to save.
  if (document !== null && !wasDirty) await document.save();
  // No watcher tells of a file that lies outside the workspace.
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
  return true;
}

/** Null where there is no such file yet. */
async function existing(uri: Uri): Promise<TextDocument | null> {
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isThere ? workspace.openTextDocument(uri) : null;
}
