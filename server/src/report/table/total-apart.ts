import { SUMMAND } from './figures.ts';
import type { Entry, RowDraft } from './row-draft.ts';
import { addsUp } from './witness.ts';

/** The figures of a row in their order; `certain` is false where two orders are as good as each other. */
export interface Ordered {
  readonly entries: readonly Entry[];
  readonly certain: boolean;
}

/**
 * One figure on the label's line and all others on the next, as `pdftotext -layout` leaves a label of several lines: the one is the row's
 * first figure or its total, and its sum tells which. Null where the row does not stand so. `width`: how many figures a row has.
 */
export function orderByTotal(row: RowDraft, width: number): Ordered | null {
  const { entries } = row;
  if (row.target?.kind !== 'applications' || entries.length !== width || !standsApart(row)) return null;
  const values = entries.map(e => (SUMMAND.test(e.field.text) ? Number(e.field.text) : null));
  const rotated = [...entries.slice(1), entries[0]!];
  if (values.every(v => v === 0)) return { entries, certain: true };
  const first = addsUp(values.slice(0, -1), values.at(-1));
  const last = addsUp(values.slice(1), values[0]);
  return { entries: last && !first ? rotated : entries, certain: first !== last };
}

function standsApart({ label, entries }: RowDraft): boolean {
  const [one, second] = entries;
  if (second === undefined || second.source === one!.source) return false;
  if (entries.some(e => e.blank) || !label.some(l => l.row === one!.field.row)) return false;
  return entries.every(e => e === one || e.source === second.source);
}
