// @ts-check
// The quick fixes of VS Code's editor, as functions over a playwright page.
import { comes } from './keys.mjs';
import { situation } from './situation.mjs';
import { focusEditor } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** How long an answer to the keys is waited for before they count as lost, and how long in all, in milliseconds. */
const ANSWER_MS = 10_000;
const MOST_MS = 60_000;
/** How long the first answer that there are none is doubted; twice as long the next one, and so on. */
const DOUBT_MS = 500;
const MOST_DOUBT_MS = 8000;
const MESSAGE_MS = 3000;

/**
 * The quick fixes at the cursor, as rows.
 *
 * VS Code asks its extensions anew when the cursor has moved, when problems change and when the keys are pressed again. Each gives up what was asked
 * before, and of keys that were given up it says that there are none, at once. So such words may be about the keys before: the menu comes
 * for the last ones, unless they are given up in turn. On a busy machine, where answers take seconds, whoever presses at once never gets one.
 * @param {Page} page
 */
export async function openQuickFixes(page) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  const none = page.locator('.monaco-editor-overlaymessage');
  const begun = Date.now();
  for (let doubt = DOUBT_MS; ; doubt = Math.min(2 * doubt, MOST_DOUBT_MS)) {
    // Does not move the cursor. What opened late may have taken the focus, and the keys with it.
    await focusEditor(page);
    await page.keyboard.press('Control+.');
    await comes(rows.or(none), ANSWER_MS);
    if (await comes(rows, doubt)) return rows;
    if (Date.now() - begun > MOST_MS) throw new Error(`nothing can be mended here\n${await situation(page)}`);
    await page.keyboard.press('Escape');
    // A message that stays is no reason to give up: the menu comes beside it.
    await none.waitFor({ state: 'hidden', timeout: MESSAGE_MS }).catch(() => undefined);
  }
}

/**
 * Applies the first of the quick fixes at the cursor that says `words`, by keyboard as most people do.
 * @param {Page} page
 * @param {string} words
 */
export async function applyQuickFix(page, words) {
  const rows = await openQuickFixes(page);
  const wanted = rows.filter({ hasText: words }).first();
  if (!(await comes(wanted, ANSWER_MS))) throw new Error(`no quick fix says ${words}\n${await situation(page)}`);
  while (!/\bfocused\b/.test((await wanted.getAttribute('class')) ?? '')) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.action-widget').waitFor({ state: 'hidden' });
}
