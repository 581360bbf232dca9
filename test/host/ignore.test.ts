import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanDraft, closeAllEditors, findings, has, lacks, openDraft, workspaceFolder } from './support.ts';

interface Entry {
  readonly file: string;
  readonly reason: string;
}

describe('忽略这条', () => {
  const file = () => vscode.Uri.joinPath(workspaceFolder(), 'nianbao.json');
  let before: Uint8Array | undefined;

  beforeEach(async () => {
    before = await vscode.workspace.fs.readFile(file()).then(
      bytes => bytes,
      () => undefined,
    );
    if (before !== undefined) await vscode.workspace.fs.delete(file());
  });
  afterEach(async () => {
    await closeAllEditors();
    if (before === undefined) await vscode.workspace.fs.delete(file());
    else await vscode.workspace.fs.writeFile(file(), before);
  });

  it('is offered twice, and keeps the finding in nianbao.json, which is made, added to and saved', async () => {
    const wrong = (await cleanDraft()).replace('二、主动公开', '2、主动公开').replace('三、收到和', '3、收到和');
    const { document } = await openDraft('忽略.nianbao', wrong);
    const ignore = async (line: string, reason: string) => {
      const at = document.positionAt(document.getText().indexOf(line));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at.translate(0, 2)),
      );
      const ways = actions.filter(({ title }) => title.startsWith('忽略这条'));
      assert.deepEqual(
        ways.map(({ title }) => /nianbao\.json|加一行注释/.exec(title)?.[0]),
        ['nianbao.json', '加一行注释'],
      );
      const { command, arguments: given = [] } = ways[0]!.command!;
      const [args] = given as { entry: Entry }[];
      await vscode.commands.executeCommand(command, { ...args, entry: { ...args!.entry, reason } });
    };
    await findings(document.uri, found => found.filter(f => f.message.includes('序号')).length === 2);
    await ignore('2、主动公开', '照原文');
    await findings(document.uri, found => found.filter(f => f.message.includes('序号')).length === 1);
    await ignore('3、收到和', '也照原文');
    await findings(document.uri, lacks('section/ordinal'));
    const written = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file())));
    assert.deepEqual(
      (written as { ignore: Entry[] }).ignore.map(({ file, reason }) => [file, reason]),
      [
        ['忽略.nianbao', '照原文'],
        ['忽略.nianbao', '也照原文'],
      ],
    );
    assert.equal(document.getText(), wrong);
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode('{"sums": []}'));
    await findings(document.uri, has('section/ordinal'));
  });
});
