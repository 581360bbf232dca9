import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { start } from './lsp/start.ts';

/** The server as a Node process: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…` says how the client talks to it. */
const connection = createConnection(ProposedFeatures.all);

process.on('unhandledRejection', reason => connection.console.error(String(reason)));

start(connection, {
  async readFile(uri) {
    try {
      return await readFile(fileURLToPath(uri));
    } catch {
      return null;
    }
  },
});
