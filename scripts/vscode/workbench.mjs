// @ts-check
// What a person does in VS Code's window, as functions over a playwright page. Each waits for what it caused to be seen.
// The selectors hold in VS Code 1.100 and 1.139.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** @param {Page} page */
export function editor(page) {
  return page.locator('.editor-group-container.active .monaco-editor').first();
}

/**
 * Opens the window and waits until the Explorer lists the folder.
 * @param {Page} page
 * @param {string} url
 */
export async function openWindow(page, url) {
  await page.goto(url);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/**
 * Opens a file of the folder's top level by a click in the Explorer.
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).dblclick();
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await editor(page).locator('.view-line').first().waitFor();
  await focusEditor(page);
}

/** @param {Page} page */
export async function focusEditor(page) {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
}

/**
 * Runs a command of the command palette by its title.
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input').last();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Puts the cursor at a place.
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} column from 1, in UTF-16 units
 */
export async function goTo(page, line, column) {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input.input').last();
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page
    .locator('.statusbar-item')
    .filter({ hasText: new RegExp(`\\b${line}\\D+${column}\\b`) })
    .first()
    .waitFor();
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

/**
 * Shows the Problems panel and answers its rows.
 * @param {Page} page
 */
export async function openProblems(page) {
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel').waitFor();
  return page.locator('.markers-panel .monaco-list-row');
}

/**
 * The quick fixes at the cursor, as rows to click.
 * @param {Page} page
 */
export async function openQuickFixes(page) {
  await page.keyboard.press('Control+.');
  const rows = page.locator('.action-widget .monaco-list-row.action');
  await rows.first().waitFor();
  return rows;
}

/**
 * The hover at the cursor.
 * @param {Page} page
 */
export async function openHover(page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden)').first();
  await hover.locator('.hover-contents').first().waitFor();
  return hover;
}

/**
 * The list of completions at the cursor.
 * @param {Page} page
 */
export async function openCompletions(page) {
  await page.keyboard.press('Control+Space');
  return completions(page);
}

/** @param {Page} page */
export async function completions(page) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/**
 * A view of the Explorer, opened when it is folded.
 * @param {Page} page
 * @param {string | RegExp} title
 * @returns {Promise<Locator>} its rows
 */
export async function openView(page, title) {
  const pane = page.locator('.split-view-view .pane').filter({ has: page.locator('.pane-header', { hasText: title }) });
  const header = pane.locator('.pane-header');
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  const rows = pane.locator('.pane-body .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/**
 * Saves the file in the editor and waits until it is written.
 * @param {Page} page
 */
export async function save(page) {
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}
