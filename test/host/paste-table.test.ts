import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseReport } from '../../server/src/report/parse.ts';
import { askUntil, cleanDraft, closeAllEditors, openDraft } from './support.ts';

describe('粘贴为年报表格', () => {
  afterEach(closeAllEditors);

  it('takes a table off the clipboard’s text, in one step', async () => {
    const clean = await cleanDraft();
    const { start, end } = parseReport(clean).tables.find(t => t.kind === 'applications')!.region;
    const without = clean.slice(0, start) + clean.slice(end);
    const editor = await openDraft('粘贴.nianbao', without);
    const { document } = editor;
    const place = document.positionAt(start);
    editor.selection = new vscode.Selection(place, place);
    await vscode.env.clipboard.writeText(`附表\r\n${clean.slice(start, end).replaceAll('\n', '\r\n')}\r\n`);
    await vscode.commands.executeCommand('nianbao.pasteTable');
    await askUntil(
      () => document.getText(),
      text => text === clean,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), without);
  });

  it('changes nothing where there is no table', async () => {
    const clean = await cleanDraft();
    const { document } = await openDraft('粘贴.nianbao', clean);
    await vscode.env.clipboard.writeText('政府信息公开申请12件');
    await vscode.commands.executeCommand('nianbao.pasteTable');
    assert.equal(document.getText(), clean);
    assert.ok(!document.isDirty);
  });
});
