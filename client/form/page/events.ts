import { intentOf, type Mode } from '../grid/keys.ts';
import { fillSelection } from './blocks.ts';
import { listenToClipboard } from './clipboard-events.ts';
import { FIND_FIELD, openFind } from './finding.ts';
import { type Focus, INPUT } from './focus.ts';
import { listenToMouse } from './mouse.ts';
import { enter, extend, move, reveal, selectAll, tab } from './moving.ts';
import { type App, activeCell, lockOf, tell } from './state.ts';
import { clearSelection, commit, giveUp, openInput, stepBack } from './writing.ts';

/** Listens to keys, mouse and clipboard. What the page has no use for goes on to the browser and VS Code as it came. */
export function listen(app: App, root: HTMLElement, focus: Focus): void {
  document.addEventListener('keydown', event => {
    // What an input method still puts together is its own.
    if (event.isComposing || event.keyCode === 229) return;
    // A click beside the tables leaves the keyboard with nothing: it is the active cell's again.
    const input = event.target === document.body ? root.querySelector<HTMLInputElement>(INPUT) : null;
    input?.focus({ preventScroll: true });
    if (app.state.editing === null) input?.select();
    if (onKey(app, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(INPUT)) onInput(app, target.value);
  });
  root.addEventListener('focusout', event => {
    // Drawing anew takes the input away, too; then nobody left it.
    const { target, relatedTarget } = event;
    if (target instanceof HTMLInputElement && target.matches(INPUT) && target.isConnected && relatedTarget) commit(app);
  });
  addEventListener('blur', () => {
    commit(app);
  });
  listenToMouse(app, root);
  listenToClipboard(app, focus);
}

function onInput(app: App, text: string): void {
  const { editing } = app.state;
  if (editing === null) {
    openInput(app, text);
    return;
  }
  editing.text = text;
  editing.reason = null;
  app.changed();
}

/** True where the key was the page's. */
function onKey(app: App, event: KeyboardEvent): boolean {
  const inCell = document.activeElement?.matches(INPUT) === true;
  const inField = event.target instanceof Element && event.target.matches(`input:not(${INPUT})`);
  const { editing } = app.state;
  const mode: Mode = inField ? 'caret' : (editing?.mode ?? 'none');
  const intent = intentOf(event, mode);
  if (isUndo(event) && (inField || mode !== 'none')) {
    // The text's own; VS Code must not take back a change of the draft as well.
    event.stopPropagation();
    return false;
  }
  if (isLeaving(event)) commit(app);
  if (intent?.do === 'find') {
    openFind(app);
    return true;
  }
  if (intent?.do === 'undo' || intent?.do === 'redo') {
    stepBack(app, intent.do);
    return true;
  }
  if (!inCell) {
    if (intent?.do !== 'giveUp' || (event.target as Element).matches(FIND_FIELD)) return false;
    giveUp(app);
    app.changed(true);
    return true;
  }
  if (intent === null) {
    announceLock(app, event);
    return false;
  }
  switch (intent.do) {
    case 'move':
      if (intent.extend) extend(app, intent.move);
      else move(app, intent.move);
      return true;
    case 'tab':
      return tab(app, intent.back);
    case 'enter':
      enter(app, intent.back);
      return true;
    case 'edit':
      openInput(app);
      return true;
    case 'giveUp':
      giveUp(app);
      app.changed(true);
      return true;
    case 'clear':
      clearSelection(app);
      return true;
    case 'all':
      selectAll(app);
      return true;
    case 'fillDown':
      fillSelection(app, 'down');
      return true;
    case 'fillRight':
      fillSelection(app, 'right');
      return true;
    case 'reveal':
      reveal(app);
      return true;
  }
}

function isUndo({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && /^[zy]$/i.test(key);
}

/** VS Code saves or closes the draft by it: what is typed goes in before. */
function isLeaving({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && /^(?:s|w|F4)$/i.test(key);
}

/** Typing where nothing can be written says why. */
function announceLock(app: App, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const at = activeCell(app.state);
  if (!at || key.length !== 1 || ctrlKey || metaKey || altKey) return;
  const locked = lockOf(app.state, at);
  if (locked !== null) tell(app, locked, true);
}
