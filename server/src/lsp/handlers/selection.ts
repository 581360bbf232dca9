import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionChain } from '../../service/selection.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toRange } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { runSafe } from '../safe.ts';

/** textDocument/selectionRange: one chain a position, smallest range first. */
export function registerSelection({ connection, documents, log }: ServerContext): void {
  connection.onSelectionRanges(
    runSafe<SelectionRangeParams, SelectionRange[] | null>(log, 'selection', null, ({ textDocument, positions }) => {
      const draft = documents.speaking(textDocument.uri);
      return draft ? positions.map(p => chain(draft, toOffset(draft.document, p))) : null;
    }),
  );
}

function chain({ document, report }: OpenDraft, offset: number): SelectionRange {
  const ranges = selectionChain(report, offset).map(s => toRange(document, s));
  return ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  )!;
}
