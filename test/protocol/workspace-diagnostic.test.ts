import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
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
const WATCHING = {
  ...FULL,
  workspace: { ...FULL.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

type Item = WorkspaceDiagnosticReport['items'][number];
type Known = readonly { readonly uri: string; readonly value: string }[];
const ask = (previousResultIds: Known = [], more = {}) =>
  workspace.client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds, ...more });
const known = (items: readonly Item[]): Known => items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
/** Of each file what it is answered with, and whether the wrong total is found. */
const told = (items: readonly Item[]) =>
  Object.fromEntries(
    items.map(item => [
      decodeURIComponent(item.uri.slice(item.uri.lastIndexOf('/') + 1)),
      item.kind === 'full' ? item.items.some(d => d.code === 'table/row-total') : item.kind,
    ]),
  );

describe('workspace/diagnostic', () => {
  it.each([
    ['a client that pulls', FULL, {}, true],
    ['not one with a check of its own', FULL, { ownFeatures: true }, false],
    ['not one that is pushed to', PUSH, {}, undefined],
  ])('is announced to %s', async (_name, capabilities, initializationOptions, announced) => {
    workspace = await openWorkspace({}, { capabilities, initializationOptions });
    const { diagnosticProvider } = workspace.client.initialized.capabilities;
    expect(diagnosticProvider?.workspaceDiagnostics).toBe(announced);
  });

  it.each([
    ['watches files', WATCHING],
    ['does not', FULL],
  ])('tells of all reports, and again only what has changed, to a client that %s', async (_name, capabilities) => {
    const files = { '乡镇/梅溪.txt': WRONG, '枫桥.md': RIGHT, '说明.md': '# 说明', '去.txt': WRONG };
    workspace = await openWorkspace(files, { capabilities });
    const { client, uri, write, remove, changed } = workspace;
    const document = client.open(uri('枫桥.md'), RIGHT, 'markdown');
    const { items } = await ask();
    expect(told(items)).toEqual({ '梅溪.txt': true, '枫桥.md': false, '去.txt': true });
    expect(Object.fromEntries(items.map(i => [i.uri, i.version]))).toEqual({
      [uri('乡镇/梅溪.txt')]: null,
      [uri('枫桥.md')]: 1,
      [uri('去.txt')]: null,
    });
    const same = told((await ask(known(items))).items);
    expect(same).toEqual({ '梅溪.txt': 'unchanged', '枫桥.md': 'unchanged', '去.txt': 'unchanged' });
    client.change(document, [{ text: WRONG.replaceAll('梅溪乡', '枫桥镇') }]);
    write('乡镇/梅溪.txt', reportOf('梅溪乡人民政府', 2025, APPLICATIONS));
    await changed('乡镇/梅溪.txt');
    remove('去.txt');
    await changed('去.txt', 3);
    await client.refreshes.next();
    const again = told((await ask(known(items))).items);
    expect(again).toEqual({ '梅溪.txt': false, '枫桥.md': true, '去.txt': false });
    expect(client.pushed.all.filter(p => p.diagnostics.length > 0)).toEqual([]);
  });

  it('takes back what is gone under the address that the client wrote, and leaves open documents to their own answers', async () => {
    workspace = await openWorkspace({ '梅溪.txt': WRONG, '去.txt': WRONG, '说明.md': '# 说明' });
    const { client, uri, remove, changed } = workspace;
    const { items } = await ask();
    remove('去.txt');
    await changed('去.txt', 3);
    client.open(uri('说明.md'), '# 说明', 'markdown');
    client.open('untitled:Untitled-1', '开会。', 'plaintext');
    const spelled = (all: Known) => all.map(k => ({ ...k, uri: decodeURIComponent(k.uri) }));
    const open = ['untitled:Untitled-1', decodeURIComponent(uri('说明.md'))].map(uri => ({ uri, value: '1' }));
    const again = (await ask([...spelled(known(items)), ...open])).items;
    const kinds = Object.fromEntries(again.map(i => [i.uri, i.kind === 'full' ? i.items.length : i.kind]));
    expect(kinds).toEqual({
      [decodeURIComponent(uri('梅溪.txt'))]: 'unchanged',
      [decodeURIComponent(uri('去.txt'))]: 0,
    });
  });

  it('tells of each change a client that never answers what it is told', async () => {
    workspace = await openWorkspace(
      { '梅溪.txt': WRONG, '枫桥.txt': WRONG },
      { capabilities: WATCHING, answersRefresh: false },
    );
    const { client, remove, changed } = workspace;
    for (const file of ['梅溪.txt', '枫桥.txt']) {
      await ask();
      remove(file);
      await changed(file, 3);
      await client.refreshes.next();
    }
  });

  it('follows settings', async () => {
    workspace = await openWorkspace({ '梅溪.txt': WRONG });
    const { items } = await ask();
    workspace.client.settings['*'] = { rules: { 'table/row-total': 'off' } };
    await workspace.client.settingsChanged();
    await workspace.client.refreshes.next();
    expect(told((await ask(known(items))).items)).toEqual({ '梅溪.txt': false });
  });

  it('takes back what was pushed of closed reports, and nothing is shown twice', async () => {
    workspace = await openWorkspace({ '梅溪.txt': WRONG });
    const { client } = workspace;
    await client.request('nianbao/checkWorkspace', {});
    expect((await client.pushed.next()).diagnostics).not.toEqual([]);
    expect(told((await ask()).items)).toEqual({ '梅溪.txt': true });
    expect((await client.pushed.next()).diagnostics).toEqual([]);
    const before = client.pushed.all.length;
    expect(await client.request('nianbao/checkWorkspace', {})).toMatchObject({ reports: 1 });
    expect(client.pushed.all.length).toBe(before);
  });

  it('sends its answer in parts, with progress, to a client that wants it so', async () => {
    const files = Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`${i}.txt`, i < 44 ? RIGHT : WRONG]));
    workspace = await openWorkspace(files);
    const { connection } = workspace.client;
    const parts: Item[][] = [];
    const kinds = inbox<string>();
    connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'part', ({ items }) => void parts.push(items));
    connection.onProgress(WorkDoneProgress.type, 'done', ({ kind }) => kinds.put(kind));
    const { items } = await ask([], { partialResultToken: 'part', workDoneToken: 'done' });
    expect(parts.length).toBeGreaterThan(1);
    const all = [...parts.flat(), ...items];
    expect(all.length).toBe(45);
    expect(Object.values(told(all)).filter(Boolean)).toHaveLength(1);
    expect(await kinds.next()).toBe('begin');
    await kinds.next(kind => kind === 'end');
  });

  it('can be cancelled', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, WRONG]));
    workspace = await openWorkspace(files);
    const source = new CancellationTokenSource();
    const { connection } = workspace.client;
    const ends = inbox<null>();
    connection.onProgress(WorkDoneProgress.type, 'done', ({ kind }) => {
      if (kind === 'begin') source.cancel();
      if (kind === 'end') ends.put(null);
    });
    const params = { previousResultIds: [], workDoneToken: 'done' };
    const running = connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    await expect(running).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await ends.next();
    expect((await ask()).items).toHaveLength(30);
  });
});
