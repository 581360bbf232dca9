/** What server and client agree on about folders and files beside the open document (see protocol.ts). */

import type { TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import type { ProblemCounts } from './protocol.ts';

/** Request `nianbao/checkWorkspace` → CheckWorkspaceResult. Findings in closed reports are then pushed, and kept true from then on. */
export const CHECK_WORKSPACE_REQUEST = 'nianbao/checkWorkspace';

export interface CheckWorkspaceParams {
  /** Progress is reported with it where it is given. The request itself can be cancelled. */
  readonly workDoneToken?: string | number;
}

export interface CheckWorkspaceResult {
  /** How many reports were checked; open ones are counted too. */
  readonly reports: number;
  readonly problems: ProblemCounts;
  /** Paths of files that may hold reports and were not checked: Word, PDF, Excel files, those too large or unreadable. */
  readonly unread: readonly string[];
  /** True when it was cancelled: what was found until then is shown all the same. */
  readonly cancelled: boolean;
}

/** Request `nianbao/reports`, {} → ReportsResult. */
export const REPORTS_REQUEST = 'nianbao/reports';

export interface ReportsResult {
  /** The workspace's folders. */
  readonly folders: readonly ReportsFolder[];
}

export interface ReportsFolder {
  /** URI of its nianbao.json, which may not be there yet. */
  readonly file: string;
  /** The name of the list in it that says which reports are summed into which. */
  readonly list: string;
  /** Nothing is summed up yet, and there are reports of several offices in one year. */
  readonly maySum: boolean;
  /** In the order of their paths, which are those that nianbao.json names. */
  readonly reports: readonly { readonly path: string; readonly organ: string | null; readonly year: number | null }[];
}

/** Request `nianbao/sumUnits` → SumUnitsResult | null (null: it went wrong). Changes nothing: the client applies the edit. */
export const SUM_UNITS_REQUEST = 'nianbao/sumUnits';

export interface SumUnitsParams {
  /** The document in the active editor. */
  readonly textDocument?: TextDocumentIdentifier;
  /** Which of several sums, after the answer `choose`. */
  readonly choice?: { readonly root: string; readonly index: number };
}

export type SumUnitsResult =
  /** None, or several sums: one has to be named. */
  | {
      readonly kind: 'choose';
      readonly choices: readonly { readonly root: string; readonly index: number; readonly parent: string }[];
      /** Chinese: what is wrong with nianbao.json, and where. */
      readonly problems: readonly string[];
    }
  /** The figures that differ in the draft that holds the sums; null when all are right. */
  | {
      readonly kind: 'edit';
      readonly uri: string;
      readonly edit: WorkspaceEdit | null;
      readonly changed: number;
      readonly summed: readonly string[];
      /** Chinese sentences: what could not be added up or written, and why. */
      readonly left: readonly string[];
    }
  /** There is no draft that holds the sums yet: the text of a new one. */
  | {
      readonly kind: 'new';
      /** Its URI, where nianbao.json names one file and no glob. */
      readonly file: string | null;
      readonly text: string;
      readonly languageId: string;
      readonly summed: readonly string[];
      readonly left: readonly string[];
    };

/** Request from the web server to the client: the files below a folder that may be drafts, as URIs. */
export const FIND_FILES_REQUEST = 'nianbao/findFiles';

export interface FindFilesParams {
  /** URI of the folder. */
  readonly folder: string;
  /** How the names of such files end: `.txt`. */
  readonly endings: readonly string[];
  /** Larger files are left out (bytes). */
  readonly mostBytes: number;
}

/** Request from the web server to the client: the bytes of a file as base64, null when it can't be read. */
export const READ_FILE_REQUEST = 'nianbao/readFile';

export interface ReadFileParams {
  readonly uri: string;
}
