import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { reportOf } from '../unit/workspace/reports.ts';
import { FULL, PUSH } from './support/client.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const DRAFT = reportOf('梅溪乡人民政府', 2025, { 'penalty.decisions': '/' });
const file = '乡镇/梅溪.txt';
const rules = (levels: object) => JSON.stringify({ rules: levels });

function open(): string {
  const uri = workspace.uri(file);
  workspace.client.open(uri, DRAFT);
  return uri;
}
const blankIn = (found: readonly Diagnostic[]) =>
  found.filter(d => d.code === 'cell/blank').map(d => ['', 'error', 'warning', 'information', 'hint'][d.severity!]);
const blank = async (uri: string) => blankIn(await workspace.client.findings(uri));

async function until(uri: string, expected: readonly string[]): Promise<void> {
  while (JSON.stringify(await blank(uri)) !== JSON.stringify(expected)) await workspace.client.refreshes.next();
}

describe('nianbao.json and the server', () => {
  it('holds from the first answer on: beside a draft before above it, the client’s settings above both', async () => {
    workspace = await openWorkspace({
      'nianbao.json': rules({ cell: 'error', section: 'off' }),
      '乡镇/nianbao.json': rules({ 'cell/blank': 'hint' }),
      [file]: DRAFT,
      '县.txt': DRAFT,
    });
    expect(await blank(open())).toEqual(['hint']);
    const county = workspace.uri('县.txt');
    workspace.client.open(county, DRAFT);
    expect(await blank(county)).toEqual(['error']);
    expect((await workspace.client.findings(county)).filter(d => String(d.code).startsWith('section/'))).toEqual([]);
    workspace.client.settings['*'] = { rules: { 'cell/blank': 'information' } };
    await workspace.client.settingsChanged();
    expect(await blank(county)).toEqual(['information']);
  });

  it('follows the folders of the workspace: a draft without a file has the settings of the first', async () => {
    workspace = await openWorkspace({
      'nianbao.json': rules({ cell: 'error' }),
      '乡镇/nianbao.json': rules({ cell: 'off' }),
    });
    const uri = 'untitled:Untitled-1';
    const { client } = workspace;
    client.open(uri, DRAFT);
    expect(await blank(uri)).toEqual(['error']);
    const folders = (path: string) => [{ uri: workspace.uri(path), name: path }];
    const event = { added: folders('乡镇'), removed: folders('.') };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    expect(await blank(uri)).toEqual([]);
  });

  it('is followed as it comes, changes and goes', async () => {
    workspace = await openWorkspace({ [file]: DRAFT });
    const uri = open();
    expect(await blank(uri)).toEqual(['warning']);
    workspace.write('nianbao.json', rules({ 'cell/blank': 'error' }));
    await workspace.changed('nianbao.json', 1);
    await until(uri, ['error']);
    workspace.write('乡镇/nianbao.json', rules({ cell: 'off' }));
    await workspace.changed('乡镇/nianbao.json', 1);
    await until(uri, []);
    workspace.remove('乡镇/nianbao.json');
    await workspace.changed('乡镇/nianbao.json', 3);
    await until(uri, ['error']);
  });

  it('is followed of itself where the client tells of no files: pushed without a word from it', async () => {
    workspace = await openWorkspace({ [file]: DRAFT }, { capabilities: PUSH });
    const uri = open();
    const level = (wanted: readonly string[]) =>
      workspace.client.pushed.next(
        p => p.uri === uri && JSON.stringify(blankIn(p.diagnostics)) === JSON.stringify(wanted),
      );
    await level(['warning']);
    workspace.write('nianbao.json', rules({ 'cell/blank': 'error' }));
    await level(['error']);
    workspace.remove('nianbao.json');
    await level(['warning']);
  });

  it('is followed of itself above the folders of the workspace, of which no client tells', async () => {
    const watching = { ...FULL.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    workspace = await openWorkspace({ [file]: DRAFT }, { capabilities: { ...FULL, workspace: watching } });
    const folders = (path: string) => [{ uri: workspace.uri(path), name: path }];
    const event = { added: folders('乡镇'), removed: folders('.') };
    await workspace.client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const uri = open();
    expect(await blank(uri)).toEqual(['warning']);
    // Once the workspace has been read, nothing else reads it again.
    await workspace.client.connection.sendRequest('workspace/symbol', { query: '梅溪' });
    workspace.write('nianbao.json', rules({ 'cell/blank': 'error' }));
    await until(uri, ['error']);
  });

  it('says what is wrong with it at its place, also in a folder below', async () => {
    workspace = await openWorkspace({ [file]: DRAFT, '乡镇/nianbao.json': '{\n  "rules": {"cell/blanc": "off"}\n}' });
    open();
    const own = workspace.uri('乡镇/nianbao.json');
    for (;;) {
      const { uri, diagnostics } = await workspace.client.pushed.next();
      if (uri !== own || diagnostics.length === 0) continue;
      expect(diagnostics).toMatchObject([
        { message: '没有规则“cell/blanc”（是不是“cell/blank”？），这一项不起作用', range: { start: { line: 1 } } },
      ]);
      return;
    }
  });

  it('says to the person what is wrong with it, once, where the client may list no file that is not open', async () => {
    const wrong = '{\n  "rules": {"cell/blanc": "off"}\n}';
    workspace = await openWorkspace({ [file]: DRAFT, '乡镇/nianbao.json': wrong });
    open();
    const words = '乡镇/nianbao.json 第2行：没有规则“cell/blanc”（是不是“cell/blank”？），这一项不起作用。';
    expect(await workspace.client.told.next()).toBe(words);
    // What stands is not said again beside what has come to it; what was mended and has come back is.
    workspace.write('乡镇/nianbao.json', wrong.replace('\n}', ',\n  "rulez": {}\n}'));
    await workspace.changed('乡镇/nianbao.json', 2);
    expect(await workspace.client.told.next()).toMatch(/^乡镇\/nianbao\.json 第3行：[^；]*“rulez”[^；]*。$/);
    workspace.write('乡镇/nianbao.json', rules({}));
    await workspace.changed('乡镇/nianbao.json', 2);
    await workspace.client.pushed.next(p => p.uri === workspace.uri('乡镇/nianbao.json') && p.diagnostics.length === 0);
    workspace.write('乡镇/nianbao.json', wrong);
    await workspace.changed('乡镇/nianbao.json', 2);
    expect(await workspace.client.told.next()).toBe(words);
  });

  it('that can not be read is told of, not taken for none', async () => {
    workspace = await openWorkspace({ [file]: DRAFT, 'nianbao.json': 'PK\u0003\u0004 no text' });
    open();
    const own = workspace.uri('nianbao.json');
    const { diagnostics } = await workspace.client.pushed.next(p => p.uri === own);
    expect(diagnostics).toMatchObject([{ severity: 1, message: expect.stringContaining('不是文本') }]);
  });

  it('findings are pushed once when a draft is opened', async () => {
    workspace = await openWorkspace(
      { 'nianbao.json': rules({ cell: 'error' }), [file]: DRAFT },
      { capabilities: PUSH },
    );
    const uri = open();
    const first = await workspace.client.pushed.next();
    expect([first.uri, blankIn(first.diagnostics)]).toEqual([uri, ['error']]);
  });

  it('nor a second time where another report comes that changes nothing', async () => {
    workspace = await openWorkspace({ [file]: DRAFT }, { capabilities: PUSH });
    const uri = open();
    const { client } = workspace;
    await client.pushed.next(p => p.uri === uri);
    await client.analysed.next(a => a.uri === uri);
    workspace.write('2024.txt', reportOf('梅溪乡人民政府', 2024));
    await workspace.changed('2024.txt', 1);
    await client.analysed.next(a => a.uri === uri);
    // Whatever was to be pushed of it comes before the next answer.
    await client.request('nianbao/checkWorkspace', {});
    expect(client.pushed.all.filter(p => p.uri === uri)).toHaveLength(1);
  });

  it('what is excluded is no last year’s report and is not checked with the others, and counts when it is opened', async () => {
    const last = reportOf('梅溪乡人民政府', 2024, { 'carriedOut.naturalPerson': '7', 'carriedOut.total': '7' });
    workspace = await openWorkspace({ [file]: DRAFT, '归档/2024.txt': last, '.nianbaoignore': '归档/\n' });
    const uri = open();
    const carried = async () =>
      (await workspace.client.findings(uri)).filter(d => d.code === 'years/carry-over').map(d => d.severity);
    const all = await workspace.client.request<{ files: readonly { uri: string }[] }>('nianbao/checkWorkspace', {});
    expect(JSON.stringify(all)).not.toContain('2024');
    expect(await carried()).toEqual([]);
    workspace.write('nianbao.json', JSON.stringify({ previousReport: '归档/2024.txt' }));
    await workspace.changed('nianbao.json', 1);
    while ((await carried()).length === 0) await workspace.client.refreshes.next();
    expect(await carried()).toHaveLength(2);
  });
});
