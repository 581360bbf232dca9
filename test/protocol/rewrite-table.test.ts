import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftText, offsetOf } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';
import { applied, editsOf } from './support/edits.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

let count = 0;
const open = (text: string) => client.open(`file:///rewrite/${count++}.nianbao`, text);

/** What is offered where the cursor stands before some words, or from there to others. */
function actions(
  document: TextDocument,
  words: string,
  only?: string[],
  to = words,
  triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked,
): Promise<CodeAction[]> {
  const at = (of: string) => document.positionAt(offsetOf(document.getText(), of));
  return client.request('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: { start: at(words), end: at(to) },
    context: { diagnostics: [], triggerKind, ...(only ? { only } : {}) },
  });
}

const REWRITE = ['refactor.rewrite'];
const titles = (found: readonly CodeAction[]) => found.map(a => a.title);

describe('转换表格排法', () => {
  it('offers the layouts that the table does not have, as refactorings', async () => {
    const found = await actions(open(draftText({ layout: 'cell' })), '2.重复申请', REWRITE);
    expect(found.map(a => [a.title, a.kind])).toEqual([
      ['转换表格排法：一行一行，像从 Excel 粘贴的（制表符）', 'refactor.rewrite'],
      ['转换表格排法：带竖线的表（Markdown）', 'refactor.rewrite'],
      ['转换表格排法：网页表格（HTML）', 'refactor.rewrite'],
    ]);
    expect(titles(await actions(open(draftText()), '2.重复申请', REWRITE))).toEqual([
      '转换表格排法：带竖线的表（Markdown）',
      '转换表格排法：网页表格（HTML）',
    ]);
  });

  it('writes the table anew in one edit, and nothing else', async () => {
    const document = open(draftText({ layout: 'space', eol: '\r\n' }));
    const [first] = await actions(document, '2.重复申请', REWRITE);
    expect(editsOf(document, first!.edit)).toHaveLength(1);
    const [before, after] = [draftText({ layout: 'space', eol: '\r\n' }), draftText({ eol: '\r\n' })];
    const table = (text: string) => text.slice(text.indexOf('（本列数据'), text.indexOf('\r\n\r\n四、政府信息'));
    expect(applied(document, first!.edit)).toBe(before.replace(table(before), table(after)));
  });

  it('is not worked out for the lamp that follows the cursor', async () => {
    const document = open(draftText());
    expect(await actions(document, '规章', undefined, '规章', CodeActionTriggerKind.Automatic)).toEqual([]);
  });

  it('is asked for by `refactor` and without a filter, not by other kinds', async () => {
    const document = open(draftText());
    const all = ['转换表格排法：带竖线的表（Markdown）', '转换表格排法：网页表格（HTML）'];
    expect(titles(await actions(document, '规章', ['refactor']))).toEqual(all);
    expect(titles(await actions(document, '规章'))).toEqual(all);
    for (const kind of ['quickfix', 'source', 'refactor.extract'])
      expect(await actions(document, '规章', [kind])).toEqual([]);
  });

  it('is offered for the one table that the selection stands in', async () => {
    const document = open(draftText());
    expect(await actions(document, '一、总体情况', REWRITE)).toEqual([]);
    expect(await actions(document, '规章', REWRITE, '四、结转下年度')).toEqual([]);
    expect(await actions(document, '规章', REWRITE, '行政许可')).toHaveLength(2);
  });

  it('is not offered where a figure’s place is in doubt', async () => {
    const document = open(draftText().replace('\t3\t1\t0\t0\t0\t0\t4', '\t3\t1\t4'));
    expect(await actions(document, '2.重复申请', REWRITE)).toEqual([]);
  });

  it('is not offered in Word and Excel files, which have tables of their own', async () => {
    for (const name of ['年报.docx', '年报.xlsx']) {
      const document = client.open(`nianbao-word://file/rewrite/${name}`, draftText());
      expect(await actions(document, '规章', REWRITE)).toEqual([]);
    }
  });
});
