import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';

let stop: () => Promise<void> = async () => undefined;

/** VS Code on a desktop or a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  stop = activateWith(context, options => new LanguageClient('nianbao', '年报', server, options));
}

export function deactivate(): Promise<void> {
  return stop();
}
