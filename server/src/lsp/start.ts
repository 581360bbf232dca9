import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { clientFeatures } from './client-features.ts';
import { startClosedFiles } from './closed-files.ts';
import type { ServerContext } from './context.ts';
import { openDocuments } from './documents.ts';
import { startFeed } from './feed.ts';
import { workspaceFolders } from './folders.ts';
import { showsLenses } from './handlers/code-lens.ts';
import { announcedCommands } from './handlers/execute-command.ts';
import { announceFormatting } from './handlers/format.ts';
import { registerHandlers } from './handlers/index.ts';
import { TOKEN_LEGEND } from './handlers/semantic-tokens.ts';
import { regulationFile } from './regulation-file.ts';
import type { Runtime } from './runtime.ts';
import { runQuietly } from './safe.ts';
import { settingsStore, watchSettings } from './settings.ts';
import { withWordTexts } from './word-texts.ts';
import { startWorkspaceFeed } from './workspace-feed.ts';
import { startIndexer } from './workspace-index/indexer.ts';
import { lookAgain } from './workspace-index/look-again.ts';
import { knownOffices } from './workspace-index/offices.ts';

/** Answers a client over the connection until it says shutdown. The same server in Node and in a browser worker. */
export function start(connection: Connection, runtime: Runtime): void {
  let initialized = false;
  // Asked only where no handler is registered, and those are when the client says initialize.
  connection.onRequest(method =>
    initialized
      ? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize`),
  );
  connection.onInitialize((params): InitializeResult => {
    initialized = true;
    const client = clientFeatures(params, runtime.docsRoot);
    const log = (message: string) => connection.console.error(message);
    const documents = openDocuments(connection, client.positionEncoding);
    const folders = workspaceFolders(client.folders);
    const files = client.wordTexts ? withWordTexts(runtime) : runtime;
    const offices = knownOffices(files, folders);
    const settings = settingsStore(connection, client, offices);
    const parts = { connection, runtime: files, client, documents, settings, folders, offices, log };
    const indexer = startIndexer(parts);
    const context: ServerContext = { ...parts, regulation: regulationFile(files, folders), indexer };

    documents.onClose(uri => settings.forget(uri));
    const feed = startFeed(context);
    const closed = startClosedFiles(context);
    startWorkspaceFeed(context, closed);
    registerHandlers(context, closed);
    // Whoever tells of files tells of those in the workspace.
    connection.onShutdown(lookAgain(documents, offices, client.watchesFiles ? 'outside' : 'everywhere'));
    connection.onInitialized(async () => {
      await runQuietly(log, 'settings', () => watchSettings(connection, client));
      await runQuietly(log, 'formatting', () => announceFormatting(connection, client));
    });
    const settingsChanged = () => {
      feed.refresh();
      closed.refresh();
      indexer.settingsChanged();
      if (client.refreshesInlayHints)
        void runQuietly(log, 'inlay hints', () => connection.languages.inlayHint.refresh());
      if (client.refreshesCodeLenses)
        void runQuietly(log, 'lenses', () => connection.sendRequest(CodeLensRefreshRequest.type));
    };
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      folders.change(event);
      // Which nianbao.json files hold for a draft follows the folders, too.
      settings.touch();
      settingsChanged();
    });
    connection.onDidChangeConfiguration(change => {
      settings.drop(change.settings);
      settingsChanged();
    });
    offices.onChange(() => {
      settings.touch();
      settingsChanged();
    });
    return { serverInfo: { name: 'nianbao', version }, capabilities: capabilities(context) };
  });
  connection.listen();
}

/** Folders too, of which file watchers say nothing. */
const ANY_FILE = { filters: [{ pattern: { glob: '**' } }] };

function capabilities({ client }: ServerContext): InitializeResult['capabilities'] {
  const commands = announcedCommands(client);
  return {
    ...(commands.length > 0 ? { executeCommandProvider: { commands: [...commands], workDoneProgress: true } } : {}),
    positionEncoding: client.positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'nianbao',
            interFileDependencies: true,
            // A client with a check of its own is pushed to what that finds: asking for it all, it would show it twice.
            workspaceDiagnostics: !client.ownFeatures,
            workDoneProgress: true,
          },
        }
      : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        ...(client.tellsOfRenames ? { didRename: ANY_FILE } : {}),
        ...(client.tellsOfDeletions ? { didDelete: ANY_FILE } : {}),
      },
    },
    hoverProvider: true,
    documentSymbolProvider: { label: 'nianbao' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    ...(showsLenses(client) ? { codeLensProvider: {} } : {}),
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
    inlayHintProvider: true,
    ...(client.registersFormatting ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
    completionProvider: { triggerCharacters: ['》', '第', '、', '（', '.'] },
    ...(client.codeActionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.recalculate.nianbao', 'source.fixAll.nianbao'],
            ...(client.resolvesEdits ? { resolveProvider: true } : {}),
          },
        }
      : client.appliesEdits
        ? { codeActionProvider: true }
        : {}),
  };
}
