import { readEntry } from '../../../server/src/forms/entry.ts';
import type { CellView, FormChange } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import { type CellText, readEntries } from '../clipboard/entries.ts';
import { cellKey } from '../grid/grid.ts';
import { selectedCells } from '../grid/selection.ts';
import { reasonWords } from '../reasons.ts';
import { offered } from './offers.ts';
import { type App, activeCell, formCell, lockOf, type Offer, shownText, tell } from './state.ts';

/** Opens the active cell's input. `text`: what was typed over the figure; absent: the figure is to be changed. */
export function openInput(app: App, text?: string): void {
  const { state } = app;
  const at = activeCell(state);
  if (at === null) return;
  if (state.editing !== null) {
    if (text === undefined) state.editing.mode = 'caret';
    else Object.assign(state.editing, { text, reason: null });
    app.changed();
    return;
  }
  const locked = lockOf(state, at);
  if (locked !== null) {
    tell(app, locked, true);
    return;
  }
  const refusal = state.refusals.get(at.key);
  const initial = shownText(state, at);
  const mode = text === undefined ? 'caret' : 'typing';
  state.editing = { key: at.key, initial, text: text ?? refusal?.text ?? initial, mode, reason: null };
  state.notice = null;
  app.changed();
}

/** Ends typing: the figure is written. False where it can't be taken: then the input stays open and says why. */
export function commit(app: App): boolean {
  const { state } = app;
  const { editing } = state;
  if (editing === null) return true;
  const at = state.grid.byKey.get(editing.key);
  if (at === undefined) return true;
  if (editing.text !== editing.initial) {
    const entry = readEntry(editing.text, at.cell.unit);
    const reason = 'reason' in entry ? reasonWords(entry.reason) : lockOf(state, at);
    if (reason !== null) {
      editing.reason = reason;
      tell(app, reason, true);
      return false;
    }
    const text = 'text' in entry ? entry.text : '';
    const same = text === readPlain(shownText(state, at), at.cell.unit);
    state.refusals.delete(at.key);
    if (!same) sendChanges(app, [{ ...formCell(at), text }]);
  }
  state.editing = null;
  state.notice = null;
  app.changed();
  return true;
}

function readPlain(shown: string, unit: CellView['unit']): string | null {
  const entry = readEntry(shown, unit);
  return 'text' in entry ? entry.text : null;
}

/** Gives up what is typed, or what was refused at the active cell, or the selection beyond it. */
export function giveUp(app: App): void {
  const { state } = app;
  const refusal = state.selection && state.refusals.get(state.selection.active);
  if (state.editing !== null) state.editing = null;
  else if (refusal) {
    for (const [key, { id }] of state.refusals) if (id === refusal.id) state.refusals.delete(key);
  } else if (state.preview !== null) state.preview = null;
  else if (state.selection) state.selection = { active: state.selection.active, head: state.selection.active };
  state.notice = null;
  app.changed();
}

/** Sends changes as one undo step; they are shown from now on. */
export function sendChanges(app: App, changes: readonly FormChange[]): void {
  if (changes.length === 0) return;
  const id = app.nextId();
  app.state.pending.add(id, changes);
  for (const change of changes) app.state.refusals.delete(cellKey(change));
  app.post({ type: 'write', id, changes });
  app.changed();
}

/** Writes texts into several cells, all of them or none; false where none is. */
export function writeTargets(app: App, targets: readonly CellText[]): boolean {
  const { state } = app;
  if (state.readonly !== null) {
    tell(app, state.readonly, true);
    return false;
  }
  const entries = readEntries(targets, at => shownText(state, at));
  if ('reason' in entries) {
    const more = entries.cells.length > 1 ? t('（另有 {0} 格）', entries.cells.length - 1) : '';
    tell(app, `${t('没有写入。')}${entries.reason}${more}`, true);
    return false;
  }
  if (entries.changes.length === 0) tell(app, t('没有要改的'));
  else {
    sendChanges(app, entries.changes);
    tell(app, t('{0} 格已填', entries.changes.length));
  }
  return true;
}

/** Empties the selected cells. */
export function clearSelection(app: App): void {
  const { state } = app;
  const cells = selectedCells(state.grid, state.selection).flat();
  const [first] = cells;
  const locked = first && cells.length === 1 ? lockOf(state, first) : null;
  if (locked !== null) tell(app, locked, true);
  else {
    writeTargets(
      app,
      cells.map(at => ({ at, text: '' })),
    );
  }
}

/** Does what 重算全部合计 and the like offer. */
export function accept(app: App, offer: Offer): void {
  const { state } = app;
  if (!state.pending.isEmpty) {
    // With what is under way the server would write other figures than those that are listed.
    tell(app, t('刚填的数还在写入，请看过要改的格再写入'), true);
    return;
  }
  state.preview = null;
  const changes = offered(state.view ?? null, offer);
  if (changes.length > 0 && state.readonly === null) {
    const id = app.nextId();
    state.pending.add(id, changes);
    app.post({ type: offer, id });
    tell(app, t('{0} 格已填', changes.length));
  }
  app.changed(true);
}

/** Asks for a change of the draft to be taken back, or made again: what was said of the last one holds no more. */
export function stepBack(app: App, way: 'undo' | 'redo'): void {
  app.post({ type: way });
  app.state.notice = null;
  app.changed();
}

/** Asks for the quick fixes of the active cell's findings, if it has any. */
export function askFixes(app: App): void {
  const at = activeCell(app.state);
  if (at && at.cell.findings.length > 0 && app.state.fixes === null) app.post({ type: 'askFixes', cell: formCell(at) });
}
