import type { Move } from './moves.ts';

/** What of a key counts; KeyboardEvent has it. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks for. `move` ends what is being typed first. */
export type Intent =
  | { readonly do: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly do: 'tab'; readonly back: boolean }
  | { readonly do: 'enter'; readonly back: boolean }
  | {
      readonly do: 'edit' | 'giveUp' | 'clear' | 'all' | 'fillDown' | 'fillRight' | 'find' | 'reveal' | 'undo' | 'redo';
    };

/** none: no input is open · typing: what was typed replaces the figure, arrows end it · caret: arrows move in the text */
export type Mode = 'none' | 'typing' | 'caret';

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const FAR: Readonly<Record<string, Move>> = {
  ArrowUp: 'tableTop',
  ArrowDown: 'tableBottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
};

/** Keys that stay in an open text, where the caret moves. */
const SIDEWAYS = /^(?:ArrowLeft|ArrowRight|Home|End)$/;

/** What a key asks for; null: it is the input's, the browser's or VS Code's. Command is Control on a Mac. */
export function intentOf(press: Press, mode: Mode): Intent | null {
  const { key, shiftKey, altKey } = press;
  if (altKey) return null;
  const far = press.ctrlKey || press.metaKey;
  if (far) return withControl(key, shiftKey, mode);
  if (key === 'Tab') return { do: 'tab', back: shiftKey };
  if (key === 'Enter') return { do: 'enter', back: shiftKey };
  if (key === 'Escape') return mode === 'none' && shiftKey ? null : { do: 'giveUp' };
  if (key === 'F12' && !shiftKey) return { do: 'reveal' };
  const move = ARROWS[key];
  if (move !== undefined) {
    const inText = mode === 'caret' || (mode === 'typing' && shiftKey);
    return inText && SIDEWAYS.test(key) ? null : { do: 'move', move, extend: shiftKey && mode === 'none' };
  }
  if (mode !== 'none') return key === 'F2' ? { do: 'edit' } : null;
  if (key === 'F2') return { do: 'edit' };
  return key === 'Delete' || key === 'Backspace' ? { do: 'clear' } : null;
}

function withControl(key: string, shiftKey: boolean, mode: Mode): Intent | null {
  const letter = key.toLowerCase();
  if (letter === 'f' && !shiftKey) return { do: 'find' };
  if (mode !== 'none') return null;
  const move = FAR[key];
  if (move !== undefined) return { do: 'move', move, extend: shiftKey };
  if (letter === 'z') return { do: shiftKey ? 'redo' : 'undo' };
  if (shiftKey) return null;
  if (letter === 'y') return { do: 'redo' };
  if (letter === 'a') return { do: 'all' };
  if (letter === 'd') return { do: 'fillDown' };
  return letter === 'r' ? { do: 'fillRight' } : null;
}
