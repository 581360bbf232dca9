import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withArabicOrdinal, withWrongSums, withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, closeAllEditors, codeOf, findings, has, lacks, openDraft } from './support.ts';

async function actions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  // The last argument: how many of them are to be resolved, for an edit may be worked out only then.
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 20);
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

describe('editing', () => {
  afterEach(closeAllEditors);

  it('nianbao.recalculate mends every total in one step that one undo takes back', async () => {
    const clean = await cleanDraft();
    const broken = withWrongSums(clean);
    const { document } = await openDraft('重算.nianbao', broken);
    await findings(document.uri, has('table/case-total'));
    await vscode.commands.executeCommand('nianbao.recalculate');
    assert.equal(document.getText(), clean);
    await findings(document.uri, found => !found.some(finding => codeOf(finding).startsWith('table/')));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), broken);
    await findings(document.uri, has('table/case-total'));
  });

  it('source.recalculate.nianbao is the same edit as a source action', async () => {
    const clean = await cleanDraft();
    const { document } = await openDraft('源操作.nianbao', withWrongSums(clean));
    await findings(document.uri, has('table/case-total'));
    const [action] = await actions(document, wholeOf(document), 'source.recalculate.nianbao');
    assert.ok(action?.edit, 'no source action with an edit');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), clean);
  });

  it('source.fixAll.nianbao mends the ordinal and leaves figures alone', async () => {
    const clean = await cleanDraft();
    const broken = withArabicOrdinal(withWrongTotal(clean));
    const { document } = await openDraft('全部修正.nianbao', broken);
    await findings(document.uri, has('section/ordinal'));
    const [action] = await actions(document, wholeOf(document), 'source.fixAll.nianbao');
    assert.ok(action?.edit, 'no source action with an edit');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), withWrongTotal(clean));
  });

  it('a quick fix writes the right total', async () => {
    const clean = await cleanDraft();
    const { document } = await openDraft('快速修复.nianbao', withWrongTotal(clean));
    const found = await findings(document.uri, has('table/row-total'));
    const wrong = found.find(finding => codeOf(finding) === 'table/row-total');
    assert.ok(wrong);
    const fixes = await actions(document, wrong.range, 'quickfix');
    const fix = fixes.find(action => action.title.includes('46'));
    assert.ok(fix?.edit, 'no quick fix with an edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), clean);
    await findings(document.uri, lacks('table/row-total'));
  });

  it('nianbao.restartServer brings the findings back', async () => {
    const { document } = await openDraft('重启.nianbao', withWrongTotal(await cleanDraft()));
    await findings(document.uri, has('table/row-total'));
    const gone = findings(document.uri, found => found.length === 0);
    await vscode.commands.executeCommand('nianbao.restartServer');
    await gone;
    await findings(document.uri, has('table/row-total'));
  });
});
