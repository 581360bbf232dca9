import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { clientFeatures } from './client-features.ts';
import type { Context, Runtime } from './context.ts';
import { openDocuments } from './documents.ts';
import { startFeed } from './feed.ts';
import { registerHandlers } from './handlers/index.ts';
import { runQuietly } from './safe.ts';
import { settingsStore, watchSettings } from './settings.ts';

/** Answers a client over the connection until it says shutdown. The same server in Node and in a browser worker. */
export function start(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientFeatures(params);
    const log = (message: string) => connection.console.error(message);
    const documents = openDocuments(connection);
    const settings = settingsStore(connection, client);
    const context: Context = { connection, runtime, client, documents, settings, log };

    documents.onClose(uri => settings.forget(uri));
    const refresh = startFeed(context);
    registerHandlers(context);
    connection.onInitialized(() => runQuietly(log, 'settings', () => watchSettings(connection, client)));
    connection.onDidChangeConfiguration(change => {
      settings.drop(change.settings);
      refresh();
    });
    return { serverInfo: { name: 'nianbao' }, capabilities: capabilities(context) };
  });
  connection.listen();
}

function capabilities({ client }: Context): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    hoverProvider: true,
    documentSymbolProvider: { label: 'nianbao' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    completionProvider: { triggerCharacters: ['》', '第', '、', '（', '.'] },
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.recalculate.nianbao', 'source.fixAll.nianbao'] },
  };
}
