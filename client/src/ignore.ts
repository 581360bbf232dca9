import { type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IgnoreArguments } from '../../server/src/lsp/protocol.ts';
import { addToList } from '../../server/src/text/json-list.ts';
import { t } from './l10n.ts';
import { textEdits } from './text-edits.ts';

/** 忽略这条: asks why, writes the finding into nianbao.json and saves it. Nothing happens where no reason is given. */
export async function ignoreFinding(client: BaseLanguageClient, { file, list, entry }: IgnoreArguments): Promise<void> {
  const reason = entry.reason || (await askReason());
  if (reason === undefined) return;
  const uri = client.protocol2CodeConverter.asUri(file);
  const document = await existing(uri);
  const wasDirty = document?.isDirty === true;
  const text = document?.getText() ?? '';
  const added = addToList(text, list, { ...entry, reason: reason.trim() });
  if ('refused' in added) {
    void window.showErrorMessage(t('nianbao.json 没有改：{0}。', added.refused));
    return;
  }
  const edit = new WorkspaceEdit();
  if (document === null) edit.createFile(uri, { contents: new TextEncoder().encode(added.edits[0]!.text) });
  else edit.set(uri, textEdits(document, added.edits));
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(t('nianbao.json 写不进去，没有改。'));
    return;
  }
  // What somebody else is writing there is left to them to save.
  if (document !== null && !wasDirty) await document.save();
  // No watcher tells of a file that lies outside the workspace.
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
}

function askReason(): Thenable<string | undefined> {
  return window.showInputBox({
    title: t('忽略这条'),
    prompt: t('写明忽略的原因。记在 nianbao.json 里，文稿不变；以后要恢复，删去其中这一项。'),
    placeHolder: t('如：上年结转数已书面更正'),
    ignoreFocusOut: true,
    validateInput: value => (value.trim() === '' ? t('请写明原因') : null),
  });
}

/** Null where there is no such file yet. */
async function existing(uri: Uri): Promise<TextDocument | null> {
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isThere ? workspace.openTextDocument(uri) : null;
}
