import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_FILES_REQUEST,
  type FindFilesParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
} from '../../server/src/lsp/protocol-workspace.ts';
import { toBase64 } from '../../server/src/text/base64.ts';

/** Lets a server in a web worker, which has no file system, read files through VS Code. Returns the client. */
export function serveFiles<C extends BaseLanguageClient>(client: C): C {
  client.onRequest(READ_FILE_REQUEST, async (params: ReadFileParams): Promise<string | null> => {
    try {
      return toBase64(await workspace.fs.readFile(Uri.parse(params.uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(FIND_FILES_REQUEST, async ({ folder, endings, mostBytes }: FindFilesParams): Promise<string[]> => {
    const files = await below(Uri.parse(folder), name => endings.some(e => name.toLowerCase().endsWith(e)), mostBytes);
    return files.map(file => client.code2ProtocolConverter.asUri(file));
  });
  return client;
}

/** Walked by hand: not every file system that a browser shows can be searched. Hidden and linked folders are passed over. */
async function below(folder: Uri, wanted: (name: string) => boolean, mostBytes: number): Promise<Uri[]> {
  const found: Uri[] = [];
  for (const [name, type] of await entriesOf(folder)) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) found.push(...(await below(uri, wanted, mostBytes)));
    else if (wanted(name) && (await sizeOf(uri)) <= mostBytes) found.push(uri);
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function sizeOf(file: Uri): Promise<number> {
  try {
    const { size, type } = await workspace.fs.stat(file);
    return type & FileType.Directory ? Number.POSITIVE_INFINITY : size;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
