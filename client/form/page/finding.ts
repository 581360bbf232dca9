import { foundCells } from '../grid/find.ts';
import type { PlacedCell } from '../grid/grid.ts';
import { type App, shownText } from './state.ts';
import { commit } from './writing.ts';

/** The search field. */
export const FIND_FIELD = 'input.find';

/** Opens the search field; what is typed in a cell is ended first. */
export function openFind(app: App): void {
  if (!commit(app)) return;
  app.state.find ??= '';
  app.changed();
  queueMicrotask(() => {
    const field = document.querySelector<HTMLInputElement>(FIND_FIELD);
    field?.focus();
    field?.select();
  });
}

/** Closes it; the keyboard goes back to the cell. */
export function closeFind(app: App): void {
  app.state.find = null;
  app.changed(true);
}

/** The cells that are found now, in reading order. */
export function found({ state }: App): PlacedCell[] {
  return state.view && state.find ? foundCells(state.grid, state.view, state.find, at => shownText(state, at)) : [];
}

/** Seeks, beginning at the active cell. The keyboard stays in the field. */
export function seek(app: App, query: string): void {
  app.state.find = query;
  step(app, 0);
}

/** The next cell that is found (1), the one before (−1), or the first from the active one on (0); behind the last comes the first. */
export function step(app: App, by: 1 | 0 | -1): void {
  const { state } = app;
  const cells = found(app);
  const here = state.grid.byKey.get(state.selection?.active ?? '')?.order ?? 0;
  const to =
    by < 0
      ? (cells.findLast(cell => cell.order < here) ?? cells.at(-1))
      : (cells.find(cell => cell.order >= here + by) ?? cells[0]);
  if (to && to.key !== state.selection?.active) {
    Object.assign(state, {
      selection: { active: to.key, head: to.key },
      column: to.from,
      tabbedFrom: null,
      fixes: null,
    });
    const { table, row, column } = to.cell;
    app.post({ type: 'select', cell: { table, row, column } });
  }
  app.changed();
}
