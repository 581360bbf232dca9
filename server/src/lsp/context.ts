import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';
import type { RegulationFile } from './regulation-file.ts';
import type { Runtime } from './runtime.ts';
import type { Log } from './safe.ts';
import type { SettingsStore } from './settings.ts';
import type { Indexer } from './workspace-index/indexer.ts';

/** Everything a handler needs; made once when the client has said what it can do. */
export interface ServerContext {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly folders: Folders;
  readonly regulation: RegulationFile;
  readonly indexer: Indexer;
  readonly log: Log;
}
