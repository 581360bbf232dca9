import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftText, offsetOf } from '../support/draft.ts';
import { FULL, startClient, type TestClient } from './support/client.ts';
import { inbox } from './support/inbox.ts';
import { startNear } from './support/near-server.ts';

const ON = { inlayHints: true };
const text = draftText({ layout: 'cell' });

let client: TestClient;
beforeAll(async () => {
  const capabilities = { ...FULL, workspace: { ...FULL.workspace, inlayHint: { refreshSupport: true } } };
  client = await startClient({ capabilities });
});
afterAll(() => client.stop());

/** The hints on the lines from some words to others. */
function hints(document: TextDocument, from: string, to: string): Promise<InlayHint[] | null> {
  const [start, end] = [from, to].map(words => document.positionAt(offsetOf(document.getText(), words)));
  return client.request('textDocument/inlayHint', { textDocument: { uri: document.uri }, range: { start, end } });
}

describe('inlay hints', () => {
  it('are there only where the setting asks for them, and are asked for again when it changes', async () => {
    const refreshed = inbox<null>();
    client.connection.onRequest('workspace/inlayHint/refresh', () => refreshed.put(null));
    const document = client.open('file:///w/a.nianbao', text);
    expect(client.initialized.capabilities.inlayHintProvider).toBe(true);
    expect(await hints(document, '（一）予以公开', '（二）部分公开')).toBeNull();
    client.settings[document.uri] = ON;
    await client.settingsChanged();
    await refreshed.next();
    const shown = (await hints(document, '（一）予以公开', '（二）部分公开'))!;
    expect(shown.map(h => h.label)).toEqual(
      ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(c => `（一）·${c}`),
    );
    const { line } = document.positionAt(offsetOf(text, '（一）予以公开'));
    expect(shown[0]).toEqual({ position: { line: line + 1, character: 1 }, label: '（一）·自然人', paddingLeft: true });
    client.settings[document.uri] = { inlayHints: 'on' };
    await client.settingsChanged();
    await refreshed.next();
    expect(await hints(document, '（一）予以公开', '（二）部分公开')).toBeNull();
  });

  it('say nothing in a text that is no report, nor where rows stand on lines', async () => {
    client.settings['*'] = ON;
    await client.settingsChanged();
    const notes = client.open('file:///w/notes.txt', '笔记\n规章\n0\n0\n完', 'plaintext');
    expect(await hints(notes, '笔记', '完')).toBeNull();
    const rows = client.open('file:///w/rows.nianbao', draftText({ layout: 'tab' }));
    expect(await hints(rows, '（一）予以公开', '（二）部分公开')).toEqual([]);
    delete client.settings['*'];
  });

  it('are asked for again only by a client that can be told so', async () => {
    const plain = await startNear();
    await plain.settingsChanged();
    plain.open('file:///w/a.nianbao', text);
    await plain.findings('file:///w/a.nianbao');
    expect(plain.logged.all).toEqual([]);
    await plain.stop();
  });
});
