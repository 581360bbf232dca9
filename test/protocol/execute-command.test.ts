import { afterEach, describe, expect, it } from 'vitest';
import { type Command, type Diagnostic, ErrorCodes, LSPErrorCodes, WorkDoneProgress } from 'vscode-languageserver/node';
import { draftText, RIGHT, WRONG } from '../support/draft.ts';
import { APPLICATIONS } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { FULL, PUSH } from './support/client.ts';
import { EDITOR, openEditor } from './support/editor.ts';
import { applied } from './support/edits.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function editor(...args: Parameters<typeof openEditor>) {
  const opened = await openEditor(...args);
  stops.push(opened.stop);
  return opened;
}

describe('commands', () => {
  it.each([
    ['all to a client that applies edits', EDITOR, {}, 8],
    ['the check alone to one that does not', FULL, {}, 1],
    ['none to one that has its own', EDITOR, { ownFeatures: true }, undefined],
  ])('are announced: %s', async (_name, capabilities, own, count) => {
    const { client } = await editor({}, { capabilities, own });
    const { executeCommandProvider } = client.initialized.capabilities;
    expect(executeCommandProvider?.commands.length).toBe(count);
    for (const id of executeCommandProvider?.commands ?? []) expect(id).toMatch(/^nianbao\.server\.\w+$/u);
  });

  it('recalculate and mend an open document by an edit of its version, and say what they did', async () => {
    const text = draftText({ figures: WRONG }).replace('二、主动公开', '2、主动公开');
    const { asked, run, open, client } = await editor({ 'a.nianbao': text });
    const document = open('a.nianbao');
    expect(await run('recalculate', document.uri)).toMatchObject({ applied: true, reason: '', changed: 2, left: [] });
    expect(await client.told.next()).toBe('已改 2 个合计。');
    expect(asked[0]!.label).toBe('重算全部合计');
    expect(asked[0]!.edit).toHaveProperty('documentChanges');
    const summed = applied(document, asked[0]!.edit);
    expect(summed).toBe(draftText().replace('二、主动公开', '2、主动公开'));
    const after = client.change(document, [{ text: summed }]);
    expect(await run('fixAll', { textDocument: { uri: document.uri } })).toMatchObject({ applied: true, changed: 1 });
    expect(applied(after, asked[1]!.edit)).toBe(draftText());
    client.change(after, [{ text: draftText() }]);
    expect(await run('fixAll', { uri: document.uri })).toMatchObject({ applied: false, reason: '没有要改的' });
    expect(asked).toHaveLength(2);
  });

  it('use `changes` where the client knows no versions, and say when it refuses', async () => {
    const capabilities = { ...PUSH, workspace: { applyEdit: true } };
    const answer = { applied: false, failureReason: 'the file is read-only' };
    const { asked, run, open, client } = await editor(
      { 'a.nianbao': draftText({ figures: WRONG }) },
      { capabilities, answer },
    );
    const document = open('a.nianbao');
    const result = await run('recalculate', { uri: document.uri });
    expect(result).toMatchObject({ applied: false, reason: 'the file is read-only', changed: 2 });
    expect(await client.told.next()).toBe('没有修改：the file is read-only。');
    expect(Object.keys(asked[0]!.edit.changes!)).toEqual([document.uri]);
  });

  it('insert a table in front of a line, or at its place in the report', async () => {
    const [head, tail] = draftText().split('三、收到和处理政府信息公开申请情况');
    const text = `${head}三、收到和处理政府信息公开申请情况\n\n四、${tail!.split('四、').slice(2).join('四、')}`;
    const { asked, run, open } = await editor({ 'a.nianbao': text, 'b.md': '甲\n乙\n' });
    const report = open('a.nianbao');
    expect(await run('insertTable', { uri: report.uri, table: '表三' })).toMatchObject({ applied: true });
    expect(applied(report, asked[0]!.edit)).toMatch(/申请情况\n\n（本列数据的勾稽关系/u);
    const note = open('b.md', 'markdown');
    await run('insertTable', { uri: note.uri, table: 'disputes', line: 1 });
    expect(applied(note, asked[1]!.edit)).toMatch(/^甲\n\n\|[\s\S]+\|\n\n乙\n$/u);
  });

  it('check the workspace, with progress of the client’s, and say what was found', async () => {
    const files = {
      'a.txt': reportOf('枫桥镇人民政府', 2025),
      'b.txt': reportOf('梅溪乡人民政府', 2025, { ...APPLICATIONS, 'new.total': '9' }),
    };
    const { client, uri } = await editor(files, { capabilities: PUSH });
    const kinds: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'mine', ({ kind }) => void kinds.push(kind));
    const params = { command: 'nianbao.server.checkWorkspace', workDoneToken: 'mine' };
    const result = await client.request('workspace/executeCommand', params);
    expect(result).toMatchObject({ reports: 2, cancelled: false });
    const { diagnostics } = await client.pushed.next(p => p.uri === uri('b.txt'));
    expect(diagnostics.map(d => d.code)).toContain('table/row-total');
    expect(await client.told.next()).toMatch(/^检查了 2 份年报：错误 [1-9]/u);
    expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end']);
  });

  it('refuse arguments that are wrong, in Chinese', async () => {
    const { client, run, open, asked } = await editor({ 'a.nianbao': draftText(), 'b.txt': '开会。' });
    const [{ uri }, other] = [open('a.nianbao'), open('b.txt', 'plaintext')];
    const refused = async (command: string, ...args: unknown[]) => {
      const error = await run(command, ...args).catch((e: { code: number; message: string }) => e);
      return [error['code'], error['message']];
    };
    const bad = ErrorCodes.InvalidParams;
    expect(await refused('jump')).toEqual([bad, expect.stringContaining('没有命令“nianbao.server.jump”，可以用 ')]);
    expect(await refused('recalculate')).toEqual([bad, '没有写明文稿：参数里应有“uri”。']);
    expect(await refused('recalculate', 7)).toEqual([bad, '参数应为文稿的 URI，或者写在 { } 里。']);
    expect(await refused('recalculate', uri, uri)).toEqual([bad, '参数只能有一个，这里有 2 个。']);
    expect(await refused('recalculate', other.uri)).toEqual([
      LSPErrorCodes.RequestFailed,
      '“b.txt”没有打开，或者不是年报。',
    ]);
    expect(await refused('insertTable', { uri, table: '表五' })).toEqual([
      bad,
      '“table”应为 disclosure（表二）、applications（表三）、disputes（表四）。',
    ]);
    expect(await refused('insertTable', { uri, table: '表三', line: -1 })).toEqual([
      bad,
      '“line”应为行号，从 0 数起。',
    ]);
    expect(await refused('insertTable', { uri, table: '表三' })).toEqual([
      LSPErrorCodes.RequestFailed,
      expect.stringContaining('已有表三'),
    ]);
    expect(await refused('sumUnits', { choice: 1 })).toEqual([bad, expect.stringContaining('“choice”应为')]);
    expect(await refused('writeSums', { units: [] })).toEqual([bad, '“parent”应为汇总年报的路径。']);
    expect(await refused('writeSums', { parent: '县.txt', units: [3] })).toEqual([
      bad,
      expect.stringContaining('“units”应为'),
    ]);
    expect(await refused('writeSums')).toEqual([bad, expect.stringContaining('文件夹里的年报：a.nianbao')]);
    const elsewhere = { file: 'file:///w/a.json', entry: { file: 'a', rule: 'b', reason: '' } };
    expect(await refused('ignore', elsewhere)).toEqual([bad, expect.stringContaining('file、entry')]);
    expect(await refused('checkWorkspace', uri)).toEqual([bad, '这个命令没有参数。']);
    expect(await refused('applyFix', { uri })).toEqual([bad, expect.stringContaining('title、uri、version、edit')]);
    expect([asked, client.logged.all]).toEqual([[], []]);
  });
});

describe('a client that knows no code actions but commands', () => {
  const { codeAction: _, ...textDocument } = EDITOR.textDocument!;
  const capabilities = { ...EDITOR, textDocument };

  it('gets these, and by them its repairs, as long as the document is the same', async () => {
    const { asked, client, open } = await editor(
      { 'a.nianbao': draftText({ figures: { ...RIGHT, 'new.total': '40' } }) },
      { capabilities },
    );
    expect(client.initialized.capabilities.codeActionProvider).toBe(true);
    const document = open('a.nianbao');
    const diagnostic: Diagnostic = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    const commands = await client.request<Command[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const own = (title: string) => (title.includes('记在 nianbao.json 里') ? 'ignore' : 'applyFix');
    for (const { command, title } of commands) expect(command).toBe(`nianbao.server.${own(title)}`);
    const { command, arguments: args } = commands.find(c => c.title === '改为 4')!;
    const execute = () => client.request('workspace/executeCommand', { command, arguments: args });
    expect(await execute()).toMatchObject({ applied: true });
    expect(applied(document, asked[0]!.edit)).toBe(draftText());
    client.change(document, [{ text: draftText() }]);
    await expect(execute()).rejects.toMatchObject({ message: '文稿已经改动，没有修改，请再试一次。' });
    expect(asked).toHaveLength(1);
  });

  it('gets each once: what is a quick fix and a source action elsewhere has no kinds there', async () => {
    const twice = draftText().replace('（二）', '（2）').replace('（三）', '（3）');
    const { client, open } = await editor({ 'a.nianbao': twice }, { capabilities });
    const { uri } = open('a.nianbao');
    const [diagnostic] = (await client.findings(uri)).filter(d => d.code === 'section/subheading');
    const commands = await client.request<Command[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic!.range,
      context: { diagnostics: [diagnostic!] },
    });
    expect(commands.filter(c => c.title === '修正全部格式问题')).toHaveLength(1);
  });
});
