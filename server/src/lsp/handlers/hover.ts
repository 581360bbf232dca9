import type { Hover, HoverParams } from 'vscode-languageserver';
import { type HoverText, hover } from '../../service/hover.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toRange } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { markup } from '../plain-text.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** textDocument/hover: with the exact wording of the 条例 where the user has named a copy of it. */
export function registerHover(context: ServerContext): void {
  const { connection, documents, settings, regulation, log } = context;
  connection.onHover(
    runSafe<HoverParams, Hover | null>(log, 'hover', null, async ({ textDocument, position }, token) => {
      const { uri } = textDocument;
      const look = (wording: string | null) => {
        const draft = documents.speaking(uri);
        const found = draft && hover(draft.report, toOffset(draft.document, position), wording);
        return found ? { draft, found } : null;
      };
      const plain = look(null);
      if (!plain?.found.quotes) return plain && answer(context, plain.draft, plain.found);
      const { regulationFile } = await settings.of(uri);
      stopIfCancelled(token);
      const copy = await regulation.read(regulationFile, uri);
      stopIfCancelled(token);
      // The document may have changed meanwhile: it is looked at anew.
      const seen = look(copy && 'text' in copy ? copy.text : null);
      const problem =
        copy && 'problem' in copy ? `*没有显示原文：设置 nianbao.regulationFile 指的${copy.problem}。*` : '';
      return seen && answer(context, seen.draft, seen.found, problem);
    }),
  );
}

function answer({ client }: ServerContext, { document }: OpenDraft, { markdown, span }: HoverText, note = ''): Hover {
  const text = note === '' ? markdown : `${markdown}\n\n${note}`;
  return { contents: markup(text, client.markdownHover), range: toRange(document, span) };
}
