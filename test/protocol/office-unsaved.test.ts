import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { IgnoreArguments } from '../../server/src/lsp/protocol.ts';
import { draftText, RIGHT } from '../support/draft.ts';
import { EDITOR } from './support/editor.ts';
import { openWorkspace } from './support/workspace.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const TWO_WRONG = draftText({ figures: { ...RIGHT, 'new.total': '40', 'granted.total': '70' } });

/** An editor that keeps nianbao.json in a buffer, makes a file on the disk, and saves nothing by itself. */
async function editor(files: Readonly<Record<string, string>>, { keepsSynced = false } = {}) {
  const workspace = await openWorkspace({ '甲.nianbao': TWO_WRONG, ...files }, { capabilities: EDITOR });
  stops.push(workspace.stop);
  const { client, uri } = workspace;
  const own = uri('nianbao.json');
  const given = files['nianbao.json'];
  let isRefusing = false;
  let buffer: TextDocument | undefined;
  if (given !== undefined)
    buffer = keepsSynced ? client.open(own, given, 'json') : TextDocument.create(own, 'json', 0, given);
  client.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
    if (isRefusing) return { applied: false };
    const changes = Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ textDocument: { uri }, edits }));
    for (const change of edit.documentChanges ?? changes) {
      if ('kind' in change) {
        if (change.kind !== 'create') throw new Error(change.kind);
        writeFileSync(URI.parse(change.uri).fsPath, '');
      } else if (change.textDocument.uri === own) {
        buffer ??= TextDocument.create(own, 'json', 0, '');
        const text = TextDocument.applyEdits(buffer, change.edits as never);
        if (keepsSynced) buffer = client.change(buffer, [{ text }]);
        else buffer = TextDocument.create(own, 'json', buffer.version + 1, text);
      }
    }
    return { applied: true };
  });
  const document = client.open(uri('甲.nianbao'), TWO_WRONG);
  async function ignoreAt(place: string) {
    const diagnostics = await client.findings(document.uri);
    const diagnostic = diagnostics.find(d => d.code === 'table/row-total' && String(d.message).includes(place))!;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], only: ['quickfix'] },
    });
    const { command } = actions.find(a => a.title.includes('记在 nianbao.json 里'))!;
    // Clients that keep arguments as tables of their own send their fields in any order.
    const [{ file, entry }] = command!.arguments as [IgnoreArguments];
    const shuffled = { entry: Object.fromEntries(Object.entries(entry).reverse()), file };
    return client.request('workspace/executeCommand', { command: command!.command, arguments: [shuffled] });
  }
  return {
    ...workspace,
    ignoreAt,
    text: () => buffer?.getText() ?? '',
    refuse(refusing: boolean) {
      isRefusing = refusing;
    },
    /** The buffer is read again from the disk. */
    reload(text: string) {
      buffer = TextDocument.create(own, 'json', 0, text);
    },
  };
}

const places = (text: string) =>
  (JSON.parse(text) as { ignore: { place: string }[] }).ignore.map(({ place }) => /“([^”]+)”行/u.exec(place)![1]);
const NEW = '一、本年新收政府信息公开申请数量';
const GRANTED = '（一）予以公开';

describe('a nianbao.json that the editor has changed and not saved', () => {
  it.each([
    ['that is made', {}, {}],
    ['that was there', { 'nianbao.json': '{\n  "ignore": []\n}\n' }, {}],
    ['that the editor tells of', { 'nianbao.json': '{\n  "sums": []\n}\n' }, { keepsSynced: true }],
  ])('is changed once more, one %s', async (_name, files, how) => {
    const { ignoreAt, text, client } = await editor(files, how);
    expect(await ignoreAt('新收')).toMatchObject({ applied: true });
    expect(places(text())).toEqual([NEW]);
    expect(Object.keys(JSON.parse(text()).ignore[0])).toEqual(['file', 'rule', 'place', 'reason']);
    expect(await ignoreAt('予以公开')).toMatchObject({ applied: true });
    expect(places(text())).toEqual([NEW, GRANTED]);
    const sum = { parent: '县.txt', units: ['乡镇/*'] };
    await client.request('workspace/executeCommand', { command: 'nianbao.server.writeSums', arguments: [sum] });
    expect(JSON.parse(text())).toMatchObject({ ignore: [{}, {}], sums: [sum] });
  });

  it('is taken from the disk again once it has been saved, also by somebody else', async () => {
    const { ignoreAt, text, reload, write, refuse } = await editor({});
    refuse(true);
    expect(await ignoreAt('新收')).toMatchObject({ applied: false });
    refuse(false);
    await ignoreAt('新收');
    write('nianbao.json', '{"ignore": []}');
    reload('{"ignore": []}');
    await ignoreAt('予以公开');
    expect(places(text())).toEqual([GRANTED]);
  });
});
