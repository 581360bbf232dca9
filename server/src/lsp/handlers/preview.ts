import { preview } from '../../document/preview.ts';
import { visibleControls } from '../../document/visible-controls.ts';
import type { Finding } from '../../rules/rule.ts';
import { bySpan } from '../../text/span.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toPosition, toRange } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { type DocumentParams, PREVIEW_REQUEST, type PreviewResult } from '../protocol.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** nianbao/preview: the report as it would be published, with what is found in it. */
export function registerPreview(context: ServerContext): void {
  const { connection, documents, settings, log } = context;
  connection.onRequest<PreviewResult | null, never>(
    PREVIEW_REQUEST,
    runSafe<DocumentParams, PreviewResult | null>(log, 'preview', null, async ({ textDocument }, token) => {
      if (!documents.get(textDocument.uri)) return null;
      const own = await settings.of(textDocument.uri);
      stopIfCancelled(token);
      const draft = documents.speaking(textDocument.uri);
      return draft?.report.recognised ? shownReport(draft, analyse(context, draft, own).findings) : null;
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
