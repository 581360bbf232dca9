import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../../server/src/exchange/text/gb18030.ts';
import { withWrongTotal } from '../support/broken-draft.ts';
import {
  askUntil,
  cleanDraft,
  closeAllEditors,
  codeOf,
  findings,
  findingsOf,
  has,
  workspaceFolder,
} from './support.ts';

const REOPEN = '按 GB18030 重新打开';
let count = 0;

/** A file whose name says nothing, with the text in GB18030. */
async function write(text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), `来稿${++count}.txt`);
  await vscode.workspace.fs.writeFile(uri, encodeGb18030(text));
  return uri;
}

const problemsOf = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ message }) => message.includes('GB18030'));

async function reopen(document: vscode.TextDocument): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, 0, 1),
  );
  const { command } = actions.find(action => action.title === REOPEN)!;
  await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
}

describe('a draft in GB18030 that is opened as UTF-8', () => {
  afterEach(closeAllEditors);

  it('is seen and said, and one click reads it right', async () => {
    const text = withWrongTotal(await cleanDraft());
    const document = await vscode.workspace.openTextDocument(await write(text));
    await vscode.window.showTextDocument(document);
    assert.notEqual(document.getText(), text);
    await askUntil(
      () => problemsOf(document.uri).length,
      found => found === 1,
    );
    await reopen(document);
    await askUntil(
      () => document.getText(),
      read => read === text,
    );
    await findings(document.uri, has('table/row-total'));
    assert.deepEqual(problemsOf(document.uri), []);
  });

  it('keeps the findings that were shown while it was closed, until it is read right', async () => {
    const text = withWrongTotal((await cleanDraft()).replaceAll('云岭县卫生健康局', '双桥乡'));
    const uri = await write(text);
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'nianbao', content: await cleanDraft() }),
    );
    await vscode.commands.executeCommand('nianbao.checkWorkspace');
    await findings(uri, has('table/row-total'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await askUntil(
      () => problemsOf(uri).length,
      found => found === 1,
    );
    assert.ok(has('table/row-total')(findingsOf(uri)));
    await reopen(document);
    const rows = (found: readonly vscode.Diagnostic[]) => found.filter(f => codeOf(f) === 'table/row-total');
    await findings(uri, found => rows(found).length === 1 && document.getText(rows(found)[0]!.range) === '64');
    await vscode.workspace.fs.delete(uri);
  });

  it('is nothing to speak of where it is another text, or is read right', async () => {
    const other = await vscode.workspace.openTextDocument(await write('会议记录：研究食堂改造。\n'.repeat(20)));
    await vscode.window.showTextDocument(other);
    const right = vscode.Uri.joinPath(workspaceFolder(), '正常.txt');
    await vscode.workspace.fs.writeFile(right, new TextEncoder().encode(withWrongTotal(await cleanDraft())));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(right));
    await findings(right, has('table/row-total'));
    assert.deepEqual([...problemsOf(other.uri), ...problemsOf(right)], []);
  });
});
