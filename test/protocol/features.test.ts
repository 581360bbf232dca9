import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CompletionItem,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  InsertTextFormat,
  type MarkupContent,
  type Position,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftText, offsetOf } from '../support/draft.ts';
import { type ClientOptions, startClient, type TestClient } from './support/client.ts';
import { startNear } from './support/near-server.ts';

let client: TestClient;
let report: TextDocument;
let other: TextDocument;
beforeAll(async () => {
  client = await startClient();
  report = client.open('file:///w/report.nianbao', draftText().replace('第五十条', '第五十条'));
  other = client.open('file:///w/notes.md', '# 笔记\n\n《条例》第五十条\n', 'markdown');
});
afterAll(() => client.stop());

const id = (document: TextDocument) => ({ textDocument: { uri: document.uri } });
const position = (words: string, shift = 0): Position => report.positionAt(offsetOf(report.getText(), words, 0, shift));
const at = <R>(method: string, where: Position, document = report) =>
  client.request<R>(`textDocument/${method}`, { ...id(document), position: where });
const value = (hover: Hover) => (hover.contents as MarkupContent).value;

describe('hover', () => {
  it('explains a citation, at its range', async () => {
    const hover = await at<Hover>('hover', position('第五十条', 1));
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    expect(value(hover)).toContain('第五十条');
    expect(report.getText(hover.range!)).toContain('第五十条');
  });

  it('explains a row label, a column label and a heading', async () => {
    expect(value(await at('hover', position('6.属于四类过程性信息', 4)))).toContain('第十六条第二款');
    expect(value(await at('hover', position('商业企业', 1)))).toContain('商业企业');
    expect(value(await at('hover', position('二、主动公开政府信息情况', 3)))).toContain('第二十条');
  });

  it('writes a total out', async () => {
    const line = report.positionAt(offsetOf(report.getText(), '（一）予以公开')).line;
    const end = report.positionAt(offsetOf(report.getText(), '\n', line));
    expect(value(await at('hover', end))).toContain('总计 2 ＝ 自然人 1 ＋ 商业企业 1（其余 4 项为 0），相符');
  });

  it('says nothing where there is nothing to say, nor in other documents', async () => {
    expect(await at('hover', position('云岭县人民政府'))).toBeNull();
    expect(await at('hover', { line: 2, character: 6 }, other)).toBeNull();
    expect(
      await at('hover', { line: 0, character: 0 }, { ...report, uri: 'file:///w/closed.nianbao' } as TextDocument),
    ).toBeNull();
  });

  it('is plain text for a client that knows no Markdown', async () => {
    const plain = await startNear({ capabilities: {} });
    plain.open(report.uri, report.getText());
    const hover = await plain.request<Hover>('textDocument/hover', {
      ...id(report),
      position: position('商业企业', 1),
    });
    expect(hover.contents).toMatchObject({ kind: 'plaintext' });
    expect(value(hover)).not.toContain('**');
    await plain.stop();
  });
});

describe('document symbols', () => {
  it('are a tree', async () => {
    const tree = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', id(report));
    expect(tree).toHaveLength(1);
    expect(tree[0]!.children).toHaveLength(6);
    expect(report.getText(tree[0]!.children![3]!.selectionRange)).toBe('四、政府信息公开行政复议、行政诉讼情况');
    expect(tree[0]!.children![3]!.children![0]!.children!.map(c => c.name)).toContain('复议后起诉');
  });

  it('are a list for a client that knows no tree', async () => {
    const plain = await startNear({ capabilities: {} });
    plain.open(report.uri, report.getText());
    const list = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', id(report));
    expect(list.length).toBeGreaterThan(20);
    expect(list.find(s => s.name === '表三')?.containerName).toBe('三、收到和处理政府信息公开申请情况');
    await plain.stop();
  });

  it('are none in other documents', async () => {
    expect(await client.request('textDocument/documentSymbol', id(other))).toEqual([]);
  });
});

describe('folding, selection, highlights', () => {
  it('folds whole lines, none twice', async () => {
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', id(report));
    const lines = report.getText().split('\n');
    const section = ranges.find(r => lines[r.startLine] === '三、收到和处理政府信息公开申请情况')!;
    expect(lines[section.endLine]).toMatch(/^四、结转下年度继续办理/u);
    const keys = ranges.map(r => `${r.startLine}-${r.endLine}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const r of ranges) expect(r.endLine).toBeGreaterThan(r.startLine);
  });

  it('selects from the cell outwards, for several cursors', async () => {
    const positions = [position('6.属于四类过程性信息', '6.属于四类过程性信息\t'.length), position('总体情况')];
    const chains = await client.request<SelectionRange[]>('textDocument/selectionRange', { ...id(report), positions });
    expect(chains).toHaveLength(2);
    expect(report.getText(chains[0]!.range)).toBe('1');
    expect(report.getText(chains[0]!.parent!.range)).toMatch(/^6\.属于四类过程性信息/u);
    let outer = chains[0]!;
    while (outer.parent) outer = outer.parent;
    expect(report.getText(outer.range)).toBe(report.getText());
  });

  it('highlights a total as written and its addends as read', async () => {
    const line = report.positionAt(offsetOf(report.getText(), '（一）予以公开')).line;
    const end = report.positionAt(offsetOf(report.getText(), '\n', line));
    const found = await at<DocumentHighlight[]>('documentHighlight', end);
    expect(found.map(h => `${h.kind} ${report.getText(h.range)}`)).toEqual([
      '3 2',
      '2 1',
      '2 1',
      '2 0',
      '2 0',
      '2 0',
      '2 0',
    ]);
  });
});

describe('completion', () => {
  it('offers the articles behind 《条例》, with gist and in order', async () => {
    const document = client.open('file:///w/typing.nianbao', `${report.getText()}\n根据《条例》第`);
    const where = document.positionAt(document.getText().length);
    const items = await at<CompletionItem[]>('completion', where, document);
    expect(items).toHaveLength(56);
    expect(items[19]).toMatchObject({
      label: '第二十条',
      documentation: { kind: 'markdown' },
      textEdit: { newText: '第二十条', range: { start: { ...where, character: where.character - 1 }, end: where } },
    });
    expect(items.map(i => i.sortText)).toEqual(items.map(i => i.sortText).toSorted());
  });

  it('offers the form as snippets, as plain text to a client without, and not to one with its own', async () => {
    const offered = async (options: ClientOptions) => {
      const own = await startNear(options);
      const { uri } = own.open('file:///w/new.txt', 'nb', 'plaintext');
      const params = { textDocument: { uri }, position: { line: 0, character: 2 } };
      const items = await own.request<CompletionItem[]>('textDocument/completion', params);
      await own.stop();
      return items.map(i => [i.label, i.insertTextFormat, /\$\{1:/u.test(i.textEdit!.newText)]);
    };
    expect(await offered({})).toEqual([['年度报告全文', InsertTextFormat.Snippet, true]]);
    expect(await offered({ capabilities: {} })).toEqual([['年度报告全文', InsertTextFormat.PlainText, false]]);
    expect(await offered({ initializationOptions: { ownFeatures: true } })).toEqual([]);
  });

  it('offers nothing in other documents', async () => {
    expect(await at('completion', { line: 2, character: 4 }, other)).toEqual([]);
  });
});
