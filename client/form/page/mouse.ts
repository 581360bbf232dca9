import type { PlacedCell } from '../grid/grid.ts';
import { INPUT } from './focus.ts';
import { extendTo, makeActive } from './moving.ts';
import { type App, formCell } from './state.ts';
import { commit } from './writing.ts';

/** A click makes a cell active, Shift or dragging selects, a double click shows the cell in the text. */
export function listenToMouse(app: App, root: HTMLElement): void {
  let isDragging = false;
  const cellAt = (target: EventTarget | null): PlacedCell | undefined => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    return app.state.grid.byKey.get(element?.dataset['cell'] ?? '');
  };
  root.addEventListener('mousedown', event => {
    const at = cellAt(event.target);
    if (!at || event.button !== 0) return;
    const { editing, selection } = app.state;
    if (editing?.key === at.key && event.target instanceof Element && event.target.matches(INPUT)) return;
    event.preventDefault();
    if (!commit(app)) {
      app.changed(true);
      return;
    }
    isDragging = true;
    if (event.shiftKey) extendTo(app, at);
    else if (selection?.active !== at.key || selection.head !== at.key) makeActive(app, at);
    else app.changed(true);
  });
  root.addEventListener('mouseover', event => {
    const at = isDragging && event.buttons === 1 ? cellAt(event.target) : undefined;
    if (at && at.key !== app.state.selection?.head) extendTo(app, at);
  });
  addEventListener('mouseup', () => {
    isDragging = false;
  });
  root.addEventListener('dblclick', event => {
    const at = app.state.editing === null ? cellAt(event.target) : undefined;
    if (at) app.post({ type: 'reveal', cell: formCell(at) });
  });
}
