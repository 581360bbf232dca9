import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, closeAllEditors, EXTENSION_ID, findings, findingsOf, has, openDraft } from './support.ts';

/** Its examples are such that as a draft it would be checked. */
const PAGE = vscode.Uri.parse('nianbao-docs:/rules/table/suspect.md');
const LATER = vscode.Uri.parse('nianbao-docs:/rules/text/citation.md');

describe('a page of the extension’s own', () => {
  afterEach(closeAllEditors);

  it('has the words of its file, can’t be changed, and is no draft', async () => {
    const { extensionUri } = vscode.extensions.getExtension(EXTENSION_ID)!;
    const file = vscode.Uri.joinPath(extensionUri, 'docs/rules/table/suspect.md');
    const document = await vscode.workspace.openTextDocument(PAGE);
    await vscode.window.showTextDocument(document);
    assert.equal(document.getText(), new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    assert.equal(document.languageId, 'markdown');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(PAGE.scheme), false);

    const { uri: draft } = (await openDraft('说明旁边.nianbao', withWrongTotal(await cleanDraft()))).document;
    const [found] = await findings(draft, has('table/row-total'));
    const code = found!.code;
    assert.ok(typeof code === 'object' && code.target.toString() === `nianbao-docs:/rules/${String(code.value)}.md`);
    assert.deepEqual(findingsOf(PAGE), []);
    // Opened before the server ran, and behind it: of neither was it told, or it would know the citations.
    await vscode.window.showTextDocument(LATER);
    for (const uri of [PAGE, LATER]) {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
      assert.deepEqual(
        links.filter(({ tooltip }) => tooltip?.startsWith('打开《条例》')),
        [],
      );
    }
  });
});
