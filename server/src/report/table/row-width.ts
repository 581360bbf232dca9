import type { TableKind } from '../../forms/form.ts';
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
  const edition = state.table?.hasOldHeader === true ? '2019' : '2021';
  return formRow(formOf(kind, edition), key)?.columns.length ?? WIDEST[kind];
}
