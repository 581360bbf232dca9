import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  CloseAction,
  type DocumentSelector,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  vsdiag,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { DRAFT_LANGUAGES } from '../../server/src/text/draft-files.ts';
import { DOCS_ROOT, isDocsPage } from './docs-pages.ts';
import { createRestartPolicy } from './restart-policy.ts';

/** The documents that the server attends to, whatever their scheme. */
export const SELECTOR: DocumentSelector & { language: string }[] = DRAFT_LANGUAGES.map(language => ({ language }));

/** Documents that are a view of something else: findings in them would stand in Problems twice, or can't be mended. */
const VIEWS = new Set(['git', 'output', 'debug', 'comment']);

/**
 * Options that both clients share. `onGivenUp` is called when the server ended too often to be started again.
 */
export function clientOptions(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  output: LogOutputChannel,
  onGivenUp: () => void,
): LanguageClientOptions {
  const policy = createRestartPolicy();
  const initializationOptions: InitializationOptions = {
    docsRoot: DOCS_ROOT,
    analysed: true,
    ignores: true,
    wordTexts: true,
    ownFeatures: true,
  };
  // The rules' own pages quote bad headings and tables; they are no drafts, nor are they where somebody opens their files.
  const files = `${Uri.joinPath(extensionUri, 'docs')}/`;
  const silent = (uri: Uri) => VIEWS.has(uri.scheme) || isDocsPage({ uri }) || uri.toString().startsWith(files);
  return {
    documentSelector: SELECTOR,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'nianbao',
    diagnosticPullOptions: { onChange: true, onSave: true },
    initializationOptions,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (policy.again(Date.now())) return { action: CloseAction.Restart, handled: true };
        onGivenUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    middleware: {
      // No selector can leave out a scheme. To all else the server answers nothing of a document that it was not told of.
      didOpen: async (document, next) => (isDocsPage(document) ? undefined : next(document)),
      didChange: async (change, next) => (isDocsPage(change.document) ? undefined : next(change)),
      didClose: async (document, next) => (isDocsPage(document) ? undefined : next(document)),
      handleDiagnostics: (uri, diagnostics, next) => next(uri, silent(uri) ? [] : diagnostics),
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const uri = document instanceof Uri ? document : document.uri;
        if (silent(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        return next(document, previousResultId, token);
      },
      provideCodeLenses: (document, token, next) => (silent(document.uri) ? [] : next(document, token)),
    },
  };
}
