import { type ChildProcess, spawn } from 'node:child_process';
import {
  CustomExecution,
  Disposable,
  EventEmitter,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { showTaskFindings, type TaskFindings } from './task-findings.ts';

const TYPE = 'nianbao';
/** VS Code reads a terminal's words some time after they are written, and what comes behind its end is lost (ms). */
const READ_MS = 1000;

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
  const found = showTaskFindings();
  const provider = tasks.registerTaskProvider(TYPE, {
    provideTasks: () => folders().map(folder => checkTask({ type: TYPE }, folder, cli, found)),
    resolveTask({ definition, scope }) {
      const folder = typeof scope === 'object' ? scope : folders()[0];
      return folder && checkTask(definition as CheckDefinition, folder, cli, found);
    },
  });
  return Disposable.from(provider, found);
}

/** Those that programs can read. */
function folders(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file');
}

/** The task for a folder; `cli` as above. What it finds is shown in Problems, without a matcher. */
export function checkTask(
  definition: CheckDefinition,
  folder: WorkspaceFolder,
  cli: string,
  found: Pick<TaskFindings, 'show'>,
): Task {
  const { paths = ['.'], options = [] } = definition;
  // What was found is no failure of the task.
  const args = [cli, 'check', '--format', 'unix', '--exit-zero', ...options, '--', ...paths];
  const run = new CustomExecution(async () =>
    terminalOf(args, folder.uri.fsPath, printed => found.show(folder.uri, printed)),
  );
  return new Task(definition, folder, 'check', TYPE, run, []);
}

/**
 * A terminal that shows what a program of Node's prints. It needs no shell, and none of the parts by which terminals start programs.
 * @param onEnd gets all that the program has printed on its standard output, once it has looked at all it was asked to
 */
function terminalOf(args: readonly string[], cwd: string, onEnd: (printed: string) => void): Pseudoterminal {
  const wrote = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  const show = (text: string) => wrote.fire(text.replaceAll(/\r?\n/g, '\r\n'));
  let child: ChildProcess | undefined;
  let printed = '';
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
      run.stdout.on('data', (text: string) => {
        printed += text;
      });
      run.once('close', code => {
        // A run that was stopped has not seen all, and one that was not understood has seen nothing: what the last has found stays.
        if (code === 0 || (code !== null && printed !== '')) onEnd(printed);
        setTimeout(() => closed.fire(code ?? 2), READ_MS);
      });
    },
    close: () => void child?.kill(),
  };
}
