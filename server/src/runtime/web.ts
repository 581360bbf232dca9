import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import {
  FIND_FILES_REQUEST,
  type FindFilesParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
} from '../lsp/protocol-workspace.ts';
import type { Runtime } from '../lsp/runtime.ts';
import { fromBase64 } from '../text/base64.ts';
import {
  DRAFT_ENDINGS,
  isDraftFile,
  isUnreadDocument,
  MOST_BYTES,
  MOST_BYTES_READ,
  OFFICE_ENDINGS,
  UNREAD_ENDINGS,
} from '../text/draft-files.ts';

/** Files by the client, for a server in a browser worker, which can read none itself. */
export function webRuntime(connection: Connection): Runtime {
  async function find(params: FindFilesParams): Promise<readonly string[]> {
    try {
      return await connection.sendRequest<readonly string[]>(FIND_FILES_REQUEST, params);
    } catch {
      return [];
    }
  }
  return {
    docsRoot: null,
    addressOf: uri => uri,
    // The client is not asked twice: what it reads may be far away.
    stampOf: async () => null,
    async readFile(uri) {
      try {
        const params: ReadFileParams = { uri };
        const base64 = await connection.sendRequest<string | null>(READ_FILE_REQUEST, params);
        return base64 === null ? null : fromBase64(base64);
      } catch {
        return null;
      }
    },
    async findFiles(folder) {
      const drafts = await find({ folder, endings: DRAFT_ENDINGS, mostBytes: MOST_BYTES });
      return [...drafts, ...(await find({ folder, endings: OFFICE_ENDINGS, mostBytes: MOST_BYTES_READ }))];
    },
    async findUnread(folder) {
      const endings = [...DRAFT_ENDINGS, ...UNREAD_ENDINGS];
      const all = await find({ folder, endings, mostBytes: Number.MAX_SAFE_INTEGER });
      const drafts = new Set(await find({ folder, endings: DRAFT_ENDINGS, mostBytes: MOST_BYTES }));
      return all.filter(uri => !drafts.has(uri) && (isDraftFile(uri) || isUnreadDocument(URI.parse(uri).path)));
    },
  };
}
