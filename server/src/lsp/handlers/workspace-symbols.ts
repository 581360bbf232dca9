import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { FOUND_KINDS, type FoundSymbol, findSymbols } from '../../service/workspace-symbols.ts';
import type { ServerContext } from '../context.ts';
import { toLocation } from '../convert.ts';
import { documentOf } from '../related-text.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

const KINDS: Record<FoundSymbol['kind'], SymbolKind> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  row: SymbolKind.Field,
};

/** More than anybody reads: who is asked for more narrows the words down. */
const MOST = 500;

/** workspace/symbol: reports, sections and rows of all drafts, open or not. The workspace is read first where that was not done yet. */
export function registerWorkspaceSymbols({ connection, documents, indexer, client, log }: ServerContext): void {
  connection.onWorkspaceSymbol(
    runSafe<WorkspaceSymbolParams, SymbolInformation[]>(log, 'workspace symbols', [], async ({ query }, token) => {
      await indexer.upToNow();
      stopIfCancelled(token);
      const found: SymbolInformation[] = [];
      for (const kind of FOUND_KINDS) {
        for (const entry of indexer.index.reports.entries()) {
          // Where nothing is asked for, all rows of all reports tell nothing.
          if (found.length >= MOST || (kind === 'row' && query.trim() === '')) break;
          const document = documentOf(entry, client);
          const uri = documents.openUri(entry.uri) ?? entry.uri;
          for (const { name, container, span } of findSymbols(entry.report, entry.path, kind, query)) {
            const location = { ...toLocation(document, span), uri };
            found.push({ name, kind: KINDS[kind], containerName: container, location });
          }
        }
      }
      return found.slice(0, MOST);
    }),
  );
}
