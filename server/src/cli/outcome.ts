import type { FileResult } from './examine.ts';
import type { WorkPlace } from './memory.ts';
import type { MendedFile } from './mended.ts';
import type { CheckedFile } from './opened-file.ts';
import { printable } from './printable.ts';
import type { Screen } from './screen.ts';

/** 0 no error findings, 1 some, 2 bad usage or a file that can't be read or written. */
export type ExitCode = 0 | 1 | 2;

/** What the command line needs of the process it runs in. */
export interface Host extends WorkPlace {
  /** Folder of the rules' pages, which the SARIF output points to. */
  readonly docs: string;
  readonly stdin: () => Promise<Uint8Array>;
  /** Becomes the language server, for the client that the arguments name. */
  readonly serve: () => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly screen: Screen;
  /** The name that standard input goes by; null: `-`. */
  readonly stdinName?: string;
  /** Resolves when the person ends a command that would go on (Ctrl+C). */
  readonly interrupted: () => Promise<void>;
  /** Is told how far a long work is: so many of all, and what is looked at. */
  readonly progress?: (done: number, all: number, what: string) => void;
}

/** Everything one run found out. */
export interface RunOutcome {
  readonly results: readonly FileResult[];
  /** Whether errors alone are among them, whatever else was found. */
  readonly quiet: boolean;
  /** All drafts that were read, in their order: what the places of the findings are in. */
  readonly drafts: readonly CheckedFile[];
  /** Chinese messages about files that could not be read or written, and about what is in `empty`. */
  readonly problems: readonly string[];
  /** Folders and globs given in which there is nothing to check. */
  readonly empty: readonly string[];
  /** How many files were found where each of them is excluded, which has its message among the problems; else 0. */
  readonly excluded: number;
  /** Files without a word in them. */
  readonly blank: readonly string[];
  /** Files in the folders given that may be reports and are not read: WPS, PDF, old Word and Excel files. */
  readonly unread: readonly string[];
  /** The files that were mended, and what was changed in each. */
  readonly fixed: readonly MendedFile[];
  /** Whether these were only tried: nothing is written. */
  readonly dryRun: boolean;
  /** How many places --fix would mend; null where nobody asked. */
  readonly fixable: number | null;
  readonly exitCode: ExitCode;
}

/** Says something beside the results: on the error output, where programs that read the results don't look. */
export function remark(host: Host, message: string): void {
  host.err(`nianbao：${printable(message)}\n`);
}

/** A batch that passes over a report without a word would seem to have found it right. */
export const UNREAD =
  '没有检查：还不能读 WPS、OFD 文件和旧的 Word、Excel 文件（.doc、.xls），请另存为 .docx、.xlsx，或者全选、复制，粘贴到文本文件（.txt）后再用';
