import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { start } from './lsp/start.ts';

/** The server as a Node process: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…` says how the client talks to it. */
const connection = createConnection(ProposedFeatures.all);

process.on('unhandledRejection', reason => connection.console.error(String(reason)));

const docs = join(__dirname, '..', 'docs');

start(connection, {
  docsRoot: existsSync(join(docs, 'rules')) ? pathToFileURL(docs).href : null,
  async readFile(uri) {
    try {
      return await readFile(fileURLToPath(uri));
    } catch {
      return null;
    }
  },
  async stampOf(uri) {
    try {
      const { mtimeMs, size } = await stat(fileURLToPath(uri));
      return `${mtimeMs} ${size}`;
    } catch {
      return null;
    }
  },
});
