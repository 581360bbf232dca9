import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldingSpans } from '../../service/folding.ts';
import type { ServerContext } from '../context.ts';
import { toLines } from '../convert.ts';
import { runSafe } from '../safe.ts';

/** textDocument/foldingRange: whole lines; what stands on one line can't be folded. */
export function registerFolding({ connection, documents, log }: ServerContext): void {
  connection.onFoldingRanges(
    runSafe<{ textDocument: { uri: string } }, FoldingRange[]>(log, 'folding', [], ({ textDocument }) => {
      const draft = documents.speaking(textDocument.uri);
      if (!draft) return [];
      const lines = foldingSpans(draft.report).map(s => toLines(draft.document, s));
      const seen = new Set<string>();
      return lines
        .filter(l => l.startLine < l.endLine && !seen.has(`${l.startLine}-${l.endLine}`))
        .map(l => {
          seen.add(`${l.startLine}-${l.endLine}`);
          return { ...l, kind: FoldingRangeKind.Region };
        });
    }),
  );
}
