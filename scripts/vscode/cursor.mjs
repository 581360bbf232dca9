// @ts-check
// Where the cursor is put in VS Code's editor, as functions over a playwright page.
import { pressFor, SOON_MS } from './keys.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Puts the cursor at a place.
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} column from 1, in UTF-16 units
 */
export async function goTo(page, line, column) {
  await askFor(page, line, column);
  try {
    await cursorAt(page, line, SOON_MS);
  } catch {
    // An editor whose document was just read anew has put its cursor back.
    await askFor(page, line, column);
    await cursorAt(page, line);
  }
}

/** @param {Page} page @param {number} line @param {number} column */
async function askFor(page, line, column) {
  const input = page.locator('.quick-input-widget input.input').last();
  await pressFor(page, 'Control+g', input);
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Waits until the status bar says that the cursor is in a line. (Its columns count tabs as wide as they are shown.)
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} [timeout] how long to wait, in milliseconds
 */
export async function cursorAt(page, line, timeout = 30_000) {
  const position = page
    .locator('.statusbar-item[id="status.editor.selection"]')
    .filter({ hasText: new RegExp(`^\\D*\\b${line}\\b\\D+\\d+`) });
  await position.first().waitFor({ timeout });
}

/**
 * Puts the cursor in front of the first place where the text stands.
 * @param {Page} page
 * @param {string} text the whole document
 * @param {string} what
 * @param {number} [into] how many characters further
 */
export async function goToText(page, text, what, into = 0) {
  const offset = text.indexOf(what);
  if (offset < 0) throw new Error(`the document has no ${what}`);
  const before = text.slice(0, offset + into).split('\n');
  await goTo(page, before.length, (before.at(-1) ?? '').length + 1);
}
