import { type Diagnostic, type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
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
import { createRestartPolicy } from './restart-policy.ts';

/** The documents that the server attends to, whatever their scheme. */
export const SELECTOR: DocumentSelector & { language: string }[] = DRAFT_LANGUAGES.map(language => ({ language }));

/** Documents that are a view of something else: findings in them would stand in Problems twice, or can't be mended. */
const VIEWS = new Set(['git', 'output', 'debug', 'comment']);

/**
 * Options that both clients share. `onGivenUp` is called when the server ended too often to be started again.
 */
export function clientOptions(
  context: ExtensionContext,
  output: LogOutputChannel,
  onGivenUp: () => void,
): LanguageClientOptions {
  const policy = createRestartPolicy();
  const docsRoot = Uri.joinPath(context.extensionUri, 'docs').toString();
  const initializationOptions: InitializationOptions = {
    docsRoot,
    analysed: true,
    ignores: true,
    wordTexts: true,
    ownFeatures: true,
  };
  // The rules' own pages quote bad headings and tables; they are no drafts.
  const silent = (uri: Uri) => VIEWS.has(uri.scheme) || uri.toString().startsWith(`${docsRoot}/`);
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
      handleDiagnostics: (uri, diagnostics, next) => {
        if (silent(uri)) return next(uri, []);
        next(uri, withPages(context.extensionUri, diagnostics));
      },
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const uri = document instanceof Uri ? document : document.uri;
        if (silent(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        const report = await next(document, previousResultId, token);
        if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) withPages(context.extensionUri, report.items);
        return report;
      },
    },
  };
}

/**
 * A rule's page lies in the extension's folder. A link to it opens in an editor, but where the extension itself comes
 * from a web address the link would leave VS Code: there the command opens the page instead.
 */
function withPages(extension: Uri, diagnostics: Diagnostic[]): Diagnostic[] {
  if (!/^https?$/.test(extension.scheme)) return diagnostics;
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code !== 'object') continue;
    const query = encodeURIComponent(JSON.stringify([code.value]));
    diagnostic.code = { value: code.value, target: Uri.parse(`command:nianbao.openRule?${query}`) };
  }
  return diagnostics;
}
