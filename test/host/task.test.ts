import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkTask } from '../../client/src/check-task.ts';
import { withWrongTotal } from '../support/broken-draft.ts';
import { askUntil, cleanDraft, closeAllEditors, EXTENSION_ID, workspaceFolder } from './support.ts';

/** Settles when a task's program has ended and its terminal is closed. */
function endOf(name: string): Promise<void> {
  return new Promise(resolve => {
    const listener = vscode.tasks.onDidEndTask(({ execution }) => {
      if (execution.task.name !== name) return;
      listener.dispose();
      resolve();
    });
  });
}

describe('the task nianbao: check', () => {
  it('is offered for the folder, tells of files that are not open, and leaves those that are to the server', async () => {
    const file = vscode.Uri.joinPath(workspaceFolder(), '任务2025年政府信息公开年报.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(withWrongTotal(await cleanDraft())));
    const folder = vscode.workspace.workspaceFolders![0]!;
    const cli = vscode.Uri.joinPath(vscode.extensions.getExtension(EXTENSION_ID)!.extensionUri, 'dist/cli.js').fsPath;
    const ended = endOf('check');
    // Asked for alone, before any task has run, VS Code without its native terminals answers late.
    const [offered] = await Promise.all([
      vscode.tasks.fetchTasks({ type: 'nianbao' }),
      vscode.tasks.executeTask(checkTask({ type: 'nianbao' }, folder, cli)),
      ended,
    ]);
    assert.deepEqual(
      offered.map(({ name, source, problemMatchers }) => [name, source, problemMatchers]),
      [['check', 'nianbao', ['$nianbao']]],
    );
    const told = () => vscode.languages.getDiagnostics(file).filter(d => d.message.includes('总计应为'));
    assert.equal((await askUntil(told, found => found.length > 0)).length, 1);
    const [before] = told();
    await vscode.window.showTextDocument(file);
    // The server's own has the cells beside it.
    const after = await askUntil(told, found => found.some(d => d !== before && d.relatedInformation !== undefined));
    assert.equal(after.length, 1);
    await closeAllEditors();
    await vscode.workspace.fs.delete(file);
  });
});
