import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { APPLICATIONS } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { PUSH } from './support/client.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const LAST = reportOf('梅溪乡人民政府', 2024, APPLICATIONS);
const NOW = reportOf('梅溪乡人民政府', 2025);
const AGREES = reportOf('梅溪乡人民政府', 2025, { 'carriedIn.naturalPerson': '1', 'carriedIn.total': '1' });
const across = (all: readonly Diagnostic[]) => all.filter(d => d.code === 'years/carry-over');

/** Pulls after each refresh until the findings fit. */
async function until(uri: string, fits: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
  for (;;) {
    const found = across(await workspace.client.findings(uri));
    if (fits(found)) return found;
    await workspace.client.refreshes.next();
  }
}
const none = (found: readonly Diagnostic[]) => found.length === 0;
const some = (found: readonly Diagnostic[]) => found.length > 0;

describe('last year’s report', () => {
  it('is found in the workspace, and pointed at', async () => {
    const files = { '上年/2024.txt': LAST, 'node_modules/2024.txt': LAST, '说明.md': '# 说明' };
    workspace = await openWorkspace(files, { apart: true });
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    const [first, ...more] = await until(uri, some);
    expect(first!.message).toContain('上年结转应为 1（2024 年年报');
    expect(more).toHaveLength(1);
    const { location } = first!.relatedInformation![0]!;
    expect(location.uri).toBe(workspace.uri('上年/2024.txt'));
    const line = LAST.split('\n')[location.range.start.line]!;
    expect(line).toContain('四、结转下年度继续办理');
    expect(line.slice(location.range.start.character, location.range.end.character)).toBe('1');
  });

  it('is followed while it is typed, when it is saved by others, and when it goes', async () => {
    workspace = await openWorkspace({ '2024.txt': LAST });
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    await until(uri, some);
    const quiet = reportOf('梅溪乡人民政府', 2024);
    const last = workspace.client.open(workspace.uri('2024.txt'), LAST, 'plaintext');
    const whole = { start: { line: 0, character: 0 }, end: last.positionAt(LAST.length) };
    workspace.client.change(last, [{ range: whole, text: quiet }]);
    await until(uri, none);
    // Closed without saving: what lies on the disk counts again.
    workspace.client.close(workspace.uri('2024.txt'));
    await until(uri, some);
    workspace.write('2024.txt', quiet);
    await workspace.changed('2024.txt');
    await until(uri, none);
    workspace.write('2024.txt', LAST);
    await workspace.changed('2024.txt');
    await until(uri, some);
    workspace.remove('2024.txt');
    await workspace.changed('2024.txt', 3);
    await until(uri, none);
  });

  it('is followed when its folder is renamed or deleted', async () => {
    workspace = await openWorkspace({ '上年/2024.txt': LAST });
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    await until(uri, some);
    workspace.write('去年/2024.txt', LAST);
    workspace.remove('上年');
    const files = [{ oldUri: workspace.uri('上年'), newUri: workspace.uri('去年') }];
    await workspace.client.connection.sendNotification('workspace/didRenameFiles', { files });
    const moved = workspace.uri('去年/2024.txt');
    await until(uri, found => found[0]?.relatedInformation?.[0]?.location.uri === moved);
    await workspace.client.connection.sendNotification('workspace/didDeleteFiles', {
      files: [{ uri: workspace.uri('去年') }],
    });
    await until(uri, none);
  });

  it('is pushed to a client that does not pull', async () => {
    workspace = await openWorkspace({ '2024.txt': LAST }, { capabilities: PUSH });
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    await workspace.client.pushed.next(p => p.uri === uri && across(p.diagnostics).length === 2);
    workspace.write('2024.txt', reportOf('梅溪乡人民政府', 2024));
    await workspace.changed('2024.txt');
    await workspace.client.pushed.next(p => p.uri === uri && across(p.diagnostics).length === 0);
  });

  it('agrees: silence', async () => {
    workspace = await openWorkspace({ '2024.txt': LAST });
    const [right, wrong] = [workspace.uri('a/2025.nianbao'), workspace.uri('b/2025.nianbao')];
    workspace.client.open(right, AGREES);
    workspace.client.open(wrong, NOW);
    await until(wrong, some);
    expect(across(await workspace.client.findings(right))).toEqual([]);
  });

  it('can be named by a setting, also outside the workspace, and is read again when it changes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
    const file = path.join(folder, '旧名.txt');
    writeFileSync(file, reportOf('梅溪镇人民政府', 2024, APPLICATIONS));
    workspace = await openWorkspace({}, { settings: { '*': { previousReport: file } } });
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    expect(await until(uri, some)).toHaveLength(2);
    workspace.client.settings['*'] = { previousReport: '没有.txt' };
    await workspace.client.settingsChanged();
    await until(uri, none);
    expect(await workspace.client.told.next()).toBe(
      '设置 nianbao.previousReport 指明的“没有.txt”找不到，没有用来核对上年的数',
    );
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['is no report', '购物清单\n牛奶 2 盒\n', '不是能读的年度报告'],
    ['is of another year', reportOf('梅溪镇人民政府', 2022, APPLICATIONS), '是 2022 年的年报，不是 2024 年的'],
    ['is of the same year', reportOf('梅溪镇人民政府', 2025, APPLICATIONS), '是 2025 年的年报，不是 2024 年的'],
  ])('that a setting names is refused aloud where it %s', async (_name, text, words) => {
    workspace = await openWorkspace({ '旧/x.txt': text }, { settings: { '*': { previousReport: '旧/x.txt' } } });
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    await workspace.client.findings(uri);
    expect(await workspace.client.told.next()).toBe(
      `设置 nianbao.previousReport 指明的“旧/x.txt”${words}，没有用来核对上年的数`,
    );
    expect(await until(uri, none)).toEqual([]);
    expect(workspace.client.told.all).toHaveLength(1);
  });

  it('that a setting names is not read where it may never end, or is too large, and that is said', async () => {
    workspace = await openWorkspace({ '大.txt': '' }, { settings: { '*': { previousReport: '大.txt' } } });
    truncateSync(path.join(workspace.folder, '大.txt'), 200 * 1024 * 1024);
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    await workspace.client.findings(uri);
    const said = (file: string) =>
      `设置 nianbao.previousReport 指明的“${file}”无法读取（不是普通文件，或者超过 16 MB），没有用来核对上年的数`;
    expect(await workspace.client.told.next()).toBe(said('大.txt'));
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [path.join(workspace.folder, '管道.txt')]);
    workspace.client.settings['*'] = { previousReport: '管道.txt' };
    await workspace.client.settingsChanged();
    await workspace.client.findings(uri);
    expect(await workspace.client.told.next()).toBe(said('管道.txt'));
  });

  it('that a setting names without a year is used, as information', async () => {
    const undated = LAST.replaceAll('2024年', '').replaceAll('2025年', '');
    workspace = await openWorkspace({ 'x.txt': undated }, { settings: { '*': { previousReport: 'x.txt' } } });
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, NOW);
    const [first] = await until(uri, some);
    expect(first!.severity).toBe(3);
    expect(first!.message).toContain('（上年年报“四、结转下年度继续办理”）');
  });

  it('has its figure taken over by the quick fix', async () => {
    workspace = await openWorkspace({ '2024.txt': LAST });
    const uri = workspace.uri('2025.nianbao');
    const document = workspace.client.open(uri, NOW);
    const [first] = await until(uri, some);
    const context = { diagnostics: [first] };
    const params = { textDocument: { uri }, range: first!.range, context };
    const actions = await workspace.client.request<{ title: string }[]>('textDocument/codeAction', params);
    expect(actions.map(a => a.title)).toContain('改为上年年报的 1');
    expect(document.getText(first!.range)).toBe('0');
  });
});
