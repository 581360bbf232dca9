import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ReportSymbol, symbols } from '../../service/symbols.ts';
import type { ServerContext } from '../context.ts';
import { toLocation, toRange } from '../convert.ts';
import { runSafe } from '../safe.ts';

const KINDS: Record<ReportSymbol['kind'], SymbolKind> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  subheading: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  group: SymbolKind.Array,
};

/** textDocument/documentSymbol: a tree, or a flat list for clients that know no tree. */
export function registerSymbols({ connection, documents, client, log }: ServerContext): void {
  connection.onDocumentSymbol(
    runSafe<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>(log, 'symbols', [], params => {
      const draft = documents.speaking(params.textDocument.uri);
      if (!draft) return [];
      const tree = symbols(draft.report);
      if (client.hierarchicalSymbols) return tree.map(s => toSymbol(draft.document, s));
      return tree.flatMap(s => flat(draft.document, s, ''));
    }),
  );
}

function toSymbol(document: TextDocument, symbol: ReportSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: KINDS[symbol.kind],
    range: toRange(document, symbol.span),
    selectionRange: toRange(document, symbol.nameSpan),
    children: symbol.children.map(c => toSymbol(document, c)),
  };
}

function flat(document: TextDocument, symbol: ReportSymbol, containerName: string): SymbolInformation[] {
  const own = {
    name: symbol.name,
    kind: KINDS[symbol.kind],
    location: toLocation(document, symbol.span),
    containerName,
  };
  return [own, ...symbol.children.flatMap(c => flat(document, c, symbol.name))];
}
