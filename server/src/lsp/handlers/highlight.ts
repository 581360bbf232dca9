import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { highlights } from '../../service/highlight.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toRange } from '../convert.ts';
import { runSafe } from '../safe.ts';

const KINDS = {
  total: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
} as const;

/** textDocument/documentHighlight: totals as written, their addends as read. */
export function registerHighlight({ connection, documents, log }: ServerContext): void {
  connection.onDocumentHighlight(
    runSafe<DocumentHighlightParams, DocumentHighlight[] | null>(log, 'highlight', null, params => {
      const draft = documents.speaking(params.textDocument.uri);
      if (!draft) return null;
      const found = highlights(draft.report, toOffset(draft.document, params.position));
      return found.map(h => ({ range: toRange(draft.document, h.span), kind: KINDS[h.kind] }));
    }),
  );
}
