import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { figureHints, totalHints } from '../../service/inlay-hints.ts';
import { recalculate } from '../../service/recalculate.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toSpan } from '../convert.ts';
import { openReport } from '../open-report.ts';
import { runSafe } from '../safe.ts';

/** textDocument/inlayHint: which row and column a figure is, and what a wrong total should be, where the setting asks for it. */
export function registerInlayHints(context: ServerContext): void {
  const { connection, log } = context;
  connection.languages.inlayHint.on(
    runSafe<InlayHintParams, InlayHint[] | null>(log, 'inlay hints', null, async ({ textDocument, range }, token) => {
      const open = await openReport(context, textDocument.uri, token);
      if (!open?.own.inlayHints) return null;
      const { draft, own } = open;
      const { document, report } = draft;
      const within = toSpan(document, range);
      const { findings, relatedReports } = analyse(context, draft, own);
      const wanted = recalculate(report, { config: own.config, relatedReports });
      return [...figureHints(report, within), ...totalHints(findings, wanted, within)].map(
        ({ place, text }): InlayHint => ({ position: toRange(document, place).start, label: text, paddingLeft: true }),
      );
    }),
  );
}
