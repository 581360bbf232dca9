import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withoutDisclosureTable } from '../support/broken-draft.ts';
import { askUntil, cleanDraft, closeAllEditors, findings, has, lacks, openDraft } from './support.ts';

/** The name of the tab that has the focus, and what it shows when that is a web page. */
function activeTab(): { label: string; page: string } {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return { label: tab?.label ?? '', page: tab?.input instanceof vscode.TabInputWebview ? tab.input.viewType : '' };
}

describe('commands', () => {
  afterEach(closeAllEditors);

  it('nianbao.insertTable puts the chosen table in front of the cursor', async () => {
    const clean = await cleanDraft();
    const { text, line } = withoutDisclosureTable(clean);
    const editor = await openDraft('插入.nianbao', text);
    await findings(editor.document.uri, has('table/missing'));
    editor.selection = new vscode.Selection(line, 0, line, 0);
    let done = false;
    const inserted = vscode.commands.executeCommand('nianbao.insertTable').then(() => {
      done = true;
    });
    // The list tells no one when it is there: its first entry, 表二, is taken until it is.
    await askUntil(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem').then(() => done),
      Boolean,
    );
    await inserted;
    const rows = ['规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费'];
    const added = editor.document.getText().split('\n').slice(line);
    assert.deepEqual(
      rows.filter(row => !added.some(text => text.startsWith(`${row}\t`))),
      [],
    );
    await findings(editor.document.uri, lacks('table/missing'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('nianbao.openRule shows a rule’s page as it is read', async () => {
    await openDraft('规则.nianbao', await cleanDraft());
    await vscode.commands.executeCommand('nianbao.openRule', 'table/row-total');
    const { page } = await askUntil(activeTab, ({ label }) => label.includes('row-total.md'));
    assert.match(page, /markdown\.preview$/);
  });

  it('nianbao.showOutput shows the extension’s own output', async () => {
    await openDraft('输出.nianbao', await cleanDraft());
    await vscode.commands.executeCommand('nianbao.showOutput');
    // What it holds can't be asked for here: the server of these tests has no native log writer.
    const shown = () => vscode.window.visibleTextEditors.map(({ document }) => document.uri);
    await askUntil(shown, uris => uris.some(({ scheme, path }) => scheme === 'output' && path.endsWith('.年报')));
  });
});
