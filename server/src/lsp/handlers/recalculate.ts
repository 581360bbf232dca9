import type { CancellationToken } from 'vscode-languageserver';
import { recalculate } from '../../service/recalculate.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toWorkspaceEdit } from '../convert.ts';
import { type DocumentParams, RECALCULATE_REQUEST, type RecalculateResult } from '../protocol.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** nianbao/recalculate: the edit that makes all totals right, and what it leaves alone. Nothing is applied here. */
export function registerRecalculate(context: ServerContext): void {
  const { connection, log } = context;
  connection.onRequest<RecalculateResult | null, never>(
    RECALCULATE_REQUEST,
    runSafe<DocumentParams, RecalculateResult | null>(log, 'recalculate', null, ({ textDocument }, token) =>
      recalculated(context, textDocument.uri, token),
    ),
  );
}

/** What is to be changed in an open document; null where it is no report. */
export async function recalculated(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<RecalculateResult | null> {
  const { documents, settings, client } = context;
  const own = await settings.of(uri);
  stopIfCancelled(token);
  const draft = documents.speaking(uri);
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
}
