import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { start } from './lsp/start.ts';
import { nodeRuntime } from './runtime/node.ts';

/** The server as a Node process: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…` says how the client talks to it. */
const connection = createConnection(ProposedFeatures.all);

process.on('unhandledRejection', reason => connection.console.error(String(reason)));

start(connection, nodeRuntime(join(__dirname, '..', 'docs')));
