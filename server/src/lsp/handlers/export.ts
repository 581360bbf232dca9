import { pageBody, pastedTables } from '../../document/html-page.ts';
import { printedPage } from '../../document/printed-page.ts';
import { wordFile } from '../../document/word/word-file.ts';
import type { Report } from '../../report/model.ts';
import { toBase64 } from '../../text/base64.ts';
import type { ServerContext } from '../context.ts';
import { EXPORT_REQUEST, type ExportParams, type ExportResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/export: the report as a Word file or a page to print, and itself or its tables for the clipboard. */
export function registerExport({ connection, documents, log }: ServerContext): void {
  connection.onRequest<ExportResult | null, never>(
    EXPORT_REQUEST,
    runSafe<ExportParams, ExportResult | null>(log, 'export', null, ({ textDocument: { uri }, form }) => {
      const draft = documents.speaking(uri);
      return draft ? exported(draft.report, form) : null;
    }),
  );
}

const PAGES = { tables: pastedTables, html: pageBody, print: printedPage } as const;

function exported(report: Report, form: ExportParams['form']): ExportResult {
  if (form === 'docx') {
    const { bytes, notes } = wordFile(report);
    return { content: toBase64(bytes), notes };
  }
  const { html, notes } = PAGES[form](report);
  return { content: html, notes };
}
