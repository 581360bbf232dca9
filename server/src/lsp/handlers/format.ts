import {
  type Connection,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { formatEdits } from '../../service/format.ts';
import { isWordAddress } from '../../text/word-address.ts';
import type { ClientFeatures } from '../client-features.ts';
import type { ServerContext } from '../context.ts';
import { toSpan, toTextEdits } from '../convert.ts';
import { runSafe } from '../safe.ts';

interface FormatParams {
  readonly textDocument: { readonly uri: string };
  readonly range?: Range;
}

/** textDocument/formatting and rangeFormatting: columns of tables between pipes. Word and Excel files have their own tables. */
export function registerFormat({ connection, documents, log }: ServerContext): void {
  const format = runSafe<FormatParams, TextEdit[] | null>(log, 'format', null, ({ textDocument: { uri }, range }) => {
    const draft = isWordAddress(uri) ? undefined : documents.speaking(uri);
    if (!draft) return null;
    const { document, report } = draft;
    return toTextEdits(document, formatEdits(report, range ? toSpan(document, range) : null));
  });
  connection.onDocumentFormatting(format);
  connection.onDocumentRangeFormatting(format);
}

/**
 * Clients that can be asked to are asked to format documents of the reports' own language alone: a formatter that was announced for all that the client
 * hands to the server would be one more for every Markdown file, and editors then ask which is to be taken.
 */
export async function announceFormatting(
  connection: Connection,
  { registersFormatting }: ClientFeatures,
): Promise<void> {
  if (!registersFormatting) return;
  const documentSelector = [{ language: 'nianbao' }];
  await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
  await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}
