import { DiagnosticTag, type InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { nearest } from '../text/nearest.ts';
import { negotiatedEncoding, type PositionEncoding } from './position-encoding.ts';
import type { InitializationOptions } from './protocol.ts';
import { CLIENT_SETTINGS } from './setting-faults.ts';

/** What the client can do and where things are, read once from the initialize request. */
export interface ClientFeatures {
  readonly positionEncoding: PositionEncoding;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** The client can be asked which documents to format with the server. */
  readonly registersFormatting: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The client draws what is unnecessary faded. */
  readonly fadesUnnecessary: boolean;
  readonly documentChanges: boolean;
  readonly codeActionLiterals: boolean;
  /** The client asks for the edit of a code action when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  /** The client can be asked to tell of files that change. */
  readonly watchesFiles: boolean;
  readonly tellsOfRenames: boolean;
  readonly tellsOfDeletions: boolean;
  /** The client wants to hear of each analysis. */
  readonly analysed: boolean;
  /** The client writes what is to be ignored into nianbao.json itself, and asks for the reason. */
  readonly ignores: boolean;
  /** The client shows the texts of Word files as documents. */
  readonly wordTexts: boolean;
  /** The client has commands, snippets and a check of the workspace of its own. */
  readonly ownFeatures: boolean;
  readonly appliesEdits: boolean;
  /** The client shows the progress of works that the server begins. */
  readonly showsProgress: boolean;
  readonly createsFiles: boolean;
  /** Root folders as URIs, for relative paths in settings. */
  readonly folders: readonly string[];
  /** URI without a slash at the end; null when there are no rule pages. */
  readonly docsRoot: string | null;
  /** `nianbao.*` from the initialization options, for clients without workspace/configuration. */
  readonly initialSettings: unknown;
}

/** @param ownDocs URI of the `docs` folder beside the server, for clients that name none */
export function clientFeatures(params: InitializeParams, ownDocs: string | null): ClientFeatures {
  const { general, window, workspace, textDocument } = params.capabilities;
  const push = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  const options = initializationOptions(params.initializationOptions);
  const completion = textDocument?.completion?.completionItem;
  return {
    positionEncoding: negotiatedEncoding([options.positionEncoding, ...(general?.positionEncodings ?? [])]),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    relatedInformation: push?.relatedInformation === true || pull?.relatedInformation === true,
    codeDescription: push?.codeDescriptionSupport === true || pull?.codeDescriptionSupport === true,
    fadesUnnecessary: [push, pull].some(can => can?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary)),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      textDocument?.codeAction?.codeActionLiteralSupport !== undefined &&
      textDocument.codeAction.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: completion?.documentationFormat?.includes('markdown') === true,
    snippets: completion?.snippetSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsOfRenames: workspace?.fileOperations?.didRename === true,
    tellsOfDeletions: workspace?.fileOperations?.didDelete === true,
    analysed: options.analysed === true,
    ignores: options.ignores === true,
    wordTexts: options.wordTexts === true,
    ownFeatures: options.ownFeatures === true,
    appliesEdits: workspace?.applyEdit === true,
    showsProgress: window?.workDoneProgress === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    folders: rootFolders(params),
    docsRoot: (options.docsRoot ?? ownDocs)?.replace(/\/+$/u, '') ?? null,
    initialSettings: options.settings ?? looseSettings(params.initializationOptions),
  };
}

function rootFolders(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(f => f.uri);
  if (params.rootUri) return [params.rootUri];
  return params.rootPath ? [URI.file(params.rootPath).toString()] : [];
}

/** Settings that were not written under `settings`, as people do; what is nearly the name of one too, so that whoever wrote it is told. */
function looseSettings(value: unknown): unknown {
  const { docsRoot, analysed, ignores, wordTexts, ownFeatures, positionEncoding, ...others } = (value ?? {}) as Record<
    keyof InitializationOptions,
    unknown
  >;
  const set = Object.entries(others).filter(([name]) => nearest(name, [...CLIENT_SETTINGS, 'nianbao']) !== null);
  return set.length > 0 ? Object.fromEntries(set) : undefined;
}

function initializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { docsRoot, analysed, ignores, wordTexts, ownFeatures, settings, positionEncoding } = value as Record<
    string,
    unknown
  >;
  const root = typeof docsRoot === 'string' && docsRoot !== '' ? { docsRoot } : {};
  return {
    ...root,
    analysed: analysed === true,
    ignores: ignores === true,
    wordTexts: wordTexts === true,
    ownFeatures: ownFeatures === true,
    ...(typeof positionEncoding === 'string' ? { positionEncoding } : {}),
    settings,
  };
}
