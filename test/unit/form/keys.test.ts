import { describe, expect, test } from 'vitest';
import { intentOf, type Mode, type Press } from '../../../client/form/grid/keys.ts';

/** `Ctrl+Shift+Z` */
function press(keys: string): Press {
  const parts = keys.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const key = parts.at(-1)!;
  return { key, ctrlKey: has('Ctrl'), metaKey: has('Cmd'), shiftKey: has('Shift'), altKey: has('Alt') };
}

function intent(keys: string, mode: Mode = 'none'): string | null {
  const found = intentOf(press(keys), mode);
  if (found === null) return null;
  const { do: what, ...more } = found;
  return [what, ...Object.values(more)].join(' ');
}

describe('keys', () => {
  test.each([
    ['ArrowDown', 'move down false'],
    ['Shift+ArrowDown', 'move down true'],
    ['Ctrl+ArrowRight', 'move rowEnd false'],
    ['Ctrl+Shift+ArrowUp', 'move tableTop true'],
    ['Cmd+ArrowLeft', 'move rowStart false'],
    ['Home', 'move rowStart false'],
    ['Ctrl+Home', 'move first false'],
    ['Ctrl+End', 'move last false'],
    ['PageDown', 'move pageDown false'],
    ['Tab', 'tab false'],
    ['Shift+Tab', 'tab true'],
    ['Enter', 'enter false'],
    ['Shift+Enter', 'enter true'],
    ['F2', 'edit'],
    ['F12', 'reveal'],
    ['Escape', 'giveUp'],
    ['Delete', 'clear'],
    ['Backspace', 'clear'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+y', 'redo'],
    ['Cmd+z', 'undo'],
    ['Ctrl+a', 'all'],
    ['Ctrl+d', 'fillDown'],
    ['Ctrl+r', 'fillRight'],
    ['Ctrl+f', 'find'],
  ])('%s: %s', (keys, wanted) => {
    expect(intent(keys)).toBe(wanted);
  });

  test.each([
    'Ctrl+s',
    'Ctrl+Shift+P',
    'F1',
    'Ctrl+c',
    'Ctrl+v',
    'Alt+ArrowDown',
    'Ctrl+Shift+D',
    'Ctrl+Shift+F',
    '5',
    'a',
    'Ctrl+Tab',
  ])('%s goes on to the browser and VS Code', keys => {
    expect(intent(keys)).toBeNull();
  });

  test('what is typed over a figure is ended by arrows, what is changed is not', () => {
    expect(intent('ArrowLeft', 'typing')).toBe('move left false');
    expect(intent('ArrowLeft', 'caret')).toBeNull();
    expect(intent('Shift+ArrowLeft', 'typing')).toBeNull();
    expect(intent('Home', 'caret')).toBeNull();
    expect(intent('ArrowDown', 'caret')).toBe('move down false');
  });

  test.each<Mode>(['typing', 'caret'])('an open text (%s) keeps the keys of texts', mode => {
    for (const keys of ['Ctrl+z', 'Ctrl+y', 'Ctrl+a', 'Ctrl+d', 'Delete', 'Backspace', 'Ctrl+ArrowLeft']) {
      expect(intent(keys, mode)).toBeNull();
    }
    expect(intent('Ctrl+f', mode)).toBe('find');
    expect(intent('F2', mode)).toBe('edit');
  });
});
