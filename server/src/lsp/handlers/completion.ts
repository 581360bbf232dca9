import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { completions } from '../../service/completion.ts';
import type { Completion } from '../../service/completion-item.ts';
import { formCompletions } from '../../service/form-completion.ts';
import type { ClientFeatures } from '../client-features.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toRange } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { markup } from '../plain-text.ts';
import { runSafe } from '../safe.ts';

const KINDS: Record<Completion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  article: CompletionItemKind.Reference,
  form: CompletionItemKind.Snippet,
};

/** textDocument/completion: a complete list, in the form's order. */
export function registerCompletion({ connection, documents, client, log }: ServerContext): void {
  connection.onCompletion(
    runSafe<CompletionParams, CompletionItem[]>(log, 'completion', [], ({ textDocument, position }) => {
      const draft = documents.get(textDocument.uri);
      if (!draft) return [];
      const offset = toOffset(draft.document, position);
      const found = [...(draft.speaks ? completions(draft.report, offset) : []), ...forms(draft, offset, client)];
      return found.map((c, i) => toItem(draft, c, i, client.markdownCompletion));
    }),
  );
}

/** In a text that is no report yet, a client's user has to have begun to type. */
const LEAST_TYPED = 2;

/** Empty tables and the empty report. A client with snippets of its own has them already. */
function forms({ document, report, speaks }: OpenDraft, offset: number, client: ClientFeatures): Completion[] {
  if (client.ownFeatures || (!speaks && report.text.trim().length < LEAST_TYPED)) return [];
  const isMarkdown = document.languageId === 'markdown';
  return formCompletions(report, offset, { isMarkdown, isSnippet: client.snippets, today: new Date() });
}

function toItem({ document }: OpenDraft, c: Completion, index: number, markdown: boolean): CompletionItem {
  return {
    label: c.label,
    kind: KINDS[c.kind],
    detail: c.detail,
    filterText: c.filter,
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: c.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, c.span), newText: c.text },
    ...(c.documentation ? { documentation: markup(c.documentation, markdown) } : {}),
  };
}
