import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workbookFile } from '../../server/src/document/excel/workbook-file.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { withWrongTotal } from '../support/broken-draft.ts';
import { packedTexts } from '../support/office-package.ts';
import { askUntil, cleanDraft, closeAllEditors, codeOf, findings, has, lacks, workspaceFolder } from './support.ts';

const SHEET = 'xl/worksheets/sheet2.xml';

async function filePartsOf(uri: vscode.Uri): Promise<Record<string, string>> {
  return packedTexts(new Uint8Array(await vscode.workspace.fs.readFile(uri)));
}

describe('an Excel file', () => {
  const file = vscode.Uri.joinPath(workspaceFolder(), '表格.xlsx');
  afterEach(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(file);
  });

  it('is opened as its text by a command; a recalculation and a save change the cell and nothing else', async () => {
    const { bytes } = workbookFile(parseReport(withWrongTotal(await cleanDraft())));
    await vscode.workspace.fs.writeFile(file, bytes!);
    const before = await filePartsOf(file);
    await vscode.commands.executeCommand('nianbao.openWord', file);
    const shown = () => vscode.window.activeTextEditor;
    const editor = await askUntil(shown, e => e?.document.uri.path === file.path);
    const { document } = editor!;
    assert.equal(document.uri.scheme, 'nianbao-word');
    assert.equal(document.languageId, 'nianbao');

    const found = await findings(document.uri, has('table/row-total'));
    assert.ok(!found.some(f => codeOf(f) === 'section/missing'));
    const wrong = found.find(f => codeOf(f) === 'table/row-total')!;
    assert.equal(document.getText(wrong.range), '64');
    await vscode.commands.executeCommand('nianbao.recalculate');
    await findings(document.uri, lacks('table/row-total'));
    assert.ok(await document.save());
    assert.ok(!document.isDirty);
    const after = await filePartsOf(file);
    assert.deepEqual({ ...after, [SHEET]: '' }, { ...before, [SHEET]: '' });
    assert.equal(after[SHEET], before[SHEET]!.replace('<v>64</v>', '<v>46</v>'));
  });
});
