import { pasteTables } from '../../service/paste-table.ts';
import type { ServerContext } from '../context.ts';
import { toSpan, toTextEdits } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { PASTE_TABLES_REQUEST, type PasteTablesParams, type PasteTablesResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/pasteTables: the official tables of the clipboard as an edit of an open document. */
export function registerPasteTables({ connection, documents, log }: ServerContext): void {
  connection.onRequest<PasteTablesResult | null, never>(
    PASTE_TABLES_REQUEST,
    runSafe<PasteTablesParams, PasteTablesResult | null>(log, 'paste tables', null, params => {
      const draft = documents.get(params.textDocument.uri);
      if (draft === undefined) return null;
      return params.asked || mayBecomeReport(draft) ? pasted(draft, params) : nothing('这里不是年报');
    }),
  );
}

function pasted({ document, report }: OpenDraft, { range, html, text }: PasteTablesParams): PasteTablesResult {
  const made = pasteTables(report, toSpan(document, range), document.languageId, { html, text });
  if ('reason' in made) return nothing(made.reason);
  const [edit = null] = toTextEdits(document, [made.edit]);
  return { edit, whole: made.whole, fromCells: made.fromCells, reason: '' };
}

function nothing(reason: string): PasteTablesResult {
  return { edit: null, whole: false, fromCells: false, reason };
}

/** A report, or a text that may become one by what is pasted. */
function mayBecomeReport({ document, speaks }: OpenDraft): boolean {
  return speaks || document.uri.startsWith('untitled:') || document.getText().trim() === '';
}
