import { recalculate } from '../../service/recalculate.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toWorkspaceEdit } from '../convert.ts';
import { type DocumentParams, RECALCULATE_REQUEST, type RecalculateResult } from '../protocol.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** nianbao/recalculate: the edit that makes all totals right, and what it leaves alone. Nothing is applied here. */
export function registerRecalculate(context: ServerContext): void {
  const { connection, documents, settings, client, log } = context;
  connection.onRequest<RecalculateResult | null, never>(
    RECALCULATE_REQUEST,
    runSafe<DocumentParams, RecalculateResult | null>(log, 'recalculate', null, async ({ textDocument }, token) => {
      const own = await settings.of(textDocument.uri);
      stopIfCancelled(token);
      const draft = documents.speaking(textDocument.uri);
      if (!draft) return null;
      const { document } = draft;
      const { edits, assignments, left } = recalculate(draft.report, {
        config: own.config,
        relatedReports: analyse(context, draft, own).relatedReports,
      });
      return {
        edit: edits.length > 0 ? toWorkspaceEdit(document, edits, client.documentChanges) : null,
        changed: assignments.length,
        left: left.map(l => ({ range: toRange(document, l.span), message: l.reason })),
      };
    }),
  );
}
