import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, closeAllEditors, codeOf, findings, has, openDraft, workspaceFolder } from './support.ts';

/** What a person has of a report in an editor: findings, their fixes, hovers, the outline. */
async function isServed(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wrong = (await findings(uri, has('table/row-total'))).find(f => codeOf(f) === 'table/row-total')!;
  // Asked just as problems change VS Code leaves our fixes out, so it is asked again, as a person would.
  let actions: vscode.CodeAction[];
  do {
    actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, wrong.range);
  } while (!actions.some(action => action.title.includes('46')));
  const cited = document.positionAt(document.getText().indexOf('第五十条') + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, cited);
  assert.ok(hovers.length > 0, 'no hover');
  const symbols = await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', uri);
  assert.ok(symbols.length > 0, 'no outline');
}

const at = (name: string) => vscode.Uri.joinPath(workspaceFolder(), name);

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: true });
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('a report under any name', () => {
  afterEach(closeAllEditors);

  for (const name of ['新建文本文档.txt', '定稿', '定稿.TXT', '定稿.text', '定稿.md', '定稿.htm']) {
    it(`is served in ${name}`, async () => {
      const { document } = await openDraft(name, withWrongTotal(await cleanDraft()));
      await isServed(document.uri);
    });
  }

  it('is served once it has been renamed, and nothing stays at its old name', async () => {
    const { document } = await openDraft('改名.nianbao', withWrongTotal(await cleanDraft()));
    const old = document.uri;
    await findings(old, has('table/row-total'));
    for (const name of ['改名.txt', '改名.md', '改名.nianbao']) {
      const from = vscode.window.activeTextEditor!.document.uri;
      await rename(from, at(name));
      await isServed(at(name));
      await findings(from, found => found.length === 0);
    }
  });

  it('loses its findings under a name that says it is something else', async () => {
    const { document } = await openDraft('变程序.nianbao', withWrongTotal(await cleanDraft()));
    await findings(document.uri, has('table/row-total'));
    await rename(document.uri, at('变程序.py'));
    await findings(document.uri, found => found.length === 0);
    await findings(at('变程序.py'), found => found.length === 0);
  });
});
