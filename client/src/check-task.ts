import { type ChildProcess, spawn } from 'node:child_process';
import {
  CustomExecution,
  Disposable,
  EventEmitter,
  languages,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'nianbao';
const MATCHER = '$nianbao';
/** Of what the matcher has found in the terminal (package.json, `problemMatchers`). */
const OWNER = 'nianbao.task';
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
  const provider = tasks.registerTaskProvider(TYPE, {
    provideTasks: () => folders().map(folder => checkTask({ type: TYPE }, folder, cli)),
    resolveTask({ definition, scope }) {
      const folder = typeof scope === 'object' ? scope : folders()[0];
      return folder && checkTask(definition as CheckDefinition, folder, cli);
    },
  });
  // Of an open document the server tells all that there is, as it stands: what the matcher found would stand beside it, and stay.
  const found = languages.createDiagnosticCollection(OWNER);
  const opened = workspace.onDidOpenTextDocument(({ uri }) => found.delete(uri));
  return Disposable.from(provider, found, opened);
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
      run.once('close', code => setTimeout(() => closed.fire(code ?? 2), READ_MS));
    },
    close: () => void child?.kill(),
  };
}
