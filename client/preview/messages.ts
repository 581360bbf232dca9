/**
 * What the page of 预览年报 and the extension say to each other: shapes only. Lines and characters are those of the draft, from 0; a line may be a fraction,
 * where long lines are scrolled through.
 */

import type { PreviewResult } from '../../server/src/lsp/protocol.ts';

/** Each message carries it. A page that was there before the extension was updated may speak another version: what it says is not heard. */
export const PREVIEW_VERSION = 1;

/** What the page is to call things, in the language of the extension. */
export interface PreviewWords {
  readonly severities: Readonly<Record<PreviewResult['findings'][number]['severity'], string>>;
  /** `第 {0} 行` */
  readonly line: string;
  /** Of a table that is wider than the page. */
  readonly table: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** html: the page as a website takes it · tables: its tables as Word takes them */
export type CopyForm = 'html' | 'tables';

/** What the extension tells the page. */
export type ToldToPage =
  | { readonly type: 'words'; readonly words: PreviewWords }
  | { readonly type: 'show'; readonly report: PreviewResult }
  /** In the place of a report: why there is none. */
  | { readonly type: 'say'; readonly text: string }
  /** The line that is uppermost in the editor. */
  | { readonly type: 'scroll'; readonly line: number }
  /** What was asked for by `copy`; without `html` there is nothing to copy, which `told` says. */
  | { readonly type: 'copy'; readonly form: CopyForm; readonly html: string; readonly told: string };

/** What the page tells the extension. */
export type ToldByPage =
  | { readonly type: 'ready' }
  /** The line that is uppermost in the page. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The place is to be shown in the editor. */
  | { readonly type: 'reveal'; readonly line: number; readonly character: number }
  | { readonly type: 'copy'; readonly form: CopyForm }
  | { readonly type: 'exportWord' }
  | { readonly type: 'print' };

/** A message either way. */
export type PreviewMessage<T> = T & { readonly version: number };

/** What the page keeps for the next time that it is loaded. */
export interface PreviewState {
  /** The address of the draft. */
  readonly uri: string;
}
