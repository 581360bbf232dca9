import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { completions } from '../../service/completion.ts';
import type { Completion } from '../../service/completion-item.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toRange } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { markup } from '../plain-text.ts';
import { runSafe } from '../safe.ts';

const KINDS: Record<Completion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  article: CompletionItemKind.Reference,
};

/** textDocument/completion: a complete list, in the form's order. */
export function registerCompletion({ connection, documents, client, log }: ServerContext): void {
  connection.onCompletion(
    runSafe<CompletionParams, CompletionItem[]>(log, 'completion', [], ({ textDocument, position }) => {
      const draft = documents.speaking(textDocument.uri);
      if (!draft) return [];
      const found = completions(draft.report, toOffset(draft.document, position));
      return found.map((c, i) => toItem(draft, c, i, client.markdownCompletion));
    }),
  );
}

function toItem({ document }: OpenDraft, c: Completion, index: number, markdown: boolean): CompletionItem {
  return {
    label: c.label,
    kind: KINDS[c.kind],
    detail: c.detail,
    filterText: c.filter,
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, c.span), newText: c.text },
    ...(c.documentation ? { documentation: markup(c.documentation, markdown) } : {}),
  };
}
