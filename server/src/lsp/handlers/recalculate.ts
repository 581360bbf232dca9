import { recalculate } from '../../rules/recalculate.ts';
import type { Context } from '../context.ts';
import { toRange, toWorkspaceEdit } from '../convert.ts';
import { type DocumentParams, RECALCULATE_REQUEST, type RecalculateResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/recalculate: the edit that makes all totals right, and what it leaves alone. Nothing is applied here. */
export function registerRecalculate({ connection, documents, client, log }: Context): void {
  connection.onRequest<RecalculateResult | null, never>(
    RECALCULATE_REQUEST,
    runSafe<DocumentParams, RecalculateResult | null>(log, 'recalculate', null, ({ textDocument }) => {
      const draft = documents.speaking(textDocument.uri);
      if (!draft) return null;
      const { document } = draft;
      const { edits, changed, left } = recalculate(draft.report);
      return {
        edit: edits.length > 0 ? toWorkspaceEdit(document, edits, client.documentChanges) : null,
        changed,
        left: left.map(l => ({ range: toRange(document, l.span), message: l.reason })),
      };
    }),
  );
}
