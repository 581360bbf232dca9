import { expect, it } from 'vitest';
import { askBroken, type BrokenFileAsked } from '../support/word/hostile.ts';

it('a broken Word file is read or refused with its reason, and written to or refused: nothing else is thrown', () => {
  const asked = Array.from({ length: 800 }, (_, i): BrokenFileAsked => {
    try {
      return askBroken(i + 1);
    } catch (error) {
      throw new Error(`seed ${i + 1}`, { cause: error });
    }
  });
  // Some are whole enough: what was asked of them was asked.
  expect(asked.filter(a => a.read).length).toBeGreaterThan(60);
  expect(asked.filter(a => a.tracked).length).toBeGreaterThan(30);
});
