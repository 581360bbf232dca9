import { mendedText } from '../../service/actions.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { openReport } from '../open-report.ts';
import { type DocumentParams, MENDED_REQUEST, type MendedResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/mended: the whole text as 修正全部格式问题 and 重算全部合计 leave it, for a copy of a Word file with tracked changes. */
export function registerMended(context: ServerContext): void {
  const { connection, log } = context;
  connection.onRequest<MendedResult | null, never>(
    MENDED_REQUEST,
    runSafe<DocumentParams, MendedResult | null>(log, 'mended', null, async ({ textDocument: { uri } }, token) => {
      const open = await openReport(context, uri, token);
      if (!open) return null;
      const { draft, own } = open;
      const { relatedReports } = analyse(context, draft, own);
      return { text: mendedText(draft.report, own.config, relatedReports) };
    }),
  );
}
