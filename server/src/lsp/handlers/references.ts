import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Report } from '../../report/model.ts';
import type { RelatedReport } from '../../rules/rule.ts';
import { acrossYears, type OtherYear } from '../../service/across-years.ts';
import { references, type TableCell } from '../../service/references.ts';
import { previousOf } from '../../workspace/previous.ts';
import { organKey } from '../../workspace/report-index.ts';
import type { ServerContext } from '../context.ts';
import { toLocation, toOffset } from '../convert.ts';
import { sameUri } from '../folders.ts';
import { openReport } from '../open-report.ts';
import { documentOf } from '../related-text.ts';
import { runSafe } from '../safe.ts';

/** textDocument/references: a figure of a table, and all that speaks of it: sentences, totals, and the figure of last year's report and next year's. */
export function registerReferences(context: ServerContext): void {
  const { connection, documents, indexer, log } = context;
  connection.onReferences(
    runSafe<ReferenceParams, Location[] | null>(log, 'references', null, async (params, token) => {
      const { uri } = params.textDocument;
      if (!documents.get(uri)) return null;
      // Next year's report may be an open draft, or not read yet.
      await indexer.upToNow();
      const open = await openReport(context, uri, token);
      if (!open) return null;
      const { document, report } = open.draft;
      const found = references(report, toOffset(document, params.position));
      if (found === null) return null;
      const declared = params.context.includeDeclaration ? found.cells.map(c => c.cell.span) : [];
      const { previous } = indexer.index.relatedTo(uri, report, open.own);
      const before = previous ? across(context, found.cells, previous, 'before') : [];
      const behind = nextReports(context, uri, report).flatMap(next => across(context, found.cells, next, 'behind'));
      return [...[...declared, ...found.spans].map(s => toLocation(document, s)), ...before, ...behind];
    }),
  );
}

function across(
  { documents, client }: ServerContext,
  cells: readonly TableCell[],
  other: RelatedReport,
  year: OtherYear,
): Location[] {
  const document = documentOf(other, client);
  const uri = documents.openUri(other.uri) ?? other.uri;
  return cells.flatMap(cell => {
    const there = acrossYears(cell, other.report, year);
    return there ? [{ ...toLocation(document, there.span), uri }] : [];
  });
}

/** The reports of which this one is last year's. */
function nextReports({ indexer: { index } }: ServerContext, uri: string, report: Report): RelatedReport[] {
  const key = organKey(report);
  if (key === null || report.year === null) return [];
  const year = report.year + 1;
  const next = index.reports.ofOrgan(key).filter(e => e.report.year === year);
  return next.filter(e => previousOf(index.reports, e)?.uri === sameUri(uri));
}
