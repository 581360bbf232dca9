import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LESS_COMPILING } from '../../../scripts/vitest/flags.mjs';
import { ANALYSED_NOTIFICATION, type AnalysedParams } from '../../../server/src/lsp/protocol.ts';
import { draftText, WRONG } from '../../support/draft.ts';
import { type Inbox, inbox } from './inbox.ts';
import { type QuickStart, quickStart, serverFile } from './server-file.ts';

/** What VS Code can do, as far as this server asks. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], snippetSupport: true } },
  },
};

/** The same without pull: findings come by themselves. */
export const PUSH: ClientCapabilities = {
  ...FULL,
  textDocument: {
    publishDiagnostics: { relatedInformation: true, dataSupport: true },
    codeAction: FULL.textDocument!.codeAction!,
  },
};

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly pushed: Inbox<PublishDiagnosticsParams>;
  readonly analysed: Inbox<AnalysedParams>;
  readonly refreshes: Inbox<null>;
  readonly logged: Inbox<string>;
  /** Messages shown to the user. */
  readonly told: Inbox<string>;
  /** The settings the client answers with, by URI; `*` for all. Change it, then tell with `settingsChanged`. */
  readonly settings: Record<string, unknown>;
  settingsChanged(settings?: unknown): Promise<void>;
  open(uri: string, text: string, languageId?: string): TextDocument;
  /** Sends the changes, and applies them here too. */
  change(document: TextDocument, changes: TextDocumentContentChangeEvent[]): TextDocument;
  close(uri: string): void;
  request<R>(method: string, params: unknown): Promise<R>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The findings by pull, of a full report. */
  findings(uri: string): Promise<Diagnostic[]>;
  /** shutdown and exit; the exit code of the process, if the server is one. */
  stop(): Promise<number | null>;
}

/** A client of a server that is a process of its own. */
export interface ProcessClient extends TestClient {
  readonly process: ChildProcess;
}

export interface ClientOptions {
  /** False for a client that never answers when it is asked to ask anew. */
  readonly answersRefresh?: boolean;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  readonly settings?: Record<string, unknown>;
  readonly folder?: string;
  /** Hears what the server registers once it runs. */
  readonly onRegister?: (params: RegistrationParams) => void;
  /** The server to start; the bundled one when left out. */
  readonly server?: string;
}

let quick: Promise<QuickStart> | undefined;

/** Starts the real server process and shakes hands with it. */
export async function startClient(options: ClientOptions = {}): Promise<ProcessClient> {
  if (options.server !== undefined) return speakTo([options.server], {}, options);
  quick ??= compiledOnce();
  const { flags, env } = await quick;
  return speakTo([...flags, serverFile()], env, options);
}

/** The first server of a build does what most are asked, and leaves it compiled. */
async function compiledOnce(): Promise<QuickStart> {
  const how = quickStart();
  if (how.isCompiled) return how;
  const client = await speakTo([...how.flags, serverFile()], how.env, {});
  client.open('file:///w/first.nianbao', draftText({ figures: WRONG }));
  await client.findings('file:///w/first.nianbao');
  await client.stop();
  return how;
}

async function speakTo(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  options: ClientOptions,
): Promise<ProcessClient> {
  const child = spawn(process.execPath, [...LESS_COMPILING, ...args, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const client = await shakeHands(connection, process.pid, options);
  const stop = async () => {
    const exited = once(child, 'exit');
    await client.stop();
    const [code] = await exited;
    connection.dispose();
    return code as number | null;
  };
  return { ...client, process: child, stop };
}

/**
 * Speaks to a server over a connection.
 * @param parent the process without which the server ends; null for none
 */
export async function shakeHands(
  connection: ProtocolConnection,
  parent: number | null,
  options: ClientOptions,
): Promise<TestClient> {
  const settings: Record<string, unknown> = options.settings ?? {};
  const [pushed, analysed, refreshes, logged, told] = [
    inbox<PublishDiagnosticsParams>(),
    inbox<AnalysedParams>(),
    inbox<null>(),
    inbox<string>(),
    inbox<string>(),
  ];
  connection.onNotification('textDocument/publishDiagnostics', pushed.put);
  connection.onNotification(ANALYSED_NOTIFICATION, analysed.put);
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => logged.put(message));
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => told.put(message));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes.put(null);
    return options.answersRefresh === false ? new Promise(() => undefined) : null;
  });
  connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
    options.onRegister?.(params);
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
    items.map(({ scopeUri }) => settings[scopeUri] ?? settings['*'] ?? null),
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: parent,
    rootUri: options.folder ?? null,
    capabilities: options.capabilities ?? FULL,
    workspaceFolders: options.folder ? [{ uri: options.folder, name: 'folder' }] : null,
    initializationOptions: { analysed: true, ...options.initializationOptions },
  });
  await connection.sendNotification('initialized', {});

  const request = <R>(method: string, params: unknown) => connection.sendRequest<R>(method, params);
  const notify = (method: string, params: unknown) => void connection.sendNotification(method, params);
  const pull = (uri: string, previousResultId?: string) =>
    request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  return {
    connection,
    initialized,
    pushed,
    analysed,
    refreshes,
    logged,
    told,
    settings,
    request,
    pull,
    settingsChanged: changed =>
      connection.sendNotification('workspace/didChangeConfiguration', { settings: changed ?? null }),
    open(uri, text, languageId = 'nianbao') {
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return TextDocument.create(uri, languageId, 1, text);
    },
    change(document, changes) {
      const version = document.version + 1;
      notify('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: changes });
      return TextDocument.update(document, changes, version);
    },
    close: uri => notify('textDocument/didClose', { textDocument: { uri } }),
    async findings(uri) {
      const report = await pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    async stop() {
      await request('shutdown', undefined);
      notify('exit', undefined);
      return null;
    },
  };
}
