import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
} from 'vscode-languageserver';
import type { Finding } from '../../rules/rule.ts';
import {
  type Action,
  fixAllAction,
  isMendedBy,
  laterFixAll,
  type OfferedAction,
  quickFixes,
  recalculateAction,
  silenceAction,
} from '../../service/actions.ts';
import { rewriteActions } from '../../service/rewrite-layout.ts';
import { isWordAddress } from '../../text/word-address.ts';
import { analyse } from '../analysis.ts';
import { actionAsCommand } from '../commands/apply-fix.ts';
import type { ServerContext } from '../context.ts';
import { toSpan, toWorkspaceEdit } from '../convert.ts';
import { toDiagnostic } from '../diagnostics.ts';
import type { OpenDraft } from '../documents.ts';
import { openReport } from '../open-report.ts';
import { runSafe } from '../safe.ts';
import { type AskedFinding, askedFindings, meansOneRepair } from './asked-findings.ts';
import { ignoreAction } from './ignore-action.ts';

const KINDS: Record<Action['kind'], CodeActionKind> = {
  quickfix: CodeActionKind.QuickFix,
  recalculate: 'source.recalculate.nianbao',
  fixAll: 'source.fixAll.nianbao',
  rewrite: CodeActionKind.RefactorRewrite,
};

/**
 * textDocument/codeAction: repairs are worked out anew from the current tree; a stale diagnostic gets none. A client that takes
 * commands only gets these, which ask it to apply the repairs; one that can do neither is not told of them, and gets none.
 */
export function registerCodeActions(context: ServerContext): void {
  const { connection, client, log } = context;
  registerResolve(context);
  connection.onCodeAction(
    runSafe<CodeActionParams, (CodeAction | Command)[]>(log, 'code actions', [], async (params, token) => {
      const { uri } = params.textDocument;
      const open = client.codeActionLiterals || client.appliesEdits ? await openReport(context, uri, token) : null;
      if (!open) return [];
      const { draft, own } = open;
      const { only, triggerKind } = params.context;
      const wanted = (kind: Action['kind']) => !only || only.some(o => includesKind(o, KINDS[kind]));
      const { findings, relatedReports } = analyse(context, draft, own);
      const all = client.resolvesEdits
        ? laterFixAll(draft.report, findings)
        : fixAllAction(draft.report, own.config, relatedReports);
      const tell = (finding: Finding) => toDiagnostic(draft.document, finding, client, relatedReports);
      const asked = wanted('quickfix') ? askedFindings(draft.document, findings, params, tell) : [];
      const repairs = await fixes(draft, findings, all, asked, context);
      const answer = (actions: CodeAction[]) =>
        client.codeActionLiterals ? actions : each(actions).flatMap(action => actionAsCommand(draft, action));
      if (meansOneRepair(draft.document, params)) return answer(repairs.filter(({ isPreferred }) => isPreferred));
      return answer([
        ...repairs,
        ...[
          wanted('recalculate') ? recalculateAction(draft.report, own.config, relatedReports) : null,
          wanted('fixAll') ? all : null,
          // Nobody waits for what the cursor's lamp would tell: it is worked out when it is asked for.
          ...(wanted('rewrite') && triggerKind !== CodeActionTriggerKind.Automatic ? rewritings(draft, params) : []),
        ].flatMap(a => (a ? [toCodeAction(draft, a, context)] : [])),
      ]);
    }),
  );
}

/** By which 修正全部格式问题 finds its draft again. */
interface LaterData {
  readonly uri: string;
}

/** codeAction/resolve: the edit of what was offered without one, 修正全部格式问题, for the draft as it is now. */
function registerResolve(context: ServerContext): void {
  const { connection, indexer, client, log } = context;
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = runSafe<CodeAction, CodeAction>(log, 'code action', action, async ({ data }) => {
      if (action.edit !== undefined || typeof data?.uri !== 'string') return action;
      const { uri } = data as LaterData;
      const open = await openReport(context, uri, token);
      if (!open) return action;
      const { draft, own } = open;
      const found = fixAllAction(draft.report, own.config, indexer.index.relatedTo(uri, draft.report, own));
      return found ? { ...action, edit: toWorkspaceEdit(draft.document, found.edits, client.documentChanges) } : action;
    });
    return resolve(action, token);
  });
}

/** Word and Excel files have tables of their own. */
function rewritings({ document, report }: OpenDraft, { range }: CodeActionParams): readonly Action[] {
  if (isWordAddress(document.uri)) return [];
  return rewriteActions(report, toSpan(document, range));
}

/** The repairs of each finding, and last, never preferred, what ignores it: kept in nianbao.json, or a mark in the draft. */
async function fixes(
  draft: OpenDraft,
  findings: readonly Finding[],
  fixAll: OfferedAction | null,
  asked: readonly AskedFinding[],
  context: ServerContext,
): Promise<CodeAction[]> {
  const found: CodeAction[] = [];
  // Whoever selects a whole draft asks for thousands.
  const places = new Map<string, number>();
  let isOffered = false;
  const isNamed = new Set(asked.map(({ finding }) => finding.span.start)).size > 1;
  for (const { finding, diagnostic } of asked) {
    const ignore = await ignoreAction(context, draft, finding, findings);
    // Word and Excel print what is a mark in a text.
    const mark = isWordAddress(draft.document.uri) ? null : silenceAction(draft.report, finding);
    // Among the repairs of the first finding that it takes away.
    const beside: OfferedAction | null = !isOffered && isMendedBy(draft.report, finding, fixAll) ? fixAll : null;
    isOffered ||= beside !== null;
    const actions = [
      ...quickFixes(draft.report, finding, isNamed).map(a => ({
        ...toCodeAction(draft, a, context),
        ...(a.preferred ? { isPreferred: true } : {}),
      })),
      ...(beside ? [{ ...toCodeAction(draft, beside, context), kind: KINDS.quickfix }] : []),
      ...(ignore ? [{ ...ignore, kind: KINDS.quickfix }] : []),
      ...(mark ? [toCodeAction(draft, mark, context)] : []),
    ];
    // The cause and what follows from it offer the same: one entry is enough, the preferred one.
    for (const action of actions) {
      const own = { ...action, diagnostics: [diagnostic] };
      const edit = action.edit && JSON.stringify(action.edit);
      const at = edit === undefined ? undefined : places.get(edit);
      if (at === undefined) {
        if (edit !== undefined) places.set(edit, found.length);
        found.push(own);
      } else if (action.isPreferred && !found[at]!.isPreferred) found[at] = own;
    }
  }
  return found;
}

/** Those that differ in more than their kind, of which a command tells nothing. */
function each(actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter((a, i) => !actions.slice(0, i).some(b => a.title === b.title && isSameEdit(a, b)));
}

function isSameEdit(a: CodeAction, b: CodeAction): boolean {
  return a.edit !== undefined && JSON.stringify(a.edit) === JSON.stringify(b.edit);
}

function toCodeAction(
  { document }: OpenDraft,
  { title, kind, edits }: OfferedAction,
  { client }: ServerContext,
): CodeAction {
  const own = { title, kind: KINDS[kind] };
  if (edits !== null) return { ...own, edit: toWorkspaceEdit(document, edits, client.documentChanges) };
  const data: LaterData = { uri: document.uri };
  return { ...own, data };
}

/** `source` asks for `source.fixAll.nianbao` too; `source.fix` does not. */
function includesKind(asked: CodeActionKind, kind: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
