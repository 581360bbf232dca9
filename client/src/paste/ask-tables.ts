import { type CancellationToken, type Range, type TextDocument, WorkspaceEdit } from 'vscode';
import {
  PASTE_TABLES_REQUEST,
  type PasteTablesParams,
  type PasteTablesResult,
} from '../../../server/src/lsp/protocol.ts';
import { MOST_BYTES, mayBeReport } from '../../../server/src/text/draft-files.ts';
import { WORD_SCHEME } from '../../../server/src/text/word-address.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';

export interface FoundTables extends Omit<PasteTablesResult, 'edit'> {
  /** Null where nothing can be taken. */
  readonly edit: WorkspaceEdit | null;
}

/** What was copied. */
export type CopiedWords = Pick<PasteTablesParams, 'html' | 'text' | 'asked'>;

/** Whether tables may be put into a document at all: in the text of a Word or Excel file they would be no tables. */
export function mayTakeTables({ uri }: TextDocument): boolean {
  return uri.scheme !== WORD_SCHEME;
}

/** Asks the server for the official tables of what was copied, in the place of a range; null where it can't tell. The server is started for it. */
export async function askTables(
  session: Session,
  document: TextDocument,
  range: Range,
  { html, text, asked }: CopiedWords,
  token?: CancellationToken,
): Promise<FoundTables | null> {
  const isLong = html.length + text.length > MOST_BYTES || document.getText().length > MOST_BYTES;
  if (isLong || session.state === 'failed') return null;
  if (!mayBeReport(html) && !mayBeReport(text))
    return { edit: null, whole: false, fromCells: false, reason: t('没有找到年报的表格') };
  const client = await session.start();
  const params: PasteTablesParams = {
    ...paramsFor(client, document),
    range: client.code2ProtocolConverter.asRange(range),
    html,
    text,
    asked,
  };
  // `undefined` in the token's place would be taken for one more parameter.
  const found = await client.sendRequest<PasteTablesResult | null>(
    PASTE_TABLES_REQUEST,
    params,
    ...(token === undefined ? [] : [token]),
  );
  if (found === null) return null;
  const { edit, ...told } = found;
  if (edit === null) return { ...told, edit: null };
  const made = new WorkspaceEdit();
  made.replace(document.uri, client.protocol2CodeConverter.asRange(edit.range), edit.newText);
  return { ...told, edit: made };
}
