import { afterAll, beforeAll } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type TestClient } from './client.ts';

/** One server for all tests of a file. */
export interface SharedServer {
  /** Opens a document at an address that no other has. */
  open(text: string, language?: string): TextDocument;
  /** A `nianbao/…` request about a document; `more` are its other parameters. */
  ask<R>(method: string, uri: string, more?: object): Promise<R | null>;
  request<R>(method: string, params: object): Promise<R>;
}

export function sharedServer(): SharedServer {
  let client: TestClient;
  let count = 0;
  beforeAll(async () => {
    client = await startClient();
  });
  afterAll(() => client.stop());
  return {
    open: (text, language = 'nianbao') => client.open(`file:///w/${count++}`, text, language),
    ask: (method, uri, more = {}) => client.request(`nianbao/${method}`, { textDocument: { uri }, ...more }),
    request: (method, params) => client.request(method, params),
  };
}
