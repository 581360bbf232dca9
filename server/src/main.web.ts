import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { READ_FILE_REQUEST, type ReadFileParams } from './lsp/protocol.ts';
import { start } from './lsp/start.ts';

/** The server as a browser worker. It can read no files itself, so it asks the client for them. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

start(connection, {
  docsRoot: null,
  // The client is not asked twice: what it reads may be far away.
  stampOf: async () => null,
  async readFile(uri) {
    try {
      const params: ReadFileParams = { uri };
      const base64 = await connection.sendRequest<string | null>(READ_FILE_REQUEST, params);
      return base64 === null ? null : Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    } catch {
      return null;
    }
  },
});
