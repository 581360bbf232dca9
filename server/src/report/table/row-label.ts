import type { Edition } from '../../forms/form.ts';
import type { Field } from '../../layouts/row.ts';
import { core } from '../../text/fold.ts';
import { lineEnd } from '../../text/line-bounds.ts';
import type { Label } from '../model.ts';
import { goesOnBelow } from './cut-labels.ts';
import { rowSpan } from './hulls.ts';
import { matchOf } from './labels.ts';
import type { RowDraft } from './row-draft.ts';

/** A row's label as it stands there, and how it agrees with the form's. */
export function labelOf(text: string, row: RowDraft, asked: Edition): Label {
  const words = writtenWords(row.label);
  const match = row.target && row.target.canonical !== '' ? matchOf(row.target, words, asked) : 'same';
  const isWhole = match !== 'harmless' || row.layout === 'html' || !isCut(text, row, words);
  return { spans: row.label.map(f => f.span), text: words, match: isWhole ? match : 'same' };
}

/** The rest of the label stands below: nothing is wrong with it. */
function isCut(text: string, row: RowDraft, words: string): boolean {
  const [whole, head] = [core(row.target!.canonical), core(words)];
  const isHead = head.length < whole.length && whole.startsWith(head);
  return isHead && goesOnBelow(text, lineEnd(text, rowSpan(row).end), whole.slice(head.length));
}

/** The words of fields that make one label. */
export function writtenWords(fields: readonly Field[]): string {
  return fields.length === 1 ? fields[0]!.text : fields.map(f => f.text).join('');
}
