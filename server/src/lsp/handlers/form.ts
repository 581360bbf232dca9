import { ErrorCodes, type Range, ResponseError } from 'vscode-languageserver';
import { sameCell } from '../../forms/form.ts';
import { TABLE_KINDS } from '../../forms/index.ts';
import { findingPlace } from '../../rules/finding-place.ts';
import type { Finding, RuleContext } from '../../rules/rule.ts';
import { quickFixes } from '../../service/actions.ts';
import { formView } from '../../service/form-view/build.ts';
import { cellAtOffset, placeOfCell } from '../../service/form-view/cell-place.ts';
import { emptyTable } from '../../service/form-view/empty-table.ts';
import { formEdits } from '../../service/form-view/form-edits.ts';
import type { FormCell, FormChange } from '../../service/form-view/form-view.ts';
import { carriedOver, zeros } from '../../service/form-view/offers.ts';
import { earlierReports } from '../../workspace/earlier.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toRange, toWorkspaceEdit } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { type OpenReport, openReport } from '../open-report.ts';
import type { DocumentParams } from '../protocol.ts';
import {
  FORM_CELL_AT_REQUEST,
  FORM_EDIT_REQUEST,
  FORM_FIXES_REQUEST,
  FORM_RANGE_REQUEST,
  FORM_REQUEST,
  FORM_TABLE_REQUEST,
  type FormCellAtParams,
  type FormCellParams,
  type FormData,
  type FormEditParams,
  type FormEditResult,
  type FormFix,
  type FormTableParams,
  type FormTableResult,
} from '../protocol-form.ts';
import { runSafe } from '../safe.ts';

/** The draft of a document, and all that it is checked with. */
interface Checked {
  readonly draft: OpenDraft;
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
}

/** nianbao/form…: the tables of a draft as the form shows them, and the edits it asks for. Nothing is applied here. */
export function registerForm(server: ServerContext): void {
  const { connection, documents, indexer, log, client } = server;

  const answering = <P extends DocumentParams, R>(what: string, empty: R, answer: (found: Checked, params: P) => R) =>
    runSafe<P, R>(log, what, empty, async (params, token) => {
      const open = await openReport(server, params.textDocument.uri, token);
      return open === null ? empty : answer(checked(server, open), params);
    });

  connection.onRequest<FormData | null, never>(
    FORM_REQUEST,
    answering<DocumentParams, FormData | null>('form', null, ({ draft, context, findings }) => {
      const earlier = earlierReports(indexer.index.reports, context.relatedReports.previous);
      return { version: draft.version, view: formView(context, findings, earlier) };
    }),
  );
  connection.onRequest<FormEditResult | null, never>(
    FORM_EDIT_REQUEST,
    answering<FormEditParams, FormEditResult | null>('form edit', null, ({ draft, context }, { changes }) => {
      const { edits, refused } = formEdits(draft.report, changesAsked(context, changes));
      const isChanged = edits !== null && edits.length > 0;
      return { edit: isChanged ? toWorkspaceEdit(draft.document, edits, client.documentChanges) : null, refused };
    }),
  );
  connection.onRequest<FormFix[], never>(
    FORM_FIXES_REQUEST,
    answering<FormCellParams, FormFix[]>('form fixes', [], ({ draft, findings }, { cell }) => {
      const { report, document } = draft;
      const own = findings.filter(finding => isSame(findingPlace(report, finding).cell, cell));
      const offered = own
        .flatMap(finding => quickFixes(report, finding))
        .map(({ title, edits }) => {
          return { title, edit: toWorkspaceEdit(document, edits, client.documentChanges) };
        });
      // The cause and what follows from it offer the same by other names, and are asked for by these.
      const edits = offered.map(({ edit }) => JSON.stringify(edit));
      const different = offered.filter((_, i) => edits.indexOf(edits[i]!) === i);
      return [...new Map(different.map(fix => [fix.title, fix])).values()];
    }),
  );
  connection.onRequest<FormTableResult | null, never>(
    FORM_TABLE_REQUEST,
    runSafe<FormTableParams, FormTableResult | null>(log, 'form table', null, ({ textDocument, kind }) => {
      const draft = documents.get(textDocument.uri);
      if (!draft || !TABLE_KINDS.includes(kind)) return null;
      const { document, report } = draft;
      const edit = emptyTable(report, kind);
      return edit && { edit: toWorkspaceEdit(document, [edit], client.documentChanges) };
    }),
  );
  connection.onRequest<Range | null, never>(
    FORM_RANGE_REQUEST,
    answering<FormCellParams, Range | null>('form range', null, ({ draft: { report, document } }, { cell }) => {
      const place = placeOfCell(report, cell);
      return place && toRange(document, place);
    }),
  );
  connection.onRequest<FormCell | null, never>(
    FORM_CELL_AT_REQUEST,
    answering<FormCellAtParams, FormCell | null>('form cell', null, ({ draft: { report, document } }, { position }) =>
      cellAtOffset(report, toOffset(document, position)),
    ),
  );
}

function checked(server: ServerContext, { draft, own }: OpenReport): Checked {
  const { findings, relatedReports } = analyse(server, draft, own);
  return { draft, findings, context: { report: draft.report, config: own.config, relatedReports } };
}

function changesAsked(
  { report, relatedReports }: RuleContext,
  changes: FormEditParams['changes'],
): readonly FormChange[] {
  if (changes === 'zeros') return zeros(report);
  if (changes === 'carriedOver') return carriedOver(report, relatedReports);
  if (!Array.isArray(changes)) throw new ResponseError<never>(ErrorCodes.InvalidParams, 'no changes');
  return changes;
}

function isSame(a: FormCell | null, b: FormCell): boolean {
  return a !== null && a.table === b.table && sameCell(a, b);
}
