import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';
import type { Neighbours } from './library/index.ts';
import type { RegulationFile } from './regulation-file.ts';
import type { Log } from './safe.ts';
import type { SettingsStore } from './settings.ts';

/** What differs between Node and a browser worker. */
export interface Runtime {
  /** URI of the `docs` folder that lies beside the server; null where there is none. */
  readonly docsRoot: string | null;
  /** The bytes of a file named by a URI; null when it can't be read. Never rejects. */
  readFile(uri: string): Promise<Uint8Array | null>;
  /** A text that changes whenever the file does; null when it can't be told. Never rejects. */
  stampOf(uri: string): Promise<string | null>;
  /**
   * The files below a folder that may be drafts, by their endings and size; hidden folders and node_modules are passed over.
   * Never rejects.
   */
  findFiles(folder: string): Promise<readonly string[]>;
}

/** Everything a handler needs; made once when the client has said what it can do. */
export interface Context {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly folders: Folders;
  readonly regulation: RegulationFile;
  readonly neighbours: Neighbours;
  readonly log: Log;
}
