import type { CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../rules/rule.ts';
import { lengthOf } from '../../text/span.ts';
import { toSpan } from '../convert.ts';
import { findingFor } from '../diagnostics.ts';

/** A finding that a client asks repairs for, and how the client has it. */
export interface AskedFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/**
 * The findings that a client asks repairs for, in its order. A stale diagnostic has none. A client that names none (Kate's list of code actions) means those
 * in its range, which the protocol has come first.
 * @param tell a finding as this client would have been told of it
 */
export function askedFindings(
  document: TextDocument,
  findings: readonly Finding[],
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  tell: (finding: Finding) => Diagnostic,
): readonly AskedFinding[] {
  if (context.diagnostics.length > 0) {
    return context.diagnostics.flatMap(diagnostic => {
      const finding = findingFor(document, findings, diagnostic);
      return finding ? [{ finding, diagnostic }] : [];
    });
  }
  const { start, end } = toSpan(document, range);
  // A line from its beginning to the next one's does not ask for what stands there. An empty cell may stand at its very end.
  const isLines = start < end && range.end.character === 0;
  const isMet = ({ span }: Finding) => (isLines ? span.start < end : span.start <= end) && span.end >= start;
  return findings.filter(isMet).map(finding => ({ finding, diagnostic: tell(finding) }));
}

/**
 * Whether a client asks for the repair of one finding with the whole document as its range. Kate does so for its quick fix, and carries out all that it
 * is offered, one after the other (its LSP client's `triggerCodeActionItem`, tried with 22.12): an answer of several would write several into the draft.
 */
export function meansOneRepair(document: TextDocument, { range, context }: CodeActionParams): boolean {
  const isWhole = lengthOf(toSpan(document, range)) === document.getText().length;
  const { diagnostics, only, triggerKind } = context;
  return isWhole && diagnostics.length === 1 && only === undefined && triggerKind === undefined;
}
