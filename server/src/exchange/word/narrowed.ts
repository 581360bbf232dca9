import type { Edit } from '../../text/edit.ts';
import { wordChanges } from '../word-changes.ts';
import type { Projection } from './projected.ts';

/**
 * The edits, those over several runs as changes of single characters and figures: `(三)` in three runs becomes `（三）` in three, each bracket in the
 * format of its own. Within one run all characters have one format, and the edit stays.
 */
export function narrowed({ text, pieces }: Projection, edits: readonly Edit[]): Edit[] {
  return edits.flatMap(edit => {
    const { start, end } = edit.span;
    const runs = new Set(pieces.filter(p => p.start < end && start < p.end).map(p => p.host.parent));
    const taken = text.slice(start, end);
    if (runs.size < 2 || /[\r\n]/.test(taken + edit.text)) return [edit];
    return wordChanges({ start, text: taken }, edit.text);
  });
}
