import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { figureHints } from '../../service/inlay-hints.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toSpan } from '../convert.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** textDocument/inlayHint: which row and column a figure is, where the setting asks for it. */
export function registerInlayHints({ connection, documents, settings, log }: ServerContext): void {
  connection.languages.inlayHint.on(
    runSafe<InlayHintParams, InlayHint[] | null>(log, 'inlay hints', null, async ({ textDocument, range }, token) => {
      const { inlayHints } = await settings.of(textDocument.uri);
      stopIfCancelled(token);
      const draft = inlayHints ? documents.speaking(textDocument.uri) : undefined;
      if (!draft) return null;
      const { document, report } = draft;
      return figureHints(report, toSpan(document, range)).map(({ place, text }): InlayHint => {
        return { position: toRange(document, place).start, label: text, paddingLeft: true };
      });
    }),
  );
}
