import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withArabicOrdinal, withWrongTotal } from '../support/broken-draft.ts';
import {
  cleanDraft,
  closeAllEditors,
  codeOf,
  findings,
  findingsOf,
  has,
  lacks,
  openDraft,
  workspaceFolder,
} from './support.ts';

describe('diagnostics', () => {
  afterEach(closeAllEditors);

  it('report a wrong total at its cell, with the other cells of the equation that count', async () => {
    const { document } = await openDraft('错误合计.nianbao', withWrongTotal(await cleanDraft()));
    const found = await findings(document.uri, has('table/row-total'));
    const wrong = found.find(finding => codeOf(finding) === 'table/row-total');
    assert.ok(wrong);
    assert.equal(document.getText(wrong.range), '64');
    assert.equal(wrong.severity, vscode.DiagnosticSeverity.Error);
    assert.match(wrong.message, /46/);
    const related = (wrong.relatedInformation ?? []).map(({ location }) => document.getText(location.range));
    assert.deepEqual(related, ['37', '6', '1', '2']);
  });

  it('link to a page of the rule that is there offline', async () => {
    const { document } = await openDraft('错误序号.nianbao', withArabicOrdinal(await cleanDraft()));
    const found = await findings(document.uri, has('section/ordinal'));
    for (const finding of found) {
      assert.ok(typeof finding.code === 'object', `${codeOf(finding)} has no link`);
      const page = await vscode.workspace.fs.readFile(finding.code.target);
      assert.match(new TextDecoder().decode(page), /查什么/, finding.code.target.toString());
    }
  });

  it('are none in a right draft', async () => {
    const { document } = await openDraft('先错后对.nianbao', withWrongTotal(await cleanDraft()));
    await findings(document.uri, has('table/row-total'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), await cleanDraft());
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findings(document.uri, found => found.length === 0);
  });

  it('appear in a Markdown file that is such a report', async () => {
    const { document } = await openDraft('年报.md', withWrongTotal(await cleanDraft()));
    assert.equal(document.languageId, 'markdown');
    await findings(document.uri, has('table/row-total'));
  });

  it('say nothing about a Markdown file that is another text', async () => {
    const other = await openDraft(
      '购物清单.md',
      '# 购物清单\n\n| 名称 | 数量 | 总计 |\n|---|---|---|\n| 苹果 | 2 | 5 |\n',
    );
    // The server answers in order: once the report opened after it has findings, the list has been looked at too.
    const { document } = await openDraft('随后.nianbao', withWrongTotal(await cleanDraft()));
    await findings(document.uri, has('table/row-total'));
    assert.deepEqual(findingsOf(other.document.uri), []);
  });

  it('are gone once the draft is mended by typing', async () => {
    const editor = await openDraft('改正.nianbao', withWrongTotal(await cleanDraft()));
    const found = await findings(editor.document.uri, has('table/row-total'));
    const wrong = found.find(finding => codeOf(finding) === 'table/row-total');
    assert.ok(wrong);
    await editor.edit(builder => builder.replace(wrong.range, '46'));
    await findings(editor.document.uri, lacks('table/row-total'));
  });

  it('go with the file when it is renamed', async () => {
    const { document } = await openDraft('改名前.nianbao', withWrongTotal(await cleanDraft()));
    await findings(document.uri, has('table/row-total'));
    const renamed = vscode.Uri.joinPath(workspaceFolder(), '改名后.nianbao');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed, { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findings(renamed, has('table/row-total'));
    await findings(document.uri, found => found.length === 0);
  });

  it('are gone when the draft is closed', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), '关闭.nianbao');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(withWrongTotal(await cleanDraft())));
    await vscode.commands.executeCommand('vscode.open', uri);
    await findings(uri, has('table/row-total'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await findings(uri, found => found.length === 0);
  });
});
