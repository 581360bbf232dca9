import { type CodeAction, CodeActionKind, type CodeActionParams, type Command } from 'vscode-languageserver';
import { type Action, fixAllAction, quickFixes, recalculateAction } from '../../service/actions.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { findingFor } from '../diagnostics.ts';
import type { OpenDraft } from '../documents.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';
import { configOf, type Settings } from '../settings.ts';

const KINDS: Record<Action['kind'], CodeActionKind> = {
  quickfix: CodeActionKind.QuickFix,
  recalculate: 'source.recalculate.nianbao',
  fixAll: 'source.fixAll.nianbao',
};

/**
 * textDocument/codeAction: repairs are worked out anew from the current tree; a stale diagnostic gets none. A client that takes
 * commands only is not told of them, and gets none if it asks all the same.
 */
export function registerCodeActions(context: ServerContext): void {
  const { connection, documents, settings, client, log } = context;
  connection.onCodeAction(
    runSafe<CodeActionParams, (CodeAction | Command)[]>(log, 'code actions', [], async (params, token) => {
      const { uri } = params.textDocument;
      if (!client.codeActionLiterals || !documents.get(uri)) return [];
      const own = await settings.of(uri);
      stopIfCancelled(token);
      const draft = documents.speaking(uri);
      if (!draft) return [];
      const { only } = params.context;
      const wanted = (kind: Action['kind']) => !only || only.some(o => includesKind(o, KINDS[kind]));
      return [
        ...(wanted('quickfix') ? fixes(draft, own, params, context) : []),
        ...[
          wanted('recalculate')
            ? recalculateAction(draft.report, configOf(own), analyse(context, draft, own).relatedReports)
            : null,
          wanted('fixAll') ? fixAllAction(draft.report, configOf(own)) : null,
        ].flatMap(a => (a ? [toCodeAction(draft, a, context)] : [])),
      ];
    }),
  );
}

function fixes(draft: OpenDraft, own: Settings, params: CodeActionParams, context: ServerContext): CodeAction[] {
  const { findings } = analyse(context, draft, own);
  return params.context.diagnostics.flatMap(diagnostic => {
    const finding = findingFor(draft.document, findings, diagnostic);
    if (!finding) return [];
    return quickFixes(draft.report, finding).map(a => ({
      ...toCodeAction(draft, a, context),
      diagnostics: [diagnostic],
      ...(a.preferred ? { isPreferred: true } : {}),
    }));
  });
}

function toCodeAction({ document }: OpenDraft, action: Action, { client }: ServerContext): CodeAction {
  return {
    title: action.title,
    kind: KINDS[action.kind],
    edit: toWorkspaceEdit(document, action.edits, client.documentChanges),
  };
}

/** `source` asks for `source.fixAll.nianbao` too; `source.fix` does not. */
function includesKind(asked: CodeActionKind, kind: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
