/**
 * What client and server say to each other beyond the standard protocol: names and shapes only, so the client may import
 * this file too. Ranges are LSP ranges (lines and UTF-16 characters, from 0).
 */
import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';

/** `initializationOptions` of the initialize request; all of it may be absent. */
export interface InitializationOptions {
  /** URI of the extension's `docs` folder; the page of a rule is `<docsRoot>/rules/<code>.md`. Without it the server looks beside itself. */
  readonly docsRoot?: string;
  /** Send `nianbao/analysed`. */
  readonly analysed?: boolean;
  /** Values of `nianbao.*` for clients that can't answer workspace/configuration. */
  readonly settings?: unknown;
}

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** How many findings stand in a part of the draft, by severity. */
export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** Request `nianbao/outline`, DocumentParams → OutlineData | null (null: not a report). */
export const OUTLINE_REQUEST = 'nianbao/outline';

export interface OutlineData {
  readonly title: { readonly text: string; readonly range: Range } | null;
  readonly year: number | null;
  readonly edition: string;
  readonly problems: ProblemCounts;
  /** The six sections in the form's order, missing ones too; a second copy of a section follows the first. */
  readonly sections: readonly OutlineSectionData[];
}

export interface OutlineSectionData {
  readonly number: number;
  /** Official heading with its ordinal: `二、主动公开政府信息情况`. */
  readonly label: string;
  readonly missing: boolean;
  readonly range: Range | null;
  /** Where a click goes. */
  readonly headingRange: Range | null;
  readonly problems: ProblemCounts;
  readonly subheadings: readonly { readonly text: string; readonly range: Range }[];
  /** The table that belongs to the section; null in sections without one. */
  readonly table: OutlineTableData | null;
}

export interface OutlineTableData {
  readonly kind: string;
  /** `表三` */
  readonly name: string;
  readonly missing: boolean;
  readonly range: Range | null;
  readonly problems: ProblemCounts;
  /** Key figures: label `新收`, value as it stands in the draft (`22`, empty where the cell is blank). */
  readonly totals: readonly { readonly label: string; readonly value: string; readonly range: Range }[];
}

/** Request `nianbao/recalculate`, DocumentParams → RecalculateResult | null. Changes nothing: the client applies the edit. */
export const RECALCULATE_REQUEST = 'nianbao/recalculate';

export interface RecalculateResult {
  /** Null when every total is right already. */
  readonly edit: WorkspaceEdit | null;
  /** How many cells the edit changes. */
  readonly changed: number;
  /** Totals that were left alone, and why. */
  readonly left: readonly { readonly range: Range | null; readonly message: string }[];
}

/** Request `nianbao/status`, DocumentParams → StatusData | null (null: the document is not open). */
export const STATUS_REQUEST = 'nianbao/status';

export interface StatusData {
  readonly recognised: boolean;
  readonly edition: string;
  readonly year: number | null;
  readonly problems: ProblemCounts;
  /** Time the reading and checking of this version took. */
  readonly milliseconds: number;
}

/** Request `nianbao/insertTable` → InsertTableResult | null. The table is written in the draft's own layout. */
export const INSERT_TABLE_REQUEST = 'nianbao/insertTable';

export interface InsertTableParams extends DocumentParams {
  readonly kind: 'disclosure' | 'applications' | 'disputes';
  /** The line in front of which the table is put. */
  readonly position: Position;
}

export interface InsertTableResult {
  readonly edit: WorkspaceEdit;
}

/** Notification from the server after each analysis of a document, to clients that ask for it: views of it may be asked for again. */
export const ANALYSED_NOTIFICATION = 'nianbao/analysed';

export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
}

/** Request from the web server to the client: the bytes of a file as base64, null when it can't be read. */
export const READ_FILE_REQUEST = 'nianbao/readFile';

export interface ReadFileParams {
  readonly uri: string;
}
