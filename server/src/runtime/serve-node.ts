import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { start } from '../lsp/start.ts';
import { nodeRuntime } from './node.ts';
import { printedInstead } from './transport.ts';

/**
 * Becomes the language server: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…` among the process's arguments says how the client talks to
 * it. Without one it says how to write that, and the process is to end with 2.
 * @param docs the folder of the pages that findings point to
 */
export function serveNode(docs: string): void {
  const editors = join(docs, 'editors', sep);
  const instead = printedInstead(
    process.argv.slice(2),
    existsSync(editors) ? editors : 'docs/editors/',
    process.send !== undefined,
  );
  if (instead !== null) {
    (instead.exitCode === 0 ? process.stdout : process.stderr).write(instead.text);
    process.exitCode = instead.exitCode;
    return;
  }
  const connection = createConnection(ProposedFeatures.all);
  process.on('unhandledRejection', reason => connection.console.error(String(reason)));
  start(connection, nodeRuntime(docs));
}
