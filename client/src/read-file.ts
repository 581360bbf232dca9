import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_FILE_REQUEST, type ReadFileParams } from '../../server/src/lsp/protocol.ts';

/** Bytes to base64, in pieces: a call with a large file's bytes as arguments would overflow the stack. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

/** Lets a server in a web worker, which has no file system, read files through VS Code. Returns the client. */
export function serveFiles<C extends BaseLanguageClient>(client: C): C {
  client.onRequest(READ_FILE_REQUEST, async (params: ReadFileParams): Promise<string | null> => {
    try {
      return toBase64(await workspace.fs.readFile(Uri.parse(params.uri)));
    } catch {
      return null;
    }
  });
  return client;
}
