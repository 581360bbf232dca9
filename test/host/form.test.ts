import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withWrongTotal } from '../support/broken-draft.ts';
import { askUntil, cleanDraft, closeAllEditors, findings, has, lacks, openDraft, workspaceFolder } from './support.ts';

const FORM = 'nianbao.form';

/** The form that has the focus; undefined where none has. */
function activeForm(): vscode.TabInputCustom | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === FORM ? input : undefined;
}

async function formOf(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('nianbao.openForm');
  await askUntil(activeForm, form => form?.uri.toString() === uri.toString());
}

describe('the form', () => {
  afterEach(closeAllEditors);

  it('opens beside a draft, whose commands work while it has the focus', async () => {
    const wrong = withWrongTotal(await cleanDraft());
    const { document } = await openDraft('填表.nianbao', wrong);
    await findings(document.uri, has('table/row-total'));
    await formOf(document.uri);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    await vscode.commands.executeCommand('nianbao.recalculate');
    await findings(document.uri, lacks('table/row-total'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), wrong);
  });

  it('opens on a file that has no editor yet, and on a draft that was never saved', async () => {
    const file = vscode.Uri.joinPath(workspaceFolder(), '只填表.nianbao');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(await cleanDraft()));
    await vscode.commands.executeCommand('nianbao.openForm', file);
    await askUntil(activeForm, form => form?.uri.toString() === file.toString());
    assert.equal(vscode.window.activeTextEditor, undefined);
    await closeAllEditors();

    const content = withWrongTotal(await cleanDraft());
    const untitled = await vscode.workspace.openTextDocument({ language: 'nianbao', content });
    await vscode.window.showTextDocument(untitled);
    await findings(untitled.uri, has('table/row-total'));
    await formOf(untitled.uri);
    await vscode.commands.executeCommand('nianbao.recalculate');
    await findings(untitled.uri, lacks('table/row-total'));
  });
});
