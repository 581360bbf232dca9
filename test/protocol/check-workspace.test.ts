import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, WorkDoneProgress, type WorkDoneProgressReport } from 'vscode-languageserver/node';
import { encodeGb18030 } from '../../server/src/exchange/text/gb18030.ts';
import type { CheckWorkspaceResult } from '../../server/src/lsp/protocol-workspace.ts';
import { APPLICATIONS } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { FULL, PUSH } from './support/client.ts';
import { inbox } from './support/inbox.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const RIGHT = reportOf('枫桥镇人民政府', 2025, {});
const WRONG = reportOf('梅溪乡人民政府', 2025, { ...APPLICATIONS, 'new.total': '9' });
const check = (params = {}) => workspace.client.request<CheckWorkspaceResult>('nianbao/checkWorkspace', params);
/** The next publication for a file, as the codes of its errors. */
async function published(file: string): Promise<unknown[]> {
  const uri = workspace.uri(file);
  const { diagnostics } = await workspace.client.pushed.next(p => p.uri === uri);
  return diagnostics.filter(d => d.severity === 1).map(d => d.code);
}
const totals = (codes: unknown[]) => codes.filter(c => String(c).startsWith('table/'));

describe.each([
  ['pulls', FULL],
  ['is pushed to', PUSH],
])('nianbao/checkWorkspace for a client that %s', (_name, capabilities) => {
  it('shows what is found in closed reports, and counts all', async () => {
    workspace = await openWorkspace(
      { '乡镇/梅溪.txt': WRONG, '枫桥.md': RIGHT, '说明.md': '# 说明', '.git/a.txt': WRONG },
      { capabilities, apart: true },
    );
    const result = await check();
    expect(result).toMatchObject({ reports: 2, cancelled: false });
    const shown = totals(await published('乡镇/梅溪.txt'));
    expect(shown.length).toBeGreaterThan(0);
    expect(await published('枫桥.md')).toEqual([]);
    expect(result.problems.error).toBeGreaterThanOrEqual(shown.length);
    expect(workspace.client.pushed.all).toHaveLength(2);
    // Nothing has changed: nothing is said again.
    expect(await check()).toEqual(result);
    expect(workspace.client.pushed.all).toHaveLength(2);
  });

  it('checks the files and folders alone that are named', async () => {
    const files = {
      '乡镇/梅溪.txt': WRONG,
      '乡镇2/松岭.txt': WRONG,
      '枫桥.md': RIGHT,
      '乡镇/扫描.pdf': '%PDF',
      '旧.doc': 'D',
    };
    workspace = await openWorkspace(files, { capabilities, apart: true });
    const folder = await check({ within: [workspace.uri('乡镇')] });
    expect(folder).toMatchObject({ reports: 1, unread: ['乡镇/扫描.pdf'] });
    expect(folder.problems.error).toBeGreaterThan(0);
    expect(totals(await published('乡镇/梅溪.txt')).length).toBeGreaterThan(0);
    expect(workspace.client.pushed.all).toHaveLength(1);
    expect(await check({ within: [workspace.uri('枫桥.md')] })).toMatchObject({ reports: 1, unread: [] });
    expect(await check({ within: [workspace.uri('没有.txt')] })).toMatchObject({ reports: 0, unread: [] });
    expect(await check()).toMatchObject({ reports: 3, unread: ['乡镇/扫描.pdf', '旧.doc'] });
  });

  it('leaves out an open file from elsewhere, and counts a draft that has no file yet', async () => {
    workspace = await openWorkspace({ '枫桥.md': RIGHT }, { capabilities, apart: true });
    workspace.client.open('file:///elsewhere/example.nianbao', WRONG);
    const result = await check();
    expect(result.reports).toBe(1);
    expect(result.problems.error).toBe(0);
    workspace.client.open('untitled:Untitled-1', WRONG);
    const both = await check();
    expect(both.reports).toBe(2);
    expect(both.problems.error).toBeGreaterThan(0);
  });

  it('keeps it true as files come, change and go', async () => {
    workspace = await openWorkspace({ '梅溪.txt': WRONG }, { capabilities });
    await check();
    const first = totals(await published('梅溪.txt'));
    workspace.write('梅溪.txt', reportOf('梅溪乡人民政府', 2025, APPLICATIONS));
    await workspace.changed('梅溪.txt');
    expect(totals(await published('梅溪.txt')).length).toBeLessThan(first.length);
    workspace.write('新.txt', WRONG);
    await workspace.changed('新.txt', 1);
    expect(totals(await published('新.txt'))).toEqual(first);
    workspace.remove('新.txt');
    await workspace.changed('新.txt', 3);
    expect(await published('新.txt')).toEqual([]);
  });

  it('leaves an open document to its own findings, and takes over again when it is closed', async () => {
    workspace = await openWorkspace({ '梅溪.txt': WRONG }, { capabilities });
    await check();
    const first = totals(await published('梅溪.txt'));
    const uri = workspace.uri('梅溪.txt');
    const right = reportOf('梅溪乡人民政府', 2025, {});
    workspace.client.open(uri, right);
    expect(await published('梅溪.txt')).toEqual([]);
    expect((await check()).problems.error).toBe(0);
    workspace.client.close(uri);
    let again: unknown[] = [];
    while (again.length === 0) again = totals(await published('梅溪.txt'));
    expect(again).toEqual(first);
  });

  it('goes on for a file that the editor shows as nonsense, until it is read in its encoding', async () => {
    workspace = await openWorkspace({ '枫桥.txt': RIGHT }, { capabilities });
    const uri = workspace.uri('梅溪.txt');
    const bytes = encodeGb18030(WRONG);
    writeFileSync(path.join(workspace.folder, '梅溪.txt'), bytes);
    await check();
    expect(totals(await published('梅溪.txt'))).toContain('table/row-total');
    const said = () => workspace.client.pushed.all.filter(p => p.uri === uri).length;
    const before = said();
    const document = workspace.client.open(uri, new TextDecoder().decode(bytes), 'plaintext');
    expect((await check()).reports).toBe(2);
    expect(said()).toBe(before);
    workspace.client.change(document, [{ text: WRONG }]);
    // Shown by the open document itself from now on: taken back, or put in the place of the others.
    const now = totals(await published('梅溪.txt'));
    expect(now.includes('table/row-total')).toBe(capabilities === PUSH);
  });
});

describe('nianbao/checkWorkspace', () => {
  it('names the files that may hold reports and were not checked', async () => {
    workspace = await openWorkspace({
      '乡镇/枫桥年报.docx': 'PK',
      '年报.PDF': '%PDF-',
      '~$枫桥年报.docx': '',
      '.git/a.doc': '',
      '照片.png': '',
      '另存.txt': 'PK\u0003\u0004',
      '太大.txt': RIGHT + ' '.repeat(2 * 1024 * 1024),
    });
    const unread = ['乡镇/枫桥年报.docx', '另存.txt', '太大.txt', '年报.PDF'];
    expect(await check()).toMatchObject({ reports: 0, unread });
    workspace.write('另存.txt', RIGHT);
    expect(await check()).toMatchObject({ reports: 1, unread: unread.filter(file => file !== '另存.txt') });
    workspace.remove('年报.PDF');
    expect((await check()).unread).not.toContain('年报.PDF');
  });

  it('follows settings', async () => {
    workspace = await openWorkspace({ '梅溪.txt': WRONG });
    await check();
    expect(await published('梅溪.txt')).toContain('table/row-total');
    workspace.client.settings['*'] = { rules: { 'table/row-total': 'off' } };
    await workspace.client.settingsChanged();
    expect(await published('梅溪.txt')).not.toContain('table/row-total');
  });

  it('tells how far it is', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, WRONG]));
    workspace = await openWorkspace(files);
    const told: WorkDoneProgressReport[] = [];
    const ends = inbox<null>();
    workspace.client.connection.onProgress(WorkDoneProgress.type, 'p1', value => {
      if (value.kind === 'report') told.push(value);
      if (value.kind === 'end') ends.put(null);
    });
    expect((await check({ workDoneToken: 'p1' })).reports).toBe(40);
    await ends.next();
    const shares = told.map(t => t.percentage!);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every(s => s >= 0 && s <= 100)).toBe(true);
  });

  it('can be cancelled, and typing goes on meanwhile', async () => {
    const files = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`${i}.txt`, WRONG]));
    workspace = await openWorkspace(files, { apart: true });
    const uri = workspace.uri('open.nianbao');
    workspace.client.open(uri, RIGHT);
    await workspace.client.pull(uri);
    const source = new CancellationTokenSource();
    const running = workspace.client.connection.sendRequest<CheckWorkspaceResult>(
      'nianbao/checkWorkspace',
      {},
      source.token,
    );
    await workspace.client.pull(uri);
    source.cancel();
    const result = await running;
    expect(result.cancelled).toBe(true);
    expect(result.reports).toBeLessThan(90);
    expect((await check()).reports).toBe(91);
  });
});
