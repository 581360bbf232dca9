import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover } from '../../service/hover.ts';
import type { Context } from '../context.ts';
import { toOffset, toRange } from '../convert.ts';
import { regulationText } from '../regulation-file.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** textDocument/hover: with the exact wording of the 条例 where the user has named a copy of it. */
export function registerHover(context: Context): void {
  const { connection, documents, settings, client, log } = context;
  connection.onHover(
    runSafe<HoverParams, Hover | null>(log, 'hover', null, async ({ textDocument, position }, token) => {
      const own = await settings.of(textDocument.uri);
      stopIfCancelled(token);
      const regulation = await regulationText(context, own.regulationFile);
      stopIfCancelled(token);
      const draft = documents.speaking(textDocument.uri);
      const found = draft && hover(draft.report, toOffset(draft.document, position), regulation);
      if (!found) return null;
      const kind = client.markdownHover ? 'markdown' : 'plaintext';
      const value = client.markdownHover ? found.markdown : found.markdown.replace(/\*\*|^> /gmu, '');
      return { contents: { kind, value }, range: toRange(draft.document, found.span) };
    }),
  );
}
