import type { Field, RawRow } from '../../layouts/row.ts';
import { isForeign } from './page-break.ts';
import { isTentative, type ReaderState } from './reader-state.ts';
import { addEntry, type Loose, type RowDraft } from './row-draft.ts';
import { isFull, widthOf } from './row-width.ts';
import { isStandIn, mayStandIn } from './stand-ins.ts';

/**
 * One cell a line, a word beside a row's figures is a cell of it (`数据未报`), a piece of the label above or below, or a page's title. It is a cell
 * where words and figures together are just as many as the row has columns. So words are held, and the figures behind them, until the next
 * label comes. Beside the label on its line any words may be a cell (`由市局汇总后填报的数据`).
 */
export function holdWord(state: ReaderState, field: Field, raw: RawRow): void {
  const row = state.row ?? state.held;
  if (!row?.target || row.rest !== '' || isTentative(state, row) || isFull(state, row)) return;
  const cell = raw.single
    ? !isForeign(row, raw) && mayStandIn(row.target.kind, field.text)
    : row.source === state.source;
  if (!cell) return;
  state.held = row;
  row.loose.push({ field, blank: false, source: state.source, word: true });
}

/** The words before the first figure of 表四, which has no label: its first cells, or what is left of the header. */
export function holdPending(state: ReaderState, row: RowDraft): void {
  const words = state.pending.filter(field => isStandIn(field.text) || mayStandIn('disputes', field.text));
  if (words.length === 0) return;
  state.held = row;
  row.loose.push(...words.map(field => ({ field, blank: false, source: state.source, word: true })));
}

/** Keeps a figure that belongs to no row for the one whose words stand before it; false where there is none, or it has enough. */
export function holdFigure(state: ReaderState, field: Field): boolean {
  const row = state.held;
  if (!row?.target || row.values + row.loose.length > widthOf(state, row.target)) return false;
  row.loose.push({ field, blank: false, source: state.source, word: false });
  return true;
}

/** The held row is at its end: what was held goes into it or is left out. `label`: the fields of the label that comes, which are no cells. */
export function settle(state: ReaderState, label: readonly Field[]): void {
  const row = state.held;
  if (!row?.target) return;
  state.held = null;
  const loose = row.loose.filter(l => !label.includes(l.field));
  const fills = loose.some(l => l.word) && row.values + loose.length === widthOf(state, row.target);
  row.loose = fills ? [] : loose.filter(l => l.word);
  if (fills) fill(state, row, loose);
  else state.table?.orphans.push(...loose.filter(l => !l.word));
}

function fill({ table }: ReaderState, row: RowDraft, loose: readonly Loose[]): void {
  for (const { field, source } of loose) addEntry(row, field, false, source);
  row.entries.sort((a, b) => a.source - b.source || a.field.span.start - b.field.span.start);
  const items = table?.items ?? [];
  for (let i = items.length - 1; i >= 0 && items[i] !== null && items[i]!.source >= loose[0]!.source; i--) {
    const item = items[i]!;
    if (loose.some(l => l.field === item.field)) items[i] = { ...item, value: true };
  }
}
