/**
 * What client and server say to each other beyond the standard protocol: names and shapes only, so the client may import
 * this file too. Ranges are LSP ranges (lines and characters from 0, counted as client and server agreed on).
 */

import type { Position, Range, TextDocumentIdentifier, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { IgnoreEntry } from '../workspace/declared-ignores.ts';

/** `initializationOptions` of the initialize request; all of it may be absent. */
export interface InitializationOptions {
  /** URI of the folder with the pages, as the client opens them; that of a rule is `<docsRoot>/rules/<code>.md`, that of the 条例 `<docsRoot>/regulation.md`. Without it the server looks beside itself. */
  readonly docsRoot?: string;
  /** Send `nianbao/analysed`. */
  readonly analysed?: boolean;
  /** The client has the command `nianbao.ignore`, which asks for a reason. */
  readonly ignores?: boolean;
  /** The client has the texts of Word files as documents (`text/word-address.ts`), and opens them under their addresses. */
  readonly wordTexts?: boolean;
  /** The client has commands, snippets and a check of the whole workspace of its own: the server offers no others beside them. */
  readonly ownFeatures?: boolean;
  /** How positions are counted, for clients that count bytes and don't say so among their capabilities (Vim's ALE): `utf-8`. Where it is known it goes before those. */
  readonly positionEncoding?: string;
  /** Values of `nianbao.*`, or `{ nianbao: … }`, for clients that can't answer workspace/configuration, or answer nothing. */
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

/** Request `nianbao/recalculate`, RecalculateParams → RecalculateResult | null. Changes nothing: the client applies the edit. */
export const RECALCULATE_REQUEST = 'nianbao/recalculate';

export interface RecalculateParams extends DocumentParams {
  /** The one table whose totals are meant; absent: all. */
  readonly table?: 'disclosure' | 'applications' | 'disputes';
}

/** The client's command that works out the totals of one table; it takes RecalculateParams. */
export const RECALCULATE_TABLE_COMMAND = 'nianbao.recalculateTable';

export interface RecalculateResult {
  /** Null when every total is right already. */
  readonly edit: WorkspaceEdit | null;
  /** How many cells the edit changes. */
  readonly changed: number;
  /** Totals that were left alone, and why. */
  readonly left: readonly { readonly range: Range | null; readonly message: string }[];
}

/** Request `nianbao/fixAll`, DocumentParams → FixAllResult | null. Changes nothing: the client applies the edit. */
export const FIX_ALL_REQUEST = 'nianbao/fixAll';

export interface FixAllResult {
  /** Null when there is nothing to mend. */
  readonly edit: WorkspaceEdit | null;
  /** How many places the edit changes. */
  readonly changed: number;
}

/** Request `nianbao/mended`, DocumentParams → MendedResult | null. Changes nothing. */
export const MENDED_REQUEST = 'nianbao/mended';

export interface MendedResult {
  /** The text with all sure repairs made and all totals worked out anew upon them. */
  readonly text: string;
}

/** Request `nianbao/export`, ExportParams → ExportResult | null (null: no report). Changes nothing. */
export const EXPORT_REQUEST = 'nianbao/export';

export interface ExportParams extends DocumentParams {
  /**
   * docx: the report as an official document · tables: its tables as a word processor takes them from the clipboard · html: what a website's editor takes
   * from there · print: a page that a browser prints as an official document
   */
  readonly form: 'docx' | 'tables' | 'html' | 'print';
}

export interface ExportResult {
  /** Of docx the file's bytes in base64, of others HTML; empty where there is none. */
  readonly content: string;
  /** What is not as in the draft: Chinese sentences without their ends. */
  readonly notes: readonly string[];
}

/** Request `nianbao/preview`, DocumentParams → PreviewResult | null (null: no report). */
export const PREVIEW_REQUEST = 'nianbao/preview';

export interface PreviewResult {
  /** Of the document that was read. */
  readonly version: number;
  readonly title: string;
  /**
   * The report as it would be published, as HTML in which all words of the draft are escaped. `classes` names a block's kind (of a table also which); tags
   * of what comes from a place of the draft have an `id` and its line and character, `data-at="12.5"`.
   */
  readonly blocks: readonly { readonly classes: string; readonly html: string }[];
  /** In the order of the draft. */
  readonly findings: readonly PreviewFinding[];
  /** What is not as in the draft: Chinese sentences without their ends. */
  readonly notes: readonly string[];
}

export interface PreviewFinding {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly code: string;
  readonly range: Range;
  /** The id of the tag that it is shown beside; empty where there is none. */
  readonly anchor: string;
}

/** Request `nianbao/status`, DocumentParams → StatusData | null (null: the document is not open). */
export const STATUS_REQUEST = 'nianbao/status';

export interface StatusData {
  readonly recognised: boolean;
  readonly edition: string;
  readonly year: number | null;
  readonly problems: ProblemCounts;
  /** Every 勾稽关系 of 表三 and 表四 was asked, and holds. */
  readonly sumsHold: boolean;
  /** Time the reading and checking of this version took. */
  readonly milliseconds: number;
}

/**
 * Request `nianbao/recognise`, RecogniseParams → boolean: whether a text is such a report. For documents that the client has not opened
 * with the server, as their language is another.
 */
export const RECOGNISE_REQUEST = 'nianbao/recognise';

export interface RecogniseParams {
  readonly text: string;
}

/** The client's command that asks for a reason and writes a finding to be ignored into nianbao.json. */
export const IGNORE_COMMAND = 'nianbao.ignore';

export interface IgnoreArguments {
  /** URI of nianbao.json, which may not be there yet. */
  readonly file: string;
  /** The name of the list in it that takes the entry. */
  readonly list: string;
  /** Its reason is empty until it has been asked for. */
  readonly entry: IgnoreEntry;
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

/** Request `nianbao/pasteTables`, PasteTablesParams → PasteTablesResult | null (null: the document is not open). Changes nothing. */
export const PASTE_TABLES_REQUEST = 'nianbao/pasteTables';

export interface PasteTablesParams extends DocumentParams {
  /** What is selected, or where the cursor stands. */
  readonly range: Range;
  /** The clipboard as HTML and as text; either may be empty. */
  readonly html: string;
  readonly text: string;
  /** The tables were asked for. Without, nothing is offered in a document with a text that is no report. */
  readonly asked: boolean;
}

export interface PasteTablesResult {
  /** Null where nothing can be taken. */
  readonly edit: TextEdit | null;
  /** Whole tables were copied and nothing besides: nothing is left out or added. */
  readonly whole: boolean;
  /** What was copied had cells, not only lines. */
  readonly fromCells: boolean;
  /** Why nothing can be taken: a Chinese sentence without its end, else empty. */
  readonly reason: string;
}

/** Notification from the server after each analysis of a document, to clients that ask for it: views of it may be asked for again. */
export const ANALYSED_NOTIFICATION = 'nianbao/analysed';

export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
}
