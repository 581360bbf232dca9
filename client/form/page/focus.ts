import type { PageState } from './state.ts';

/** The input of the active cell; there is one at most. */
export const INPUT = 'input.figure';

/** Keeps the keyboard in the active cell while the page is drawn anew. */
export interface Focus {
  /** The active cell is to have the keyboard. */
  want(): void;
  /** Draws, and gives it to the cell that is the active one then. */
  draw(state: PageState, render: () => void): void;
  /** True while the keyboard is in a cell and the window is the front one. */
  isInGrid(): boolean;
}

/** Never takes the keyboard from elsewhere unless a key or a click of this page asks for it. */
export function keepFocus(root: HTMLElement): Focus {
  let wanted = false;
  /** The last thing in the page that had it was a cell. */
  let wasInGrid = true;
  let shown = '';
  /** An input that is taken away was not left. */
  let isDrawing = false;
  root.addEventListener('focusin', ({ target }) => {
    wasInGrid = (target as Element).matches(INPUT);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    // Somebody clicked on words, to copy them perhaps; a key brings it back.
    if (!isDrawing && relatedTarget === null && document.hasFocus()) wasInGrid = false;
  });
  const input = () => root.querySelector<HTMLInputElement>(INPUT);
  addEventListener('focus', () => {
    if (wasInGrid && !root.contains(document.activeElement)) input()?.focus({ preventScroll: true });
  });
  return {
    want: () => {
      wanted = true;
    },
    isInGrid: () => document.hasFocus() && document.activeElement?.matches(INPUT) === true,
    draw(state, render) {
      isDrawing = true;
      render();
      isDrawing = false;
      const element = input();
      const lost = wasInGrid && document.hasFocus() && !root.contains(document.activeElement);
      if (element && (wanted || lost) && document.activeElement !== element) element.focus({ preventScroll: true });
      wanted = false;
      // A selection in what has not the keyboard would take the caret from what has.
      if (element && document.activeElement === element) {
        if (state.editing === null) selectAll(element);
        else if (state.editing.mode === 'caret') toEnd(element);
      }
      const { active = '', head = '' } = state.selection ?? {};
      if (shown === `${active} ${head}`) return;
      shown = `${active} ${head}`;
      root.querySelector(`[data-cell="${head}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** What is typed replaces the figure. */
function selectAll(element: HTMLInputElement): void {
  delete element.dataset['caret'];
  element.select();
}

/** Once, when the input is opened: then the caret is the reader's. */
function toEnd(element: HTMLInputElement): void {
  if (element.dataset['caret'] !== undefined) return;
  element.dataset['caret'] = '';
  element.setSelectionRange(element.value.length, element.value.length);
}
