import { preview } from '../../document/preview.ts';
import { visibleControls } from '../../document/visible-controls.ts';
import type { Finding } from '../../rules/rule.ts';
import { bySpan } from '../../text/span.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toPosition, toRange } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { openReport } from '../open-report.ts';
import { type DocumentParams, PREVIEW_REQUEST, type PreviewResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/preview: the report as it would be published, with what is found in it. */
export function registerPreview(context: ServerContext): void {
  const { connection, log } = context;
  connection.onRequest<PreviewResult | null, never>(
    PREVIEW_REQUEST,
    runSafe<DocumentParams, PreviewResult | null>(log, 'preview', null, async ({ textDocument }, token) => {
      const open = await openReport(context, textDocument.uri, token);
      if (!open?.draft.report.recognised) return null;
      const { draft, own } = open;
      return shownReport(draft, analyse(context, draft, own).findings);
    }),
  );
}

function shownReport({ document, report, version }: OpenDraft, findings: readonly Finding[]): PreviewResult {
  const { title, blocks, notes, idAt } = preview(report, offset => toPosition(document, offset));
  return {
    version,
    title,
    blocks,
    findings: findings.toSorted(bySpan).map(({ severity, message, code, span }) => ({
      severity,
      message: visibleControls(message),
      code,
      range: toRange(document, span),
      anchor: idAt(span),
    })),
    notes: notes.map(note => visibleControls(note)),
  };
}
