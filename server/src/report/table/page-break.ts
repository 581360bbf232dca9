/**
 * What a page break leaves among the rows of a table and no line tells by itself (those that do: `layouts/page-line.ts`).
 */
import type { RawRow } from '../../layouts/row.ts';
import type { ReaderState } from './reader-state.ts';
import type { RowDraft } from './row-draft.ts';
import { isFull } from './row-width.ts';

/** A lone number on a line of its own behind a full row is a page number, not an eighth value. */
export function takesMore(state: ReaderState, row: RowDraft, raw: RawRow): boolean {
  if (!isFull(state, row)) return true;
  return row.entries.at(-1)?.source === state.source || (raw.single && !state.afterBreak && raw.layout !== 'cell');
}

/** In a table whose cells have tabs or pipes, a bare line is a page number or a running title, not a cell. */
export function isForeign(row: Pick<RowDraft, 'layout'>, raw: RawRow): boolean {
  return raw.layout === 'cell' && row.layout !== 'cell' && row.layout !== 'space' && row.layout !== 'flat';
}
