import type { DefinitionParams, Location } from 'vscode-languageserver';
import { REGULATION_PAGE, regulationPage } from '../../regulation/page.ts';
import { citedAt, definition } from '../../service/definition.ts';
import type { ServerContext } from '../context.ts';
import { toLocation, toOffset } from '../convert.ts';
import { runSafe } from '../safe.ts';

/** textDocument/definition: from a figure in the prose to its cells, from a cell to the prose, from a citation of the 条例 to its page. */
export function registerDefinition({ connection, documents, client, log }: ServerContext): void {
  connection.onDefinition(
    runSafe<DefinitionParams, Location[] | null>(log, 'definition', null, params => {
      const draft = documents.speaking(params.textDocument.uri);
      if (!draft) return null;
      const offset = toOffset(draft.document, params.position);
      const found = definition(draft.report, offset).map(span => toLocation(draft.document, span));
      return found.length > 0 ? found : pages(client.docsRoot, citedAt(draft.report, offset));
    }),
  );
}

/** Where the page on the 条例 speaks of articles. */
function pages(docsRoot: string | null, articles: readonly number[]): Location[] {
  if (docsRoot === null || articles.length === 0) return [];
  const { lines } = regulationPage();
  return articles.map(article => {
    const start = { line: lines.get(article)!, character: 0 };
    return { uri: `${docsRoot}/${REGULATION_PAGE}`, range: { start, end: start } };
  });
}
