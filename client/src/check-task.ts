import { type ChildProcess, spawn } from 'node:child_process';
import {
  CustomExecution,
  type Disposable,
  EventEmitter,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'nianbao';
const MATCHER = '$nianbao';

/** As tasks.json has it (package.json, `taskDefinitions`). */
interface CheckDefinition extends TaskDefinition {
  readonly paths?: readonly string[];
  readonly options?: readonly string[];
}

/**
 * Offers the task `nianbao: check` for each folder: the command line, run by the program that runs VS Code's extensions, since an office has no
 * Node of its own.
 * @param cli the path of the command line's bundle
 */
export function offerCheckTask(cli: string): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => folders().map(folder => checkTask({ type: TYPE }, folder, cli)),
    resolveTask({ definition, scope }) {
      const folder = typeof scope === 'object' ? scope : folders()[0];
      return folder && checkTask(definition as CheckDefinition, folder, cli);
    },
  });
}

/** Those that programs can read. */
function folders(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file');
}

/** The task for a folder; `cli` as above. */
export function checkTask(definition: CheckDefinition, folder: WorkspaceFolder, cli: string): Task {
  const { paths = ['.'], options = [] } = definition;
  // What was found is no failure of the task.
  const args = [cli, 'check', '--format', 'unix', '--exit-zero', ...options, '--', ...paths];
  const run = new CustomExecution(async () => terminalOf(args, folder.uri.fsPath));
  return new Task(definition, folder, 'check', TYPE, run, MATCHER);
}

/** A terminal that shows what a program of Node's prints. It needs no shell, and none of the parts by which terminals start programs. */
function terminalOf(args: readonly string[], cwd: string): Pseudoterminal {
  const wrote = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  const show = (text: string) => wrote.fire(text.replaceAll(/\r?\n/g, '\r\n'));
  let child: ChildProcess | undefined;
  return {
    onDidWrite: wrote.event,
    onDidClose: closed.event,
    open() {
      const run = spawn(process.execPath, args, { cwd, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
      child = run;
      for (const stream of [run.stdout, run.stderr]) stream.setEncoding('utf8').on('data', show);
      run.once('error', error => {
        show(`${error.message}\n`);
        closed.fire(2);
      });
      run.once('close', code => closed.fire(code ?? 2));
    },
    close: () => void child?.kill(),
  };
}
