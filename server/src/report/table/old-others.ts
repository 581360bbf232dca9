import { core, withoutOrdinal } from '../../text/fold.ts';
import { type RowTarget, targetsOf } from './labels.ts';
import type { RowDraft, TableDraft } from './row-draft.ts';
import { writtenWords } from './row-label.ts';

/** In the form of 2019 （六）其他处理 is one row; later it is a group of three, of which the last is 3.其他. */
const OLD: RowTarget | undefined = targetsOf('（六）其他处理').find((t): t is RowTarget => t.role === 'row');

/**
 * A draft of 2019 with `其他` where a page has cut （六）其他处理 in two (`（六）其他 0 0 …` above `处理`): that row and not 3.其他, when none of the
 * group's items stands there.
 */
export function withOldOthers(draft: TableDraft): TableDraft {
  if (draft.kind !== 'applications' || OLD === undefined) return draft;
  const items = draft.rows.filter(r => /^other(?:[123]|All)$/.test(r.target?.key ?? ''));
  const [only, another] = items;
  if (only?.target?.key !== 'other3' || another || isNumbered(only)) return draft;
  const renamed: RowDraft = { ...only, target: OLD };
  return { ...draft, rows: draft.rows.map(r => (r === only ? renamed : r)) };
}

/** `3.其他` has its number; behind another one it is still cut. */
function isNumbered({ label }: RowDraft): boolean {
  const words = writtenWords(label);
  return core(words) !== core(withoutOrdinal(words)) && /^[\s\u3000]*[3３三]/.test(words);
}
