import type { CancellationToken } from 'vscode-languageserver';
import { recalculate } from '../../service/recalculate.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toWorkspaceEdit } from '../convert.ts';
import { openReport } from '../open-report.ts';
import { RECALCULATE_REQUEST, type RecalculateParams, type RecalculateResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/recalculate: the edit that makes all totals right, or those of one table, and what it leaves alone. Nothing is applied here. */
export function registerRecalculate(context: ServerContext): void {
  const { connection, log } = context;
  connection.onRequest<RecalculateResult | null, never>(
    RECALCULATE_REQUEST,
    runSafe<RecalculateParams, RecalculateResult | null>(log, 'recalculate', null, ({ textDocument, table }, token) =>
      recalculated(context, textDocument.uri, token, table),
    ),
  );
}

/** What is to be changed in an open document; null where it is no report. */
export async function recalculated(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
  table?: RecalculateParams['table'],
): Promise<RecalculateResult | null> {
  const open = await openReport(context, uri, token);
  if (!open) return null;
  const { draft, own } = open;
  const { document } = draft;
  const { relatedReports } = analyse(context, draft, own);
  const { edits, assignments, left } = recalculate(draft.report, { config: own.config, relatedReports }, table);
  return {
    edit: edits.length > 0 ? toWorkspaceEdit(document, edits, context.client.documentChanges) : null,
    changed: assignments.length,
    left: left.map(l => ({ range: toRange(document, l.span), message: l.reason })),
  };
}
