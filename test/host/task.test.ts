import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkTask } from '../../client/src/check-task.ts';
import { showTaskFindings, type TaskFindings } from '../../client/src/task-findings.ts';
import { withWrongTotal } from '../support/broken-draft.ts';
import { random } from '../support/random.ts';
import { PLAIN, wordOf } from '../support/word/writer.ts';
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

const totalsOf = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(d => d.message.includes('总计应为'));
/** The server's own have the rule's page. */
const isServers = ({ code }: vscode.Diagnostic) => typeof code === 'object';

describe('the task nianbao: check', () => {
  const made: vscode.Uri[] = [];
  let shown: TaskFindings;
  beforeEach(() => {
    shown = showTaskFindings();
  });
  afterEach(async () => {
    shown.dispose();
    await closeAllEditors();
    for (const file of made.splice(0)) await vscode.workspace.fs.delete(file);
  });

  async function write(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
    const file = vscode.Uri.joinPath(workspaceFolder(), name);
    await vscode.workspace.fs.writeFile(file, bytes);
    made.push(file);
    return file;
  }

  /** The task for the folder that is open. */
  function taskOf(definition: Parameters<typeof checkTask>[0]): vscode.Task {
    const cli = vscode.Uri.joinPath(vscode.extensions.getExtension(EXTENSION_ID)!.extensionUri, 'dist/cli.js').fsPath;
    return checkTask(definition, vscode.workspace.workspaceFolders![0]!, cli, shown);
  }

  it('keeps what the last run has found where the next was not understood, and takes it away where nothing is wrong', async () => {
    const name = '任务丁2025年政府信息公开年报.txt';
    const clean = await cleanDraft();
    const file = await write(name, new TextEncoder().encode(withWrongTotal(clean)));
    const ran = async (options: readonly string[]) => {
      await Promise.all([
        vscode.tasks.executeTask(taskOf({ type: 'nianbao', paths: [name], options })),
        endOf('check'),
      ]);
      return totalsOf(file).length;
    };
    assert.equal(await ran([]), 1);
    assert.equal(await ran(['--no-such-option']), 1);
    await write(name, new TextEncoder().encode(clean));
    made.pop();
    assert.equal(await ran([]), 0);
  });

  it('is offered for the folder, tells of files that are not open, Word files too, and leaves to the server what it tells', async () => {
    const wrong = withWrongTotal(await cleanDraft());
    const file = await write('任务2025年政府信息公开年报.txt', new TextEncoder().encode(wrong));
    const word = await write('任务丙2025年政府信息公开年报.docx', wordOf(wrong, PLAIN, random(1)));
    const text = word.with({ scheme: 'nianbao-word', authority: 'file' });
    const ended = endOf('check');
    // Asked for alone, before any task has run, VS Code without its native terminals answers late.
    const [offered] = await Promise.all([
      vscode.tasks.fetchTasks({ type: 'nianbao' }),
      vscode.tasks.executeTask(taskOf({ type: 'nianbao' })),
      ended,
    ]);
    assert.deepEqual(
      offered.map(({ name, source }) => [name, source]),
      [['check', 'nianbao']],
    );
    for (const uri of [file, text]) assert.equal(totalsOf(uri).length, 1, uri.toString());
    // The terminal breaks long lines, and had put blanks into them.
    const [{ message }] = totalsOf(file) as [vscode.Diagnostic];
    assert.doesNotMatch(message, /[一-鿿] +[一-鿿]/);
    const { line } = totalsOf(text)[0]!.range.start;

    await vscode.window.showTextDocument(file);
    assert.equal(
      (
        await askUntil(
          () => totalsOf(file),
          found => found.some(isServers),
        )
      ).length,
      1,
    );
    // 检查年报 below the Word file: what it finds stands there, and the task's no longer.
    await vscode.commands.executeCommand('nianbao.checkReports', word);
    const after = await askUntil(
      () => vscode.languages.getDiagnostics(text),
      found => found.some(isServers),
    );
    assert.ok(after.every(isServers));
    assert.deepEqual(
      totalsOf(text).map(({ range }) => range.start.line),
      [line],
    );
  });

  // The last: VS Code goes on offering the folder’s own task for a while.
  it('has its words read by the matcher, $nianbao, in a task of one’s own', async () => {
    // A wide character that has no room at a line's end leaves a blank there, which VS Code takes for a part of the name.
    const name = 'own-task.nianbao';
    const clean = await cleanDraft();
    const file = await write(name, new TextEncoder().encode(withWrongTotal(clean)));
    // VS Code does not tell an extension again what stands under the extension's own name for its findings.
    const problemMatcher = { base: '$nianbao', owner: 'own-task', source: '自己的任务' };
    const own = { label: '自己的任务', type: 'nianbao', paths: [name], problemMatcher };
    await write('.vscode/tasks.json', new TextEncoder().encode(JSON.stringify({ version: '2.0.0', tasks: [own] })));
    const [task] = await askUntil(
      async () => (await vscode.tasks.fetchTasks()).filter(({ name }) => name === own.label),
      tasks => tasks.length > 0,
    );
    const ran = () => Promise.all([vscode.tasks.executeTask(task!), endOf(own.label)]);
    const read = () =>
      vscode.languages
        .getDiagnostics(file)
        .filter(({ source, code }) => source === problemMatcher.source && code === 'table/row-total');
    await ran();
    // VS Code reads the last words when the task has ended.
    const [found, ...others] = await askUntil(read, all => all.length > 0);
    const line = clean.split('\n').findIndex(text => text.startsWith('一、本年新收'));
    assert.deepEqual([found?.range.start.line, others.length], [line, 0]);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(clean));
    await ran();
    await askUntil(read, all => all.length === 0);
  });
});
