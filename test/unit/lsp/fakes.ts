import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from '../../../server/src/lsp/client-features.ts';
import type { Documents } from '../../../server/src/lsp/documents.ts';
import { sameUri, workspaceFolders } from '../../../server/src/lsp/folders.ts';
import type { Runtime } from '../../../server/src/lsp/runtime.ts';
import { readSettings, type Settings, settingsOf } from '../../../server/src/lsp/settings.ts';
import { type IndexerParts, startIndexer } from '../../../server/src/lsp/workspace-index/indexer.ts';
import { knownOffices } from '../../../server/src/lsp/workspace-index/offices.ts';

/** What holds where nobody has set anything. */
export const DEFAULT_SETTINGS = settingsOf(readSettings(undefined), []);

export const ROOT = 'file:///w';
const nothing = () => undefined;
const bytes = (text: string) => new TextEncoder().encode(text);

/** No document is open. */
export const closed: Documents = {
  get: nothing,
  speaking: nothing,
  uris: () => [],
  isOpen: () => false,
  openUri: nothing,
  openReport: nothing,
  onOpen: nothing,
  onChange: nothing,
  onClose: nothing,
};

/** Files by their addresses, as texts. */
export function runtimeOf(files: Map<string, string>): Runtime {
  return {
    docsRoot: null,
    addressOf: uri => uri,
    stampOf: async () => null,
    readFile: async uri => (files.has(uri) ? bytes(files.get(uri)!) : null),
    findUnread: async () => [],
    findFiles: async folder => [...files.keys()].filter(uri => uri.startsWith(`${folder}/`)),
  };
}

/** An indexer over files in memory, with settings that a test may change. */
export function indexerOver(files: Readonly<Record<string, string>>) {
  const own = { settings: DEFAULT_SETTINGS as Settings };
  const runtime = runtimeOf(new Map(Object.entries(files).map(([path, text]) => [sameUri(`${ROOT}/${path}`), text])));
  const folders = workspaceFolders([ROOT]);
  const connection = {
    onDidChangeWatchedFiles: nothing,
    workspace: { onDidDeleteFiles: nothing, onDidRenameFiles: nothing },
    sendDiagnostics: async () => undefined,
    sendNotification: async () => undefined,
  };
  const parts: IndexerParts = {
    connection: connection as unknown as Connection,
    runtime,
    client: { watchesFiles: false } as ClientFeatures,
    folders,
    offices: knownOffices(runtime, folders),
    documents: closed,
    settings: { of: async () => own.settings, generation: () => 0, forget: nothing, touch: nothing, drop: nothing },
    log: message => {
      throw new Error(message);
    },
  };
  return { indexer: startIndexer(parts), own };
}
