import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CLEAN_DRAFT } from '../support/broken-draft.ts';
import { closeAllEditors, EXTENSION_ID, openDraft, workspaceFolder } from './support.ts';

const COMMANDS = [
  'nianbao.recalculate',
  'nianbao.fixAll',
  'nianbao.insertTable',
  'nianbao.restartServer',
  'nianbao.showOutput',
];

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(EXTENSION_ID);
  assert.ok(found, `${EXTENSION_ID} is not installed`);
  return found;
}

describe('activation', () => {
  afterEach(closeAllEditors);

  it('gives a .txt file named as a yearly report the language nianbao', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), CLEAN_DRAFT));
    assert.equal(document.languageId, 'nianbao');
  });

  it('leaves other .txt files to plain text', async () => {
    const { document } = await openDraft('会议记录.txt', '会议记录\n');
    assert.equal(document.languageId, 'plaintext');
  });

  it('activates and registers its commands', async () => {
    await openDraft('草稿.nianbao', '');
    await extension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      COMMANDS.filter(command => !registered.has(command)),
      [],
    );
  });

  it('says what its commands, settings and views are called in Chinese and English', () => {
    const { contributes } = extension().packageJSON as { contributes: Record<string, unknown> };
    const text = JSON.stringify(contributes);
    assert.doesNotMatch(text, /"%[\w.]+%"/, 'a string without a translation');
    assert.match(text, /nianbao\.outline/);
  });

  it('has no key that VS Code uses itself', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const keys = (await vscode.workspace.openTextDocument(uri)).getText();
    const taken = new Set([...keys.matchAll(/"key": "([^"]+)"/g)].map(match => match[1]!));
    assert.ok(taken.has('ctrl+p') || taken.has('cmd+p'), 'the list of keys reads otherwise than it did');
    const { keybindings } = extension().packageJSON.contributes as { keybindings: Record<'key' | 'mac', string>[] };
    // Ours stand in that list too, with the command behind them.
    const own = keybindings.flatMap(({ key, mac }) => [key, mac]);
    const others = [...keys.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].filter(
      ([, key, command]) => own.includes(key!) && !command!.startsWith('nianbao.'),
    );
    assert.deepEqual(
      others.map(([, key, command]) => `${key} ${command}`),
      [],
    );
  });
});
