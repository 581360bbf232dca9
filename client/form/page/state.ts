import type { FormCell, FormView } from '../../../server/src/service/form-view/form-view.ts';
import { type FormGrid, type Key, type PlacedCell, placedGrid } from '../grid/grid.ts';
import type { Selection } from '../grid/selection.ts';
import type { FromPage } from '../messages.ts';
import { Pending } from './pending.ts';

/** An open input: what stands in it now, and what stood there when it was opened. */
export interface Editing {
  readonly key: Key;
  text: string;
  readonly initial: string;
  mode: 'typing' | 'caret';
  /** Why it can't be taken. */
  reason: string | null;
}

/** A change that was sent and refused: the text is kept at its cell until something else is typed there. */
export interface Refusal {
  readonly id: number;
  readonly text: string;
  readonly reason: string;
}

/** What 重算全部合计 and the like ask for. */
export type Offer = 'recalculate' | 'fillZeros' | 'fillCarriedOver';

/** All that the page shows. */
export interface PageState {
  /** undefined: none has come yet; null: the draft is no report. */
  view: FormView | null | undefined;
  readonly: string | null;
  waiting: boolean;
  grid: FormGrid;
  selection: Selection | null;
  /** The printed column that the way up and down keeps to. */
  column: number | null;
  /** Where a row of Tabs began: Enter goes on below it. */
  tabbedFrom: Key | null;
  editing: Editing | null;
  readonly pending: Pending;
  readonly refusals: Map<Key, Refusal>;
  showLast: boolean;
  preview: Offer | null;
  /** What is sought; null: the field is closed. */
  find: string | null;
  fixes: { readonly key: Key; readonly titles: readonly string[] } | null;
  /** Said once, to those who can't see the page too. */
  notice: { readonly text: string; readonly bad: boolean } | null;
}

/** The page without its elements: what it holds, and its ways out. */
export interface App {
  readonly state: PageState;
  post(message: FromPage): void;
  /** Ids of what is to be answered. */
  nextId(): number;
  /** The page is drawn again soon. `focus`: the active cell is to have the keyboard. */
  changed(focus?: boolean): void;
}

export function emptyPage(): PageState {
  return {
    view: undefined,
    readonly: null,
    waiting: false,
    grid: placedGrid(null),
    selection: null,
    column: null,
    tabbedFrom: null,
    editing: null,
    pending: new Pending(),
    refusals: new Map(),
    showLast: false,
    preview: null,
    find: null,
    fixes: null,
    notice: null,
  };
}

/** The cell that takes what is typed. */
export function activeCell({ grid, selection }: PageState): PlacedCell | null {
  return (selection && grid.byKey.get(selection.active)) ?? null;
}

/** What a cell shows: what is under way, else what the draft has. */
export function shownText(state: PageState, { key, cell }: PlacedCell): string {
  return state.pending.text(key) ?? cell.text;
}

/** The figure a cell has or is about to have, as plain digits; null where none can be read. */
export function shownFigure(state: PageState, { key, cell }: PlacedCell): string | null {
  const pending = state.pending.text(key);
  return pending === undefined ? cell.figure : pending || null;
}

/** Why nothing can be written into a cell; null where it can. */
export function lockOf(state: PageState, { cell }: PlacedCell): string | null {
  return state.readonly ?? cell.locked;
}

export function formCell({ cell: { table, row, column } }: PlacedCell): FormCell {
  return { table, row, column };
}

/** Says something in the line for it, and to those who listen. */
export function tell(app: App, text: string, bad = false): void {
  app.state.notice = { text, bad };
  app.changed();
}
