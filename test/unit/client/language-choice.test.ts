import { describe, expect, test } from 'vitest';
import { languageChoice } from '../../../client/src/language-choice.ts';

const guesses = () => true;

/** A new document that was edited at 0 ms. */
function pasted(on = guesses) {
  const choice = languageChoice('plaintext', true, on);
  choice.edited(0);
  return choice;
}

describe('the language of an untitled document', () => {
  test('is chosen from the first where it was', () => {
    expect(languageChoice('plaintext', true, guesses).free).toBe(true);
    expect(languageChoice('python', false, guesses).free).toBe(false);
  });

  test('stays free when VS Code guesses, which it does soon after an edit', () => {
    const choice = pasted();
    choice.changed('ini', 800);
    expect(choice.free).toBe(true);
    choice.edited(5000);
    choice.changed('markdown', 6200);
    expect(choice.free).toBe(true);
  });

  test('is chosen when it changes without an edit, or long after one', () => {
    const empty = languageChoice('plaintext', true, guesses);
    empty.changed('markdown', 100);
    expect(empty.free).toBe(false);
    const late = pasted();
    late.changed('markdown', 10_000);
    expect(late.free).toBe(false);
  });

  test('is chosen when VS Code does not guess, and when it becomes plain text, which is never guessed', () => {
    const off = pasted(() => false);
    off.changed('ini', 800);
    expect(off.free).toBe(false);
    const plain = pasted();
    plain.changed('ini', 800);
    plain.changed('plaintext', 1500);
    expect(plain.free).toBe(false);
  });

  test('is chosen when it is changed after the extension has set it', () => {
    const choice = pasted();
    choice.setting('nianbao', 200);
    choice.changed('nianbao', 210);
    expect(choice.free).toBe(true);
    choice.changed('python', 400);
    expect(choice.free).toBe(false);
    choice.changed('nianbao', 9000);
    expect(choice.free).toBe(false);
  });

  test('is chosen when it becomes one in which reports are checked too, however soon', () => {
    const choice = pasted();
    choice.setting('nianbao', 900);
    choice.changed('nianbao', 910);
    choice.changed('markdown', 1100);
    expect(choice.free).toBe(false);
  });

  test('stays free when a guess that was in the making comes after all, and only that one', () => {
    const choice = pasted();
    choice.setting('nianbao', 900);
    choice.changed('nianbao', 910);
    choice.changed('ini', 1100);
    expect(choice.free).toBe(true);
    choice.setting('nianbao', 1200);
    choice.changed('nianbao', 1210);
    choice.changed('ini', 1400);
    expect(choice.free).toBe(false);
  });
});
