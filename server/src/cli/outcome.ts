import type { FileResult } from './examine.ts';

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
  /** Chinese messages about files that could not be read or written. */
  readonly problems: readonly string[];
  /** Files in the folders given that may be reports and are not read: Word, PDF, Excel. */
  readonly unread: readonly string[];
  /** Number of edits made and of files they were made in. */
  readonly fixed: { readonly edits: number; readonly files: number };
  readonly exitCode: 0 | 1 | 2;
}
