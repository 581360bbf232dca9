import { describe, expect, it } from 'vitest';
import { draftText, WRONG } from '../support/draft.ts';
import { FULL, PUSH, startClient } from './support/client.ts';
import { inbox } from './support/inbox.ts';
import { startNear } from './support/near-server.ts';

const OFF = { rules: { 'table/row-total': 'off', 'table/column-total': 'hint', 'table/balance': 'loud' } };
const uri = 'file:///w/a.nianbao';

describe('settings', () => {
  it('change levels, per resource, and wrong values count as none', async () => {
    const client = await startClient({ settings: { [uri]: OFF } });
    const other = 'file:///w/b.nianbao';
    client.open(uri, draftText({ figures: WRONG }));
    client.open(other, draftText({ figures: WRONG }));
    const levels = async (of: string) => (await client.findings(of)).map(d => `${d.code} ${d.severity}`);
    const [own, usual] = [await levels(uri), await levels(other)];
    const balance = (list: string[]) => list.filter(one => one.startsWith('table/balance'));
    expect(own.some(one => one.startsWith('table/row-total'))).toBe(false);
    expect(own).toContain('table/column-total 4');
    expect(balance(own)).toEqual(balance(usual));
    expect(balance(own)).not.toEqual([]);
    expect(usual).toEqual(expect.arrayContaining(['table/row-total 3', 'table/column-total 3']));
    await client.stop();
  });

  it('have the office’s own limits and words, per resource, and follow their change', async () => {
    const settings = { overviewLength: 20, townshipDeadline: '01-05', terms: { 本机关: '我镇' } };
    const client = await startNear({ settings: { [uri]: settings } });
    client.open(uri, draftText().replaceAll('云岭县人民政府', '青禾镇人民政府').replace('3月10日', '1月10日'));
    const codes = async () => (await client.findings(uri)).map(d => d.code);
    expect(await codes()).toEqual(expect.arrayContaining(['section/length', 'report/sign-off', 'text/terms']));
    client.settings[uri] = { ...settings, townshipDeadline: '01-10' };
    await client.settingsChanged();
    expect(await codes()).not.toContain('report/sign-off');
    expect(await codes()).toContain('text/terms');
    client.settings[uri] = {};
    await client.settingsChanged();
    const left = await codes();
    for (const code of ['section/length', 'report/sign-off', 'text/terms']) expect(left).not.toContain(code);
    await client.stop();
  });

  it('take effect when changed: the client is asked to pull again', async () => {
    const client = await startNear();
    client.open(uri, draftText({ figures: WRONG }));
    const before = await client.pull(uri);
    client.settings['*'] = OFF;
    await client.settingsChanged();
    await client.refreshes.next();
    const after = await client.pull(uri, before.resultId);
    expect(after.kind === 'full' && after.items.map(d => d.code)).not.toContain('table/row-total');
    await client.stop();
  });

  it('take effect when changed: findings are pushed again', async () => {
    const client = await startNear({ capabilities: PUSH });
    client.open(uri, draftText({ figures: WRONG }));
    await client.pushed.next();
    client.settings['*'] = OFF;
    await client.settingsChanged();
    expect((await client.pushed.next()).diagnostics.map(d => d.code)).not.toContain('table/row-total');
    await client.stop();
  });

  it('come from the notification where the client can not be asked', async () => {
    const { configuration: _, ...workspace } = FULL.workspace!;
    const capabilities = { ...FULL, workspace };
    const client = await startNear({ capabilities, initializationOptions: { settings: OFF } });
    client.open(uri, draftText({ figures: WRONG }));
    const codes = async () => (await client.findings(uri)).map(d => d.code);
    expect(await codes()).not.toContain('table/row-total');
    await client.settingsChanged({ nianbao: { rules: { 'table/column-total': 'off' } } });
    expect(await codes()).toContain('table/row-total');
    expect(await codes()).not.toContain('table/column-total');
    await client.stop();
  });

  it('are never mixed up: findings made under old settings do not pass for new ones', async () => {
    const client = await startNear();
    const waiting = inbox<(settings: unknown) => void>();
    client.connection.onRequest('workspace/configuration', () => new Promise(r => waiting.put(s => r([s]))));
    client.open(uri, draftText({ figures: WRONG }));
    const asked = client.pull(uri);
    const old = await waiting.next();
    await client.settingsChanged();
    old({});
    (await waiting.next())(OFF);
    const first = await asked;
    expect(first.kind === 'full' && first.items.map(d => d.code)).not.toContain('table/row-total');
    const again = await client.pull(uri, first.resultId);
    expect(again.kind).toBe('unchanged');
    await client.stop();
  });

  it('are not kept for documents that are not open', async () => {
    const client = await startNear();
    let asked = 0;
    client.connection.onRequest('workspace/configuration', () => {
      asked++;
      return [null];
    });
    const textDocument = { uri };
    const position = { line: 0, character: 0 };
    await client.pull(uri);
    await client.request('nianbao/status', { textDocument });
    await client.request('nianbao/outline', { textDocument });
    await client.request('textDocument/hover', { textDocument, position });
    const range = { start: position, end: position };
    await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    expect(asked).toBe(0);
    await client.stop();
  });

  it('have defaults where the client has nothing to say', async () => {
    const client = await startNear({ capabilities: {} });
    client.open(uri, draftText({ figures: WRONG }));
    expect((await client.pushed.next()).diagnostics.map(d => d.code)).toContain('table/row-total');
    await client.stop();
  });
});
