import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentLink, Location, SymbolInformation } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetOf } from '../support/draft.ts';
import { APPLICATIONS } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const ORGAN = '梅溪乡人民政府';
const CARRIED = { 'carriedIn.naturalPerson': '1', 'carriedIn.total': '1' };
const LAST = reportOf(ORGAN, 2024, APPLICATIONS);
const NOW = reportOf(ORGAN, 2025, CARRIED);
const LABEL = '二、上年结转政府信息公开申请数量';

const read = () => workspace.client.request('nianbao/reports', {});
const symbols = (query: string) => workspace.client.request<SymbolInformation[]>('workspace/symbol', { query });
const links = (uri: string) =>
  workspace.client.request<DocumentLink[] | null>('textDocument/documentLink', { textDocument: { uri } });
function references(document: TextDocument, offset: number, includeDeclaration = false) {
  return workspace.client.request<Location[] | null>('textDocument/references', {
    textDocument: { uri: document.uri },
    position: document.positionAt(offset),
    context: { includeDeclaration },
  });
}
const line = (text: string, at: number) => text.split('\n')[at]!;
/** The offset of a row's last figure. */
const lastOf = (text: string, label: string) => text.indexOf('\n', offsetOf(text, label)) - 1;

describe('references', () => {
  it('lead to last year’s report and to next year’s, open or not', async () => {
    workspace = await openWorkspace({ '上年/2024.txt': LAST });
    const { client } = workspace;
    const document = client.open(workspace.uri('2025.nianbao'), NOW);
    await read();
    const carriedIn = lastOf(NOW, LABEL);
    const found = (await references(document, carriedIn))!;
    const other = found.find(l => l.uri === workspace.uri('上年/2024.txt'))!;
    expect(line(LAST, other.range.start.line)).toContain('四、结转下年度继续办理');
    expect(found.filter(l => l !== other).every(l => l.uri === document.uri)).toBe(true);
    const declared = (await references(document, carriedIn, true))!;
    expect(declared).toHaveLength(found.length + 1);
    expect(document.getText(declared[0]!.range)).toBe('1');
    const last = client.open(workspace.uri('上年/2024.txt'), LAST, 'plaintext');
    const next = (await references(last, lastOf(LAST, '四、结转下年度继续办理')))!.filter(l => l.uri === document.uri);
    expect(next.map(l => line(NOW, l.range.start.line))).toEqual([expect.stringContaining(LABEL)]);
    expect(await references(document, offsetOf(NOW, '一、总体情况'))).toBeNull();
    const notes = client.open(workspace.uri('notes.md'), '# 笔记\n', 'markdown');
    expect(await references(notes, 0)).toBeNull();
  });
});

describe('symbols of the workspace', () => {
  it('are those of all drafts, read when they are asked for', async () => {
    workspace = await openWorkspace({ '甲/2024.txt': LAST, '说明.md': '# 不予公开' });
    const rows = await symbols('不予 国家秘密');
    expect(rows.map(s => [s.name, s.containerName])).toEqual([
      ['（三）不予公开 1.属于国家秘密', '梅溪乡人民政府 2024 年 表三'],
    ]);
    expect(rows[0]!.location.uri).toBe(workspace.uri('甲/2024.txt'));
    expect(line(LAST, rows[0]!.location.range.start.line)).toContain('1.属于国家秘密');
    const all = await symbols('');
    expect(all.map(s => s.name).slice(0, 2)).toEqual(['梅溪乡人民政府2024年政府信息公开工作年度报告', '一、总体情况']);
    expect(all).toHaveLength(7);
    expect(await symbols('没有这样的行')).toEqual([]);
  });

  it('are those of a draft as it is typed, under the address that the editor has', async () => {
    workspace = await openWorkspace({ '甲/2024.txt': LAST });
    const uri = workspace.uri('甲/2024.txt').replace('%E7%94%B2', '甲');
    workspace.client.open(uri, `第一行\n${LAST}`, 'plaintext');
    await expect
      .poll(async () => (await symbols('梅溪2024报告')).map(s => [s.location.uri, s.location.range.start.line]))
      .toEqual([[uri, 1]]);
  });
});

describe('links', () => {
  it('lead from citations to the article and from the row carried in to last year’s report', async () => {
    const docsRoot = 'file:///docs';
    workspace = await openWorkspace({ '2024.txt': LAST }, { initializationOptions: { docsRoot } });
    const text = NOW.replace('一、总体情况', '依据《条例》第五十条和《预算法》第十四条。\n一、总体情况');
    const document = workspace.client.open(workspace.uri('2025.nianbao'), text);
    await read();
    const found = (await links(document.uri))!;
    const at = (words: string) => found.find(l => document.getText(l.range) === words);
    expect(at('《条例》第五十条')).toMatchObject({ tooltip: '打开《条例》第五十条' });
    expect(at('《条例》第五十条')!.target).toMatch(/^file:\/\/\/docs\/regulation\.md#L\d+$/);
    expect(at('第十四条')).toBeUndefined();
    const last = at(LABEL)!;
    expect(last.tooltip).toBe('打开上年年报（梅溪乡人民政府 2024 年）');
    const [address, row] = last.target!.split('#L');
    expect(address).toBe(workspace.uri('2024.txt'));
    expect(line(LAST, Number(row) - 1)).toContain('四、结转下年度继续办理');
    const notes = workspace.client.open(workspace.uri('notes.md'), '《条例》第五十条', 'markdown');
    expect(await links(notes.uri)).toBeNull();
  });

  it('lead to the office’s own copy of the 条例 where it has one', async () => {
    const copy = '# 中华人民共和国政府信息公开条例\n\n第四十九条　年度报告。\n\n第五十条　下列内容。\n';
    const settings = { '*': { regulationFile: '条例.md' } };
    workspace = await openWorkspace({ '条例.md': copy }, { settings });
    const text = NOW.replace('一、总体情况', '依据《条例》第五十条、第三十六条。\n一、总体情况');
    const document = workspace.client.open(workspace.uri('2025.nianbao'), text);
    const targets = Object.fromEntries((await links(document.uri))!.map(l => [document.getText(l.range), l.target]));
    expect(targets['《条例》第五十条']).toBe(`${workspace.uri('条例.md')}#L5`);
    // What the copy does not have is on our page.
    expect(targets['第三十六条']).toMatch(/docs\/regulation\.md#L\d+$/);
    expect(targets[LABEL]).toBeUndefined();
  });
});
