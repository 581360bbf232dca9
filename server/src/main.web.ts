import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { start } from './lsp/start.ts';
import { webRuntime } from './runtime/web.ts';

/** The server as a browser worker. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

start(connection, webRuntime(connection));
