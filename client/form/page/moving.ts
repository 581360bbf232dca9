import type { Key, PlacedCell } from '../grid/grid.ts';
import { type Move, moved } from '../grid/moves.ts';
import { type App, activeCell, formCell } from './state.ts';
import { commit } from './writing.ts';

/** Makes a cell the active one; an open input must have been ended. The keyboard follows. */
export function makeActive(app: App, at: PlacedCell, { column = at.from, tabbedFrom = null as Key | null } = {}): void {
  const { state } = app;
  const isNew = state.selection?.active !== at.key;
  Object.assign(state, { selection: { active: at.key, head: at.key }, column, tabbedFrom });
  if (isNew) {
    state.fixes = null;
    state.notice = null;
    app.post({ type: 'select', cell: formCell(at) });
  }
  app.changed(true);
}

/** Moves by a key. What is typed is ended first; where it can't be taken, nothing moves. */
export function move(app: App, way: Move): void {
  if (!commit(app)) return;
  const { state } = app;
  const at = activeCell(state);
  if (at === null) return;
  const keeps = /^(?:up|down|page|table)/.test(way);
  const column = keeps ? (state.column ?? at.from) : undefined;
  const to = moved(state.grid, at, way, column);
  makeActive(app, to, { column: to.table === at.table ? (column ?? to.from) : to.from });
}

/** Moves the far corner of the selection, within its table. */
export function extend(app: App, way: Move): void {
  const { state } = app;
  const head = state.selection && state.grid.byKey.get(state.selection.head);
  if (!head) return;
  const column = /^(?:up|down|page|table)/.test(way) ? (state.column ?? head.from) : undefined;
  const to = moved(state.grid, head, way, column);
  extendTo(app, to, column ?? to.from);
}

/** The selection reaches from the active cell to this one; cells of other tables are left alone. */
export function extendTo(app: App, to: PlacedCell, column = to.from): void {
  const { state } = app;
  const at = activeCell(state);
  if (at === null || to.table !== at.table || state.editing !== null) return;
  state.selection = { active: at.key, head: to.key };
  state.column = column;
  app.changed(true);
}

/** All cells of the active cell's table. */
export function selectAll(app: App): void {
  const { state } = app;
  const at = activeCell(state);
  const rows = at && state.grid.tables[at.table];
  if (!rows) return;
  state.selection = { active: rows[0]![0]!.key, head: rows.at(-1)!.at(-1)!.key };
  app.changed(true);
}

/** Tab: the next cell. False at the end of the form, where the keyboard leaves it. */
export function tab(app: App, back: boolean): boolean {
  const { state } = app;
  const at = activeCell(state);
  if (at === null) return false;
  const to = moved(state.grid, at, back ? 'previous' : 'next');
  if (to === at) return !commit(app);
  if (!commit(app)) return true;
  const from = state.tabbedFrom ?? at.key;
  const sameRow = to.table === at.table && to.row === at.row;
  makeActive(app, to, { tabbedFrom: back || !sameRow ? null : from });
  return true;
}

/** Enter: the cell below, after Tabs the one below where they began. */
export function enter(app: App, back: boolean): void {
  const { state } = app;
  const at = activeCell(state);
  const from = state.tabbedFrom && state.grid.byKey.get(state.tabbedFrom);
  if (!at || !commit(app)) return;
  const column = from ? from.from : (state.column ?? at.from);
  const to = moved(state.grid, at, back ? 'up' : 'down', column);
  makeActive(app, to, { column: to.table === at.table ? column : to.from });
}

/** Shows the active cell in the text. */
export function reveal(app: App): void {
  const at = activeCell(app.state);
  if (at && commit(app)) app.post({ type: 'reveal', cell: formCell(at) });
}
