import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftText, WRONG } from '../support/draft.ts';
import { askUntil, closeAllEditors, findings, has, openDraft } from './support.ts';

const TABLES = draftText({ layout: 'markdown', figures: WRONG });

async function formatEdits(document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
  const options = { tabSize: 4, insertSpaces: true };
  const command = 'vscode.executeFormatDocumentProvider';
  return (await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(command, document.uri, options)) ?? [];
}

async function hints(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return found.map(hint => String(hint.label));
}

describe('formatting', () => {
  afterEach(closeAllEditors);

  it('aligns the tables of a draft in the reports’ own language', async () => {
    const { document } = await openDraft('排版.nianbao', TABLES);
    await findings(document.uri, has('table/row-total'));
    const edits = await askUntil(
      () => formatEdits(document),
      found => found.length > 0,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /\n\| 规章 {15}\| {26}0 \| {12}0 \| {12}0 \|\n/);
    assert.equal(document.getText().replace(/ |-+/g, ''), TABLES.replace(/ |-+/g, ''));
  });

  it('is no formatter of Markdown files, though one is a report', async () => {
    const { document } = await openDraft('排版.md', TABLES);
    assert.equal(document.languageId, 'markdown');
    await findings(document.uri, has('table/row-total'));
    assert.deepEqual(await formatEdits(document), []);
  });
});

describe('hints behind figures', () => {
  const setting = vscode.workspace.getConfiguration('nianbao');
  afterEach(async () => {
    await setting.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAllEditors();
  });

  it('come and go with the setting', async () => {
    const { document } = await openDraft('一格一行.nianbao', draftText({ layout: 'cell', figures: WRONG }));
    await findings(document.uri, has('table/row-total'));
    assert.deepEqual(await hints(document), []);
    await setting.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
    const shown = await askUntil(
      () => hints(document),
      found => found.length > 0,
    );
    assert.ok(shown.includes('（一）·自然人'));
    await setting.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    await askUntil(
      () => hints(document),
      found => found.length === 0,
    );
  });
});
