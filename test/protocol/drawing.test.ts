import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ApplyWorkspaceEditParams,
  type CodeAction,
  type CodeLens,
  DiagnosticTag,
  type DocumentLink,
  type InlayHint,
  type Location,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftText, offsetOf, RIGHT, WRONG } from '../support/draft.ts';
import { FULL, type TestClient } from './support/client.ts';
import { applied } from './support/edits.ts';
import { counted } from './support/encoded.ts';
import { inbox } from './support/inbox.ts';
import { startNear } from './support/near-server.ts';

const CAPABILITIES = {
  ...FULL,
  workspace: { ...FULL.workspace, codeLens: { refreshSupport: true } },
  textDocument: {
    ...FULL.textDocument,
    publishDiagnostics: { tagSupport: { valueSet: [DiagnosticTag.Unnecessary] } },
    codeAction: { ...FULL.textDocument!.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};
const WRONG_CASE = draftText({ figures: { ...RIGHT, 'cases.review.total': '5' } });

let client: TestClient;
/** Without any of that. */
let plain: TestClient;
beforeAll(async () => {
  client = await startNear({ capabilities: CAPABILITIES, initializationOptions: { ownFeatures: true } });
  const workspace = { ...FULL.workspace, applyEdit: true };
  plain = await startNear({ capabilities: { ...FULL, workspace } });
});
afterAll(() => Promise.all([client.stop(), plain.stop()]));

let count = 0;
const open = (text: string, by = client) => by.open(`file:///w/${count++}.nianbao`, text);
const about = ({ uri }: TextDocument) => ({ textDocument: { uri } });
const lenses = (document: TextDocument, by = client) =>
  by.request<CodeLens[] | null>('textDocument/codeLens', about(document));
const wholeOf = (document: TextDocument) => ({
  start: { line: 0, character: 0 },
  end: document.positionAt(document.getText().length),
});

describe('lenses', () => {
  it('are there only where the setting asks for them, and are asked for again when it changes', async () => {
    const refreshed = inbox<null>();
    client.connection.onRequest('workspace/codeLens/refresh', () => refreshed.put(null));
    const document = open(WRONG_CASE);
    expect(await lenses(document)).toBeNull();
    client.settings[document.uri] = { codeLens: true };
    await client.settingsChanged();
    await refreshed.next();
    const [lens, ...others] = (await lenses(document))!;
    expect(others).toEqual([]);
    const argument = { ...about(document), table: 'disputes' };
    expect(lens!.command).toEqual({
      title: '本表 1 处不平 · 重算',
      command: 'nianbao.recalculateTable',
      arguments: [argument],
    });
    const { line } = document.positionAt(offsetOf(WRONG_CASE, '四、政府信息公开行政复议'));
    expect(lens!.range.start.line).toBeGreaterThan(line);
    const answer = await client.request<{ edit: CodeAction['edit']; changed: number }>('nianbao/recalculate', argument);
    expect(answer.changed).toBe(1);
    expect(applied(document, answer.edit)).toBe(draftText());
  });

  it('name the server’s command to other editors, which has its own table recalculated, and are none above tables that add up', async () => {
    plain.settings['*'] = { codeLens: true };
    await plain.settingsChanged();
    const twice = open(draftText({ figures: { ...RIGHT, 'cases.review.total': '5', 'new.total': '9' } }), plain);
    const offered = (await lenses(twice, plain))!.map(l => l.command!);
    expect(offered.map(c => c.title)).toEqual(['本表 2 处不平 · 重算', '本表 1 处不平 · 重算']);
    const asked = inbox<ApplyWorkspaceEditParams>();
    plain.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      asked.put(params);
      return { applied: true };
    });
    const { command, arguments: args } = offered[1]!;
    expect(command).toBe('nianbao.server.recalculate');
    await plain.request('workspace/executeCommand', { command, arguments: args });
    const { edit } = await asked.next();
    expect(applied(twice, edit)).toBe(draftText({ figures: { ...RIGHT, 'new.total': '9' } }));
    expect(await lenses(open(draftText(), plain), plain)).toEqual([]);
    expect(plain.logged.all).toEqual([]);
  });

  it('are none for a client that can apply no edits', async () => {
    const bare = await startNear({ settings: { '*': { codeLens: true } } });
    expect(bare.initialized.capabilities.codeLensProvider).toBeUndefined();
    expect(await lenses(open(WRONG_CASE, bare), bare)).toBeNull();
    await bare.stop();
  });
});

describe('hints', () => {
  it('say what a wrong total should be', async () => {
    const document = open(WRONG_CASE);
    client.settings[document.uri] = { inlayHints: true };
    await client.settingsChanged();
    const params = { ...about(document), range: wholeOf(document) };
    const [hint, ...others] = (await client.request<InlayHint[]>('textDocument/inlayHint', params))!;
    expect(others).toEqual([]);
    expect(hint!.label).toBe('应为 1');
    expect(document.getText({ start: { line: hint!.position.line, character: 0 }, end: hint!.position })).toMatch(/5$/);
  });
});

describe('tokens', () => {
  const tokens = (document: TextDocument, way: string, params: object = {}) =>
    client.request<SemanticTokens | null>(`textDocument/semanticTokens/${way}`, { ...about(document), ...params });

  it('are the figures of the tables, as totals and items', async () => {
    const { legend } = client.initialized.capabilities.semanticTokensProvider as { legend: object };
    expect(legend).toEqual({ tokenTypes: ['number'], tokenModifiers: ['total', 'item'] });
    const text = draftText();
    const document = open(text);
    const { data } = (await tokens(document, 'full'))!;
    const row = document.positionAt(offsetOf(text, '（一）予以公开')).line;
    const start = { line: row, character: 0 };
    const found: { words: string; modifiers: number }[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
      line += data[i]!;
      const end = { line, character: character + data[i + 2]! };
      if (line === row)
        found.push({ words: document.getText({ start: { line, character }, end }), modifiers: data[i + 4]! });
    }
    expect(found.map(f => f.words)).toEqual(['1', '1', '0', '0', '0', '0', '2']);
    expect(found.map(f => f.modifiers)).toEqual([2, 2, 2, 2, 2, 2, 1]);
    const part = (await tokens(document, 'range', { range: { start, end: { line: row + 1, character: 0 } } }))!;
    expect(part.data.length).toBe(7 * 5);
    expect(part.data.slice(0, 3)).toEqual([row, expect.any(Number), 1]);
  });

  it('are none in a document that is no report', async () => {
    const notes = client.open('file:///w/notes.txt', '笔记\n规章\t0\n', 'plaintext');
    expect(await tokens(notes, 'full')).toBeNull();
    expect(await tokens(notes, 'range', { range: wholeOf(notes) })).toBeNull();
  });
});

describe('words that are to go', () => {
  it('are tagged for a client that draws them faded, and stay what they are', async () => {
    const text = draftText({ figures: WRONG }).replace(/新收政府信息公开申请/, '（此处填写数字）新收政府信息公开申请');
    const tags = async (by: TestClient) => (await by.findings(open(text, by).uri)).filter(d => d.tags);
    const [only, ...others] = await tags(client);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'text/leftover', severity: 2, tags: [DiagnosticTag.Unnecessary] });
    expect(await tags(plain)).toEqual([]);
  });
});

describe('修正全部格式问题', () => {
  const text = draftText().replace('二、主动公开', '2、主动公开').replace('三、收到和处理', '3、收到和处理');
  const actions = async (document: TextDocument, by: TestClient) => {
    const range = wholeOf(document);
    const params = { ...about(document), range, context: { diagnostics: [], only: ['source.fixAll'] } };
    return by.request<CodeAction[]>('textDocument/codeAction', params);
  };

  it('is worked out when it is chosen, for the draft as it is then', async () => {
    const { codeActionProvider } = client.initialized.capabilities;
    expect(codeActionProvider).toMatchObject({ resolveProvider: true });
    const document = open(text);
    const [offered] = await actions(document, client);
    expect(offered).toMatchObject({ title: '修正全部格式问题', kind: 'source.fixAll.nianbao' });
    expect(offered!.edit).toBeUndefined();
    const changed = client.change(document, [{ text: `\n${text}` }]);
    const resolved = await client.request<CodeAction>('codeAction/resolve', offered);
    expect(applied(changed, resolved.edit)).toBe(`\n${draftText()}`);
    expect(await actions(open(draftText()), client)).toEqual([]);
  });

  it('is whole at once for a client that does not ask again', async () => {
    expect(plain.initialized.capabilities.codeActionProvider).not.toHaveProperty('resolveProvider');
    const document = open(text, plain);
    const [offered] = await actions(document, plain);
    expect(applied(document, offered!.edit)).toBe(draftText());
  });

  it('stays as it is where there is nothing to be worked out', async () => {
    const stale = { title: '修正全部格式问题', data: { uri: 'file:///w/closed.nianbao' } };
    expect(await client.request('codeAction/resolve', stale)).toEqual(stale);
    const other = { title: '别的', data: 7 };
    expect(await client.request('codeAction/resolve', other)).toEqual(other);
    expect(client.logged.all).toEqual([]);
  });
});

describe('positions in another encoding', () => {
  it('hold for tokens, links and references', async () => {
    const text = draftText()
      .replace('（一）予以公开\t', '𠮷\t🏡é\t（一）予以公开\t')
      .replace('一、总体情况', '𠮷村🏡依据《条例》第五十条。\n一、总体情况');
    const utf8 = await startNear({ capabilities: { ...FULL, general: { positionEncodings: ['utf-8'] } } });
    const document = open(text, utf8);
    const { position, words } = counted('utf-8', text);
    const at = offsetOf(text, '（一）予以公开');
    const { line } = position(at);
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const { data } = await utf8.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...about(document),
      range,
    });
    const first = { line: data[0]!, character: data[1]! };
    expect(words({ start: first, end: { line: first.line, character: first.character + data[2]! } })).toBe('1');
    const [, link] = await utf8.request<DocumentLink[]>('textDocument/documentLink', about(document));
    expect(words(link!.range)).toBe('《条例》第五十条');
    const total = text.indexOf('\n', at) - 1;
    const params = { ...about(document), position: position(total), context: { includeDeclaration: true } };
    const [own] = await utf8.request<Location[]>('textDocument/references', params);
    expect(words(own!.range)).toBe('2');
    expect(own!.range.start).toEqual(position(total));
    await utf8.stop();
  });
});
