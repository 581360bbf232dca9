import type { DefinitionParams, Location } from 'vscode-languageserver';
import { definition } from '../../service/definition.ts';
import type { ServerContext } from '../context.ts';
import { toLocation, toOffset } from '../convert.ts';
import { runSafe } from '../safe.ts';

/** textDocument/definition: from a figure in the prose to its cells, and from a cell to the prose. */
export function registerDefinition({ connection, documents, log }: ServerContext): void {
  connection.onDefinition(
    runSafe<DefinitionParams, Location[] | null>(log, 'definition', null, params => {
      const draft = documents.speaking(params.textDocument.uri);
      if (!draft) return null;
      const found = definition(draft.report, toOffset(draft.document, params.position));
      return found.map(span => toLocation(draft.document, span));
    }),
  );
}
