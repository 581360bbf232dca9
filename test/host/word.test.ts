import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wordBadge } from '../../client/src/word/word-badges.ts';
import { withWrongTotal } from '../support/broken-draft.ts';
import { packedTexts } from '../support/office-package.ts';
import { random } from '../support/random.ts';
import { PLAIN, wordOf } from '../support/word/writer.ts';
import {
  askUntil,
  cleanDraft,
  closeAllEditors,
  codeOf,
  findings,
  has,
  lacks,
  openDraft,
  workspaceFolder,
} from './support.ts';

const DOCUMENT = 'word/document.xml';

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, wordOf(text, PLAIN, random(1)));
  return uri;
}

async function filePartsOf(uri: vscode.Uri): Promise<Record<string, string>> {
  return packedTexts(new Uint8Array(await vscode.workspace.fs.readFile(uri)));
}

/** The editor with the text of a Word file. */
async function textOf(file: vscode.Uri): Promise<vscode.TextEditor> {
  const shown = () => vscode.window.activeTextEditor;
  const editor = await askUntil(
    shown,
    e => e?.document.uri.path === file.path && e.document.uri.scheme === 'nianbao-word',
  );
  return editor!;
}

describe('a Word file', () => {
  let file: vscode.Uri;
  afterEach(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(file);
  });

  it('named as a report is opened as its text; a quick fix and a save change its digits and nothing else', async () => {
    const clean = await cleanDraft();
    file = await write('云岭县教育局2025年政府信息公开工作年度报告.docx', withWrongTotal(clean));
    const before = await filePartsOf(file);
    await vscode.commands.executeCommand('vscode.open', file);
    const { document } = await textOf(file);
    assert.equal(document.languageId, 'nianbao');
    // VS Code's own page for files that it can't show is not left beside.
    const tabs = () => vscode.window.tabGroups.all.flatMap(g => g.tabs);
    await askUntil(tabs, all => all.every(tab => tab.input instanceof vscode.TabInputText));

    const found = await findings(document.uri, has('table/row-total'));
    const wrong = found.find(finding => codeOf(finding) === 'table/row-total')!;
    assert.equal(document.getText(wrong.range), '64');
    await vscode.commands.executeCommand('nianbao.recalculate');
    await findings(document.uri, lacks('table/row-total'));
    assert.ok(document.isDirty);
    assert.ok(await document.save());
    assert.ok(!document.isDirty);

    const after = await filePartsOf(file);
    assert.deepEqual({ ...after, [DOCUMENT]: '' }, { ...before, [DOCUMENT]: '' });
    assert.equal(after[DOCUMENT], before[DOCUMENT]!.replace('>64<', '>46<'));
    const folder = await vscode.workspace.fs.readDirectory(workspaceFolder());
    assert.deepEqual(
      folder.map(([name]) => name).filter(name => name.includes('.tmp')),
      [],
    );
  });

  it('that is closed has the number of its errors and warnings in the Explorer once it was checked, until they are mended', async () => {
    const clean = await cleanDraft();
    file = await write('标记2025年政府信息公开年报.docx', withWrongTotal(clean));
    assert.equal(wordBadge(file), undefined);
    await vscode.commands.executeCommand('nianbao.checkReports', file);
    const badge = await askUntil(
      () => wordBadge(file),
      found => found !== undefined,
    );
    assert.match(badge!.badge!, /^[1-9]$/);
    assert.match(badge!.tooltip!, /^(?:错误|errors:) /);
    await vscode.workspace.fs.writeFile(file, wordOf(clean, PLAIN, random(1)));
    await askUntil(
      () => wordBadge(file),
      found => found === undefined,
    );
    assert.equal(wordBadge(vscode.Uri.joinPath(workspaceFolder(), '别的.txt')), undefined);
  });

  it('of another name is opened by a command, and takes new paragraphs', async () => {
    const clean = await cleanDraft();
    file = await write('送审稿.docx', clean);
    await vscode.commands.executeCommand('nianbao.openWord', file);
    const { document } = await textOf(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n附注：本报告另有纸质版。');
    await vscode.workspace.applyEdit(edit);
    const text = document.getText();
    assert.ok(await document.save());
    assert.equal(document.getText(), text);
    await closeAllEditors();
    await vscode.commands.executeCommand('nianbao.openWord', file);
    assert.equal((await textOf(file)).document.getText(), text);
  });

  it('is copied with a comment at each finding, and with all sure repairs as tracked changes; it stays as it was', async () => {
    const clean = await cleanDraft();
    file = await write('送审稿.docx', withWrongTotal(clean));
    const before = await filePartsOf(file);
    await vscode.commands.executeCommand('nianbao.openWord', file);
    const { document } = await textOf(file);
    const found = await findings(document.uri, has('table/row-total'));
    const copy = (kind: string) => vscode.Uri.joinPath(workspaceFolder(), `送审稿（${kind}）.docx`);
    try {
      await vscode.commands.executeCommand('nianbao.annotateWord');
      const annotated = await filePartsOf(copy('批注'));
      const comments = annotated['word/comments.xml'] ?? '';
      assert.equal(comments.match(/<w:comment /g)?.length, found.length + 1);
      assert.ok(comments.includes('总计应为 46'));
      await vscode.commands.executeCommand('nianbao.trackWord');
      const tracked = (await filePartsOf(copy('修订')))[DOCUMENT]!;
      assert.match(tracked, /<w:delText[^>]*>64<\/w:delText>/);
      assert.match(tracked, /<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:t[^>]*>46</);
      assert.deepEqual(await filePartsOf(file), before);
      assert.ok(!document.isDirty);
    } finally {
      for (const kind of ['批注', '修订']) await vscode.workspace.fs.delete(copy(kind));
    }
  });

  it('is made of a text draft, beside it and over nothing', async () => {
    const clean = await cleanDraft();
    file = vscode.Uri.joinPath(workspaceFolder(), '导出用.txt');
    const made = ['导出用.docx', '导出用（公文格式）.docx'].map(name => vscode.Uri.joinPath(workspaceFolder(), name));
    try {
      const { document } = await openDraft('导出用.txt', clean);
      await findings(document.uri, () => true);
      await vscode.commands.executeCommand('nianbao.exportWord');
      await vscode.commands.executeCommand('nianbao.exportWord');
      const [first, second] = await Promise.all(made.map(filePartsOf));
      assert.equal(first![DOCUMENT]!.match(/<w:tbl>/g)?.length, 3);
      assert.ok(first![DOCUMENT]!.includes('政府信息公开工作年度报告'));
      assert.deepEqual(second, first);
      assert.equal(document.getText(), clean);
    } finally {
      for (const uri of made) await vscode.workspace.fs.delete(uri);
    }
  });

  it('that has changed since is not overwritten: the edits stay in the editor', async () => {
    const clean = await cleanDraft();
    file = await write('送审稿.docx', clean);
    await vscode.commands.executeCommand('nianbao.openWord', file);
    const { document } = await textOf(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '（送审稿）');
    await vscode.workspace.applyEdit(edit);
    const own = document.getText();
    await new Promise(resolve => setTimeout(resolve, 20));
    const other = wordOf(withWrongTotal(clean), PLAIN, random(2));
    await vscode.workspace.fs.writeFile(file, other);
    assert.equal(await document.save(), false);
    assert.ok(document.isDirty);
    assert.equal(document.getText(), own);
    assert.deepEqual(new Uint8Array(await vscode.workspace.fs.readFile(file)), other);
  });
});
