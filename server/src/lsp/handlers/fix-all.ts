import type { CancellationToken } from 'vscode-languageserver';
import { fixAllAction } from '../../service/actions.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { openReport } from '../open-report.ts';
import { type DocumentParams, FIX_ALL_REQUEST, type FixAllResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/fixAll: the edit that 修正全部格式问题 makes, for a command of its own. */
export function registerFixAll(context: ServerContext): void {
  const { connection, log } = context;
  connection.onRequest<FixAllResult | null, never>(
    FIX_ALL_REQUEST,
    runSafe<DocumentParams, FixAllResult | null>(log, 'fix all', null, ({ textDocument }, token) =>
      allFixed(context, textDocument.uri, token),
    ),
  );
}

/** What is to be changed in an open document; null where it is no report. */
export async function allFixed(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<FixAllResult | null> {
  const open = await openReport(context, uri, token);
  if (!open) return null;
  const { draft, own } = open;
  const action = fixAllAction(draft.report, own.config, analyse(context, draft, own).relatedReports);
  if (action === null) return { edit: null, changed: 0 };
  const edit = toWorkspaceEdit(draft.document, action.edits, context.client.documentChanges);
  return { edit, changed: action.edits.length };
}
