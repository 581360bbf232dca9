import type { FileResult } from './examine.ts';
import type { MendedFile } from './mended.ts';

/** What the command line needs of the process it runs in. */
export interface Host {
  readonly cwd: string;
  /** Folder of the rules' pages, which the SARIF output points to. */
  readonly docs: string;
  readonly stdin: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Everything one run found out. */
export interface RunOutcome {
  readonly results: readonly FileResult[];
  /** Chinese messages about files that could not be read or written, and about what is in `empty`. */
  readonly problems: readonly string[];
  /** Folders and globs given in which there is nothing to check. */
  readonly empty: readonly string[];
  /** Files without a word in them. */
  readonly blank: readonly string[];
  /** Files in the folders given that may be reports and are not read: WPS, PDF, old Word and Excel files. */
  readonly unread: readonly string[];
  /** The files that were mended, and what was changed in each. */
  readonly fixed: readonly MendedFile[];
  readonly exitCode: 0 | 1 | 2;
}
