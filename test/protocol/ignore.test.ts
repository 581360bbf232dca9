import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { IgnoreArguments } from '../../server/src/lsp/protocol.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { addToList } from '../../server/src/text/json-list.ts';
import { draftText, RIGHT } from '../support/draft.ts';
import { FULL, startClient, type TestClient } from './support/client.ts';
import { openWorkspace } from './support/workspace.ts';

const WRONG_SUM = draftText({ figures: { ...RIGHT, 'new.total': '40' } });
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function workspace(files: Readonly<Record<string, string>>, options = {}) {
  const opened = await openWorkspace(files, options);
  stops.push(opened.stop);
  return opened;
}

async function finding(client: TestClient, document: TextDocument): Promise<Diagnostic> {
  return (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
}

function actions(client: TestClient, { uri }: TextDocument, diagnostic: Diagnostic): Promise<CodeAction[]> {
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], only: ['quickfix'] },
  });
}

/** Settles when the findings of a document are as wanted. */
async function settled(client: TestClient, uri: string, wanted: (codes: readonly unknown[]) => boolean): Promise<void> {
  while (!wanted((await client.findings(uri)).map(d => d.code))) await new Promise(r => setTimeout(r, 30));
}

const has = (codes: readonly unknown[]) => codes.includes('table/row-total');
const lacks = (codes: readonly unknown[]) => !has(codes);

/** What the client's command does with its arguments. */
function write({ file, list, entry }: IgnoreArguments): void {
  const full = URI.parse(file).fsPath;
  let text = '';
  try {
    text = readFileSync(full, 'utf8');
  } catch {}
  const added = addToList(text, list, { ...entry, reason: '已书面更正' });
  if ('refused' in added) throw new Error(added.refused);
  writeFileSync(full, applyEdits(text, added.edits));
}

describe('a finding is ignored in nianbao.json', () => {
  it('first of all ways, by a command of a client that asks for the reason', async () => {
    const options = { initializationOptions: { ignores: true }, apart: true };
    const { client, uri, changed } = await workspace({ '年报/甲.nianbao': WRONG_SUM }, options);
    const document = client.open(uri('年报/甲.nianbao'), WRONG_SUM);
    const found = await actions(client, document, await finding(client, document));
    const ways = found.filter(a => a.title.startsWith('忽略这条（'));
    expect(ways.map(a => [a.title.slice(0, a.title.indexOf('：')), a.isPreferred])).toEqual([
      ['忽略这条（写明原因，记在 nianbao.json 里，文稿不变）', undefined],
      ['忽略这条（在文稿里加一行注释，原因补写在注释里）', undefined],
    ]);
    expect(found.slice(-2)).toEqual(ways);
    for (const { title } of ways) expect(title).toContain('：“一、本年新收政府信息公开申请数量”行总计');
    const { command } = ways[0]!;
    const args = command!.arguments![0] as IgnoreArguments;
    expect(command!.command).toBe('nianbao.ignore');
    expect(args).toEqual({
      file: uri('nianbao.json'),
      list: 'ignore',
      entry: {
        file: '年报/甲.nianbao',
        rule: 'table/row-total',
        place: '表三“一、本年新收政府信息公开申请数量”行“总计”栏',
        reason: '',
      },
    });
    write(args);
    await changed('nianbao.json', 1);
    await settled(client, document.uri, lacks);
    client.change(document, [{ text: `\n\n${WRONG_SUM}` }]);
    await settled(client, document.uri, lacks);
  });

  it('by an edit that makes the file, for any other client', async () => {
    const capabilities = {
      ...FULL,
      workspace: {
        ...FULL.workspace,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
      },
    };
    const { client, uri } = await workspace({ '甲.nianbao': WRONG_SUM }, { capabilities });
    const document = client.open(uri('甲.nianbao'), WRONG_SUM);
    const [way] = (await actions(client, document, await finding(client, document))).slice(-2);
    expect(way!.command).toBeUndefined();
    const [create, edit] = way!.edit!.documentChanges! as [unknown, TextDocumentEdit];
    expect(create).toEqual({ kind: 'create', uri: uri('nianbao.json') });
    expect(edit.textDocument).toEqual({ uri: uri('nianbao.json'), version: null });
    expect(edit.edits.map(e => ('newText' in e ? JSON.parse(e.newText) : e))).toMatchObject([
      { ignore: [{ file: '甲.nianbao', reason: '' }] },
    ]);
  });

  it('by an edit of the file that is there, and not of one that is no JSON, nor of none where none can be made', async () => {
    const { client, uri, write, remove } = await workspace({ '甲.nianbao': WRONG_SUM, 'nianbao.json': '{"sums": []}' });
    const document = client.open(uri('甲.nianbao'), WRONG_SUM);
    const diagnostic = await finding(client, document);
    const [, way] = (await actions(client, document, diagnostic)).reverse();
    expect(way!.title).toContain('nianbao.json');
    expect(Object.keys(way!.edit!.changes!)).toEqual([uri('nianbao.json')]);
    const without = async () => (await actions(client, document, diagnostic)).filter(a => a.title.includes('json'));
    write('nianbao.json', '{');
    expect(await without()).toEqual([]);
    remove('nianbao.json');
    expect(await without()).toEqual([]);
  });

  it('is said at its entry when its place is gone or no reason is given', async () => {
    const entry = { file: '甲.nianbao', rule: 'table/row-total', place: '表三“没有”行', reason: '' };
    const ignore = JSON.stringify({ ignore: [entry, { ...entry, file: '乙.nianbao' }] });
    const { client, uri } = await workspace({ '甲.nianbao': WRONG_SUM, 'nianbao.json': ignore });
    client.open(uri('甲.nianbao'), WRONG_SUM);
    const { diagnostics } = await client.pushed.next(p => p.uri === uri('nianbao.json') && p.diagnostics.length > 0);
    expect(diagnostics.map(d => [d.severity, d.message])).toEqual([
      [3, expect.stringContaining('里已经没有表三“没有”行')],
      [3, expect.stringContaining('没有年报与“乙.nianbao”相符')],
    ]);
  });

  it('beside a draft that lies in no workspace folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
    stops.push(() => rmSync(folder, { recursive: true }));
    const client = await startClient({ initializationOptions: { ignores: true } });
    stops.push(client.stop);
    const document = client.open(URI.file(path.join(folder, '甲.nianbao')).toString(), WRONG_SUM);
    const [, way] = (await actions(client, document, await finding(client, document))).reverse();
    const args = way!.command!.arguments![0] as IgnoreArguments;
    expect([args.file, args.entry.file]).toEqual([
      URI.file(path.join(folder, 'nianbao.json')).toString(),
      '甲.nianbao',
    ]);
    write(args);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: args.file, type: 2 }],
    });
    await settled(client, document.uri, lacks);
  });

  it('not for a draft without a file: there it is only a mark', async () => {
    const client = await startClient({ initializationOptions: { ignores: true } });
    stops.push(client.stop);
    const document = client.open('untitled:Untitled-1', WRONG_SUM);
    const found = await actions(client, document, await finding(client, document));
    const ways = found.filter(a => a.title.startsWith('忽略这条'));
    expect(ways.map(a => a.title.includes('在文稿里加一行注释'))).toEqual([true]);
  });
});
