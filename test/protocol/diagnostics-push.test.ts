import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftText, lastFigure, WRONG } from '../support/draft.ts';
import { PUSH, startClient, type TestClient } from './support/client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient({ capabilities: PUSH });
});
afterAll(() => client.stop());

let count = 0;
const fresh = () => `file:///w/${count++}.nianbao`;

describe('pushed diagnostics', () => {
  it('come by themselves with the version, without a link where there are no pages', async () => {
    const uri = fresh();
    client.open(uri, draftText({ figures: WRONG }));
    const { version, diagnostics } = await client.pushed.next(p => p.uri === uri);
    expect(version).toBe(1);
    const total = diagnostics.find(d => d.code === 'table/row-total');
    expect(total?.relatedInformation?.length).toBeGreaterThan(0);
    expect(total).not.toHaveProperty('codeDescription');
    expect(await client.analysed.next(a => a.uri === uri)).toEqual({ uri, version: 1 });
  });

  it('come once for a burst of typing, for the last version', async () => {
    const uri = fresh();
    let document = client.open(uri, draftText({ figures: WRONG }));
    const end = () => document.positionAt(document.getText().length);
    for (const text of ['\n', '无', '。']) {
      document = client.change(document, [{ range: { start: end(), end: end() }, text }]);
    }
    expect((await client.pushed.next(p => p.uri === uri)).version).toBe(4);
    expect(client.pushed.all.filter(p => p.uri === uri)).toHaveLength(1);
  });

  it('go when the mistake is mended', async () => {
    const uri = fresh();
    const document = client.open(uri, draftText({ figures: WRONG }));
    await client.pushed.next(p => p.uri === uri);
    const at = document.positionAt(lastFigure(document.getText(), '（一）予以公开'));
    client.change(document, [{ range: { start: at, end: { ...at, character: at.character + 1 } }, text: '2' }]);
    const { diagnostics } = await client.pushed.next(p => p.uri === uri && p.version === 2);
    const left = diagnostics.filter(d => d.code === 'table/row-total').map(d => document.getText(d.range));
    expect(left).toEqual(['3']);
  });

  it('are taken back on close, even right after open', async () => {
    const uri = fresh();
    client.open(uri, draftText({ figures: WRONG }));
    await client.pushed.next(p => p.uri === uri);
    client.close(uri);
    expect((await client.pushed.next(p => p.uri === uri)).diagnostics).toEqual([]);

    const other = fresh();
    client.open(other, draftText({ figures: WRONG }));
    client.close(other);
    await client.pushed.next(p => p.uri === other);
    const last = fresh();
    client.open(last, draftText());
    await client.pushed.next(p => p.uri === last);
    expect(client.pushed.all.filter(p => p.uri === other).flatMap(p => p.diagnostics)).toEqual([]);
  });

  it('move to the new name of a renamed document', async () => {
    const [uri, renamed] = [fresh(), fresh()];
    const text = draftText({ figures: WRONG });
    client.open(uri, text);
    const before = await client.pushed.next(p => p.uri === uri);
    client.close(uri);
    client.open(renamed, text);
    expect((await client.pushed.next(p => p.uri === uri)).diagnostics).toEqual([]);
    expect((await client.pushed.next(p => p.uri === renamed)).diagnostics).toHaveLength(before.diagnostics.length);
  });

  it('are an empty list where there is no report', async () => {
    const uri = 'file:///w/readme.md';
    client.open(uri, '# 说明\n', 'markdown');
    expect((await client.pushed.next(p => p.uri === uri)).diagnostics).toEqual([]);
  });
});
