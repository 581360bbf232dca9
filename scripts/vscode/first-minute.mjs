// @ts-check
// What a person does in VS Code with a draft that comes from elsewhere: pasted into a new file, or in an encoding that VS Code takes
// for another.
import { editor, runCommand } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Makes a new file, as Ctrl+N does on a desktop; in a browser that key is the browser's.
 * @param {Page} page
 */
export async function newFile(page) {
  await runCommand(page, 'File: New Untitled Text File');
  await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
  await editor(page).locator('.view-line').first().waitFor();
}

/**
 * Chooses an entry of File > New File…, by its key: in the palette the Explorer's command of the same title stands in its place.
 * @param {Page} page
 * @param {string} entry
 */
export async function newFileOf(page, entry) {
  await page.keyboard.press('Control+Alt+Meta+n');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: entry }).first().click();
}

/**
 * Pastes a text at the cursor.
 * @param {Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await page.evaluate(words => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/**
 * The entry of the status bar that says something.
 * @param {Page} page
 * @param {string | RegExp} words
 */
export function statusBar(page, words) {
  return page.locator('.statusbar-item').filter({ hasText: words });
}

/**
 * Closes the file in the editor and drops what was typed.
 * @param {Page} page
 */
export async function dropFile(page) {
  await runCommand(page, 'View: Revert and Close Editor');
  await page.locator('.tab').filter({ hasText: 'Untitled' }).waitFor({ state: 'detached' });
}

/**
 * Clicks a button of a message, or of a box that stands in front of everything.
 * @param {Page} page
 * @param {string} words
 */
export async function answer(page, words) {
  const buttons = page.locator('.notifications-toasts .monaco-button, .monaco-dialog-box .monaco-button');
  await buttons.filter({ hasText: words }).first().click();
}
