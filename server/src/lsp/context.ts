import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import type { Documents } from './documents.ts';
import type { Log } from './safe.ts';
import type { SettingsStore } from './settings.ts';

/** What differs between Node and a browser worker. */
export interface Runtime {
  /** The bytes of a file named by a URI; null when it can't be read. Never rejects. */
  readFile(uri: string): Promise<Uint8Array | null>;
}

/** Everything a handler needs; made once when the client has said what it can do. */
export interface Context {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly log: Log;
}
