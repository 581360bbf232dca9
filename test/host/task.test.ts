import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkTask } from '../../client/src/check-task.ts';
import { EXTENSION_ID } from './support.ts';

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
  it('is offered for the folder, and runs to its end', async () => {
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
  });
});
