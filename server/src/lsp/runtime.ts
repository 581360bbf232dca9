/** What differs between Node and a browser worker. */
export interface Runtime {
  /** URI of the `docs` folder that lies beside the server; null where there is none. */
  readonly docsRoot: string | null;
  /** The address under which a client has a file's text as a document: its own, but for Word and Excel files (`word-texts.ts`). */
  addressOf(uri: string): string;
  /** The bytes of a file named by a URI; null when it can't be read. Never rejects. */
  readFile(uri: string): Promise<Uint8Array | null>;
  /** A text that changes whenever the file does; null when it can't be told. Never rejects. */
  stampOf(uri: string): Promise<string | null>;
  /**
   * The files below a folder that may be drafts, Word's and Excel's among them, by their endings and size; hidden folders and node_modules are passed over.
   * May end at one more than `MOST_FILES`, which tells that there are more. Never rejects.
   */
  findFiles(folder: string): Promise<readonly string[]>;
  /**
   * The files below a folder that may hold reports and can't be read: Word, WPS, PDF and Excel files, drafts that are too large or that may
   * not be opened. May end at one more than `MOST_FILES` too. Never rejects.
   */
  findUnread(folder: string): Promise<readonly string[]>;
}
