import { access, constants } from 'node:fs/promises';
import { type ExtensionContext, ExtensionMode, type Uri } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';
import { offerCheckTask } from './check-task.ts';

/** Where a server that is being developed waits for a debugger, on this machine only; .vscode/launch.json attaches there. */
const DEBUG_PORT = 6009;

let stop: () => Promise<void> = async () => undefined;

/** VS Code on a desktop or a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const run: NodeModule = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const isOwn = context.extensionMode === ExtensionMode.Development;
  // The client takes `debug` where the extension host itself is debugged, whichever extension that is for.
  const debug = isOwn ? { ...run, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } } : run;
  context.subscriptions.push(offerCheckTask(context.asAbsolutePath('dist/cli.js')));
  stop = activateWith(context, options => new LanguageClient('nianbao', '年报', { run, debug }, options), mayWrite);
}

/** Of files that lie elsewhere their own file system tells. */
async function mayWrite(file: Uri): Promise<boolean> {
  if (file.scheme !== 'file') return true;
  return access(file.fsPath, constants.W_OK).then(
    () => true,
    () => false,
  );
}

export function deactivate(): Promise<void> {
  return stop();
}
