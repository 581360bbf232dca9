import type { Edition, TableKind } from '../../forms/form.ts';
import { formOf, formRow } from '../../forms/index.ts';
import type { RowTarget } from './labels.ts';
import type { ReaderState } from './reader-state.ts';
import type { RowDraft } from './row-draft.ts';

/** Values a row can have at the most, over both editions. */
export const WIDEST: Record<TableKind, number> = { disclosure: 3, applications: 7, disputes: 15 };

/** True when a row has as many figures as the form gives it. */
export function isFull(state: ReaderState, row: RowDraft): boolean {
  return row.target !== null && row.values >= widthOf(state, row.target);
}

/** How many figures the row has in the form. Rows of 表二 differ by edition: only headers of the old one make them wider. */
export function widthOf(state: ReaderState, { kind, key }: RowTarget): number {
  if (kind !== 'disclosure') return WIDEST[kind];
  const old = state.table !== null && hasOldHeader(state.table.headers);
  return formRow(formOf(kind, old ? '2019' : '2021'), key)?.columns.length ?? WIDEST[kind];
}

type Headers = NonNullable<ReaderState['table']>['headers'];

/** How many headers of a table were looked at, and whether one of them is only the old edition's. A table may be as long as the draft, and each value asks. */
const looked = new WeakMap<Headers, { count: number; old: boolean }>();

function hasOldHeader(headers: Headers): boolean {
  let known = looked.get(headers);
  if (known === undefined) {
    known = { count: 0, old: false };
    looked.set(headers, known);
  }
  for (; known.count < headers.length && !known.old; known.count++) {
    const { target } = headers[known.count]!;
    known.old = target.role === 'column' && isOnlyOld(target.editions);
  }
  return known.old;
}

const isOnlyOld = (editions: readonly Edition[]) => editions.length === 1 && editions[0] === '2019';
