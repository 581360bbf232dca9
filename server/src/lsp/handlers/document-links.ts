import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { articleLines } from '../../regulation/local.ts';
import { REGULATION_PAGE, regulationPage } from '../../regulation/page.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import type { PreviousReport } from '../../rules/rule.ts';
import { citedLinks, previousLinks } from '../../service/links.ts';
import type { ServerContext } from '../context.ts';
import { toPosition, toRange } from '../convert.ts';
import type { RegulationCopy } from '../regulation-file.ts';
import { documentOf } from '../related-text.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** textDocument/documentLink: from citations of the 条例 to the article, and to last year's report. No link where nothing is to be opened. */
export function registerDocumentLinks(context: ServerContext): void {
  const { connection, documents, settings, indexer, regulation, log } = context;
  connection.onDocumentLinks(
    runSafe<DocumentLinkParams, DocumentLink[] | null>(log, 'links', null, async ({ textDocument: { uri } }, token) => {
      const own = await settings.of(uri);
      const copy = documents.speaking(uri) ? await regulation.read(own.regulationFile, uri) : null;
      stopIfCancelled(token);
      const draft = documents.speaking(uri);
      if (!draft) return null;
      const { document, report } = draft;
      const article = articleTargets(context, copy);
      const cited = citedLinks(report).flatMap(link => {
        const found = article(link.article);
        return found
          ? [{ range: toRange(document, link.span), target: found, tooltip: `打开《条例》${link.name}` }]
          : [];
      });
      const { previous } = indexer.index.relatedTo(uri, report, own);
      if (!previous) return cited;
      const last = previousTarget(context, previous);
      return [...cited, ...previousLinks(report).map(span => ({ range: toRange(document, span), ...last }))];
    }),
  );
}

/** Editors open the line that stands behind the `#`. */
const atLine = (uri: string, line: number) => `${uri}#L${line + 1}`;

/** By the copy, which stays the same while its file does: links are asked for with each change of a draft. */
const linesOfCopies = new WeakMap<RegulationCopy, ReadonlyMap<number, number>>();

function linesOf(copy: RegulationCopy & { readonly text: string }): ReadonlyMap<number, number> {
  const lines = linesOfCopies.get(copy) ?? articleLines(copy.text);
  linesOfCopies.set(copy, lines);
  return lines;
}

/** The addresses of articles: in the office's own copy of the 条例, else on our page; null where there is neither. */
function articleTargets({ client }: ServerContext, copy: RegulationCopy | null): (article: number) => string | null {
  const own = copy && 'text' in copy ? { uri: copy.uri, lines: linesOf(copy) } : null;
  return article => {
    const line = own?.lines.get(article);
    if (own && line !== undefined) return atLine(own.uri, line);
    const ours = client.docsRoot === null ? undefined : regulationPage().lines.get(article);
    return ours === undefined ? null : atLine(`${client.docsRoot}/${REGULATION_PAGE}`, ours);
  };
}

/** Last year's report, at the row that this year's begins with. */
function previousTarget(
  { documents, client }: ServerContext,
  previous: PreviousReport,
): Pick<DocumentLink, 'target' | 'tooltip'> {
  const { report } = previous;
  const table = tableOf(report, 'applications');
  const row = table && cellOf(table, 'carriedOut', 'total');
  const line = row ? toPosition(documentOf(previous, client), row.span.start).line : 0;
  const name = `${report.title?.organName ?? ''}${report.year === null ? '' : ` ${report.year} 年`}`;
  return {
    target: atLine(documents.openUri(previous.uri) ?? previous.uri, line),
    tooltip: `打开上年年报${name === '' ? '' : `（${name}）`}${previous.doubt ? `；${previous.doubt}` : ''}`,
  };
}
