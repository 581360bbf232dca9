import type { RefusedChange } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import { cellKey, placedGrid } from '../grid/grid.ts';
import { MESSAGES_VERSION, type ToPage } from '../messages.ts';
import { offered } from './offers.ts';
import { type App, activeCell, tell } from './state.ts';

/** True for a message of the extension that this page understands. */
export function isForPage(data: unknown): data is ToPage {
  return typeof data === 'object' && data !== null && 'v' in data && data.v === MESSAGES_VERSION && 'type' in data;
}

/** Takes in a message. What is typed, selected and under way stays as it is. */
export function receive(app: App, message: ToPage, isFocused: () => boolean): void {
  const { state } = app;
  switch (message.type) {
    case 'view':
      takeView(app, message);
      break;
    case 'written':
      state.pending.written(message.id, state.grid);
      break;
    case 'refused':
      takeRefusal(app, message);
      break;
    case 'cursor': {
      const at = state.grid.byKey.get(cellKey(message.cell));
      // Who is typing here has not moved the cursor in the text: it followed.
      if (!at || state.editing !== null || isFocused() || state.selection?.active === at.key) return;
      Object.assign(state, {
        selection: { active: at.key, head: at.key },
        column: at.from,
        tabbedFrom: null,
        fixes: null,
      });
      break;
    }
    case 'fixes':
      if (cellKey(message.cell) === state.selection?.active) {
        state.fixes = { key: cellKey(message.cell), titles: message.titles };
      }
      break;
    case 'waiting':
      state.waiting = message.waiting;
      break;
  }
  app.changed();
}

function takeView(app: App, { view, readonly }: Extract<ToPage, { type: 'view' }>): void {
  const { state } = app;
  state.view = view;
  state.readonly = readonly;
  state.grid = placedGrid(view);
  state.pending.seen();
  state.fixes = null;
  if (state.preview !== null && offered(view, state.preview).length === 0) state.preview = null;
  for (const key of state.refusals.keys()) if (!state.grid.byKey.has(key)) state.refusals.delete(key);
  if (state.editing && !state.grid.byKey.has(state.editing.key)) {
    const { text, initial } = state.editing;
    state.editing = null;
    if (text !== initial) tell(app, t('正在填的格不在了，没有写入：{0}', text), true);
  }
  const { selection, grid } = state;
  if (selection && !grid.byKey.has(selection.active)) state.selection = null;
  else if (selection && !grid.byKey.has(selection.head)) state.selection = { ...selection, head: selection.active };
  const first = grid.cells[0];
  if (state.selection === null && first) state.selection = { active: first.key, head: first.key };
  app.changed();
}

function takeRefusal(app: App, { id, reason, cells }: Extract<ToPage, { type: 'refused' }>): void {
  const { state } = app;
  const own = new Map<string, RefusedChange>(cells.map(cell => [cellKey(cell), cell]));
  for (const [key, text] of state.pending.refused(id)) {
    state.refusals.set(key, { id, text, reason: own.get(key)?.reason ?? reason });
  }
  const at = activeCell(state);
  const here = at && state.refusals.get(at.key);
  if (at && here?.id === id && state.editing === null) {
    state.editing = { key: at.key, initial: at.cell.text, text: here.text, mode: 'caret', reason: here.reason };
  }
  tell(app, reason, true);
}
