import { countProblems } from '../../service/outline.ts';
import { sumsHold } from '../../service/sums.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { type DocumentParams, STATUS_REQUEST, type StatusData } from '../protocol.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** nianbao/status: what the status bar shows. */
export function registerStatus(context: ServerContext): void {
  const { connection, documents, settings, log } = context;
  connection.onRequest<StatusData | null, never>(
    STATUS_REQUEST,
    runSafe<DocumentParams, StatusData | null>(log, 'status', null, async ({ textDocument }, token) => {
      if (!documents.get(textDocument.uri)) return null;
      const own = await settings.of(textDocument.uri);
      stopIfCancelled(token);
      const draft = documents.get(textDocument.uri);
      if (!draft) return null;
      const { findings, milliseconds } = analyse(context, draft, own);
      const { recognised, edition, year } = draft.report;
      const problems = countProblems(findings);
      return { recognised, edition, year, problems, sumsHold: sumsHold(draft.report), milliseconds };
    }),
  );
}
