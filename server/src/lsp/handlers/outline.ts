import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Outline, type OutlineSection, type OutlineTable, outline } from '../../service/outline.ts';
import type { Span } from '../../text/span.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { openReport } from '../open-report.ts';
import {
  type DocumentParams,
  OUTLINE_REQUEST,
  type OutlineData,
  type OutlineSectionData,
  type OutlineTableData,
} from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** nianbao/outline: the data of the tree view 年报大纲. */
export function registerOutline(context: ServerContext): void {
  const { connection, log } = context;
  connection.onRequest<OutlineData | null, never>(
    OUTLINE_REQUEST,
    runSafe<DocumentParams, OutlineData | null>(log, 'outline', null, async ({ textDocument }, token) => {
      const open = await openReport(context, textDocument.uri, token);
      if (!open) return null;
      const { draft, own } = open;
      return toData(draft.document, outline(draft.report, analyse(context, draft, own).findings));
    }),
  );
}

function toData(document: TextDocument, { title, sections, ...rest }: Outline): OutlineData {
  return {
    ...rest,
    title: title && { text: title.text, range: toRange(document, title.span) },
    sections: sections.map(s => sectionData(document, s)),
  };
}

function sectionData(document: TextDocument, s: OutlineSection): OutlineSectionData {
  return {
    number: s.number,
    label: s.label,
    missing: s.span === null,
    range: maybeRange(document, s.span),
    headingRange: maybeRange(document, s.heading),
    problems: s.problems,
    subheadings: s.subheadings.map(h => ({ text: h.text, range: toRange(document, h.span) })),
    table: s.table && tableData(document, s.table),
  };
}

function tableData(document: TextDocument, t: OutlineTable): OutlineTableData {
  return {
    kind: t.kind,
    name: t.name,
    missing: t.span === null,
    range: maybeRange(document, t.span),
    problems: t.problems,
    totals: t.totals.map(f => ({ label: f.label, value: f.value, range: toRange(document, f.span) })),
  };
}

function maybeRange(document: TextDocument, span: Span | null) {
  return span && toRange(document, span);
}
