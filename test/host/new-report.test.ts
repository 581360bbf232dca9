import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askUntil, closeAllEditors, openDraft } from './support.ts';

const OFFERED = '新建年报';

async function offered(document: vscode.TextDocument, at: number): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(at),
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

async function untitled(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

describe('a new report', () => {
  afterEach(closeAllEditors);

  it('nianbao.newReport opens one with title, six sections and three tables', async () => {
    await vscode.commands.executeCommand('nianbao.newReport');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    assert.equal(editor.document.languageId, 'nianbao');
    const text = await askUntil(
      () => editor.document.getText(),
      written => written.includes('六、'),
    );
    assert.match(text, /^【机关全称】\d{4}年政府信息公开工作年度报告\n/);
    assert.match(text, /（七）总计\t/);
  });

  it('is the first completion in an empty draft, and none in one that has been begun', async () => {
    const empty = await openDraft('空.nianbao', '\n');
    const [first] = (await offered(empty.document, 0)).sort((a, b) => sortOf(a).localeCompare(sortOf(b)));
    assert.equal(labelOf(first!), OFFERED);
    const begun = await openDraft('已写.nianbao', '云岭县2025年政府信息公开工作年度报告\n\n');
    const labels = (await offered(begun.document, begun.document.getText().length)).map(labelOf);
    assert.ok(!labels.includes(OFFERED), labels.join('、'));
  });

  it('is offered where 年报 is typed in a new file, and not beside other words or in another language', async () => {
    for (const typed of ['年报', '年', '年度报告']) {
      const document = await untitled('plaintext', typed);
      const found = (await offered(document, typed.length)).find(item => labelOf(item) === OFFERED);
      assert.ok(found, typed);
      assert.equal(found.filterText, typed);
    }
    for (const [language, typed] of [
      ['plaintext', ''],
      ['plaintext', '今天写年报'],
      ['plaintext', '提纲\n年报'],
      ['python', '年报'],
    ] as const) {
      const labels = (await offered(await untitled(language, typed), typed.length)).map(labelOf);
      assert.ok(!labels.includes(OFFERED), `${language}: ${typed}`);
    }
  });
});

function sortOf(item: vscode.CompletionItem): string {
  return item.sortText ?? labelOf(item);
}
