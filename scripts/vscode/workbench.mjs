// @ts-check
// What a person does in VS Code's window, as functions over a playwright page. Each waits for what it caused to be seen.
// The selectors hold in VS Code 1.100 and 1.139.
import { comes, pressFor, SOON_MS } from './keys.mjs';
import { situation } from './situation.mjs';

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
 * Waits until the Explorer lists these names and no others, and has all of the side bar's space for them.
 * @param {Page} page
 * @param {string} folder its name
 * @param {readonly string[]} names
 */
export async function showFolder(page, folder, names) {
  // VS Code may miss files that are made while it still clears away those before.
  const rows = await openView(page, folder, SOON_MS).catch(async () => {
    await runCommand(page, 'Refresh Explorer');
    return openView(page, folder);
  });
  for (const name of names) await rows.filter({ hasText: name }).first().waitFor();
  await rows.nth(names.length).waitFor({ state: 'detached' });
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
  await pressFor(page, 'Control+1', page.locator('.editor-group-container.active .monaco-editor.focused'));
}

/**
 * Waits until a command of the extension is known. A window shows its files before it knows its extensions, and what is opened then is opened
 * without them.
 * @param {Page} page
 * @param {string} title
 */
export async function commandReady(page, title) {
  // With its category: rows that offer to ask somebody of what was typed hold the words too.
  const row = page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: `: ${title}` })
    .first();
  for (;;) {
    await typeCommand(page, title);
    const found = await comes(row, KNOWN_MS);
    await page.keyboard.press('Escape');
    if (found) return;
  }
}

/** How long the palette's list is waited for before it is asked anew, in milliseconds. */
const KNOWN_MS = 2000;

/**
 * Asks the command palette for words. It is opened as the list of files, which `>` makes the palette: opened by itself it lists all commands first.
 * @param {Page} page
 * @param {string} title
 */
export async function typeCommand(page, title) {
  const input = page.locator('.quick-input-widget input.input').last();
  await pressFor(page, 'Control+p', input);
  await input.fill(`>${title}`);
}

/**
 * Runs a command of the command palette by its title.
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await typeCommand(page, title);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Waits until the language server has read the draft: its title then stands in the breadcrumbs.
 * @param {Page} page
 */
export async function serverReady(page) {
  await page.locator('.monaco-breadcrumbs .monaco-breadcrumb-item').filter({ hasText: '年度报告' }).last().waitFor();
}

/**
 * Shows the Problems panel and answers its rows.
 * @param {Page} page
 */
export async function openProblems(page) {
  await pressFor(page, 'Control+Shift+m', page.locator('.markers-panel'));
  return page.locator('.markers-panel .monaco-list-row');
}

/**
 * Leaves in the Problems panel what says `words`; all of it with none. Rows out of sight are not drawn, so they could not be found.
 * @param {Page} page
 * @param {string} words
 */
export async function filterProblems(page, words) {
  await page.locator('.viewpane-filter').locator('input, textarea').first().fill(words);
}

/**
 * The hover on a word in the part of the text that is in sight. A pointer that came to rest before VS Code listened shows
 * nothing, and VS Code asks again only after it was over another word.
 * @param {Page} page
 * @param {string | RegExp} word as one token of the grammar
 */
export async function openHover(page, word) {
  const token = editor(page).locator('.view-line span span').filter({ hasText: word }).last();
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)');
  for (let tries = 1; ; tries++) {
    await token.hover();
    if (await comes(hover.locator('.hover-contents'), HOVER_MS)) return hover;
    if (tries === MOST_HOVERS) throw new Error(`nothing is shown over ${word}\n${await situation(page)}`);
    await editor(page).locator('.view-line span span').first().hover();
  }
}

const HOVER_MS = 5000;
const MOST_HOVERS = 5;

/**
 * The list of completions at the cursor, as rows to click.
 * @param {Page} page
 */
export async function openCompletions(page) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await pressFor(page, 'Control+Space', rows);
  return rows;
}

/**
 * Gives all of the Explorer's space to one of its views: rows out of sight are not drawn, so they could not be found.
 * @param {Page} page
 * @param {string | RegExp} title
 * @param {number} [timeout] how long to wait for its rows, in milliseconds
 * @returns {Promise<Locator>} its rows
 */
export async function openView(page, title, timeout = 30_000) {
  const panes = page.locator('.sidebar .split-view-view .pane');
  const wanted = panes.filter({ has: page.locator('.pane-header', { hasText: title }) });
  await setPane(wanted, true);
  for (const pane of await panes.filter({ hasNot: page.locator('.pane-header', { hasText: title }) }).all()) {
    await setPane(pane, false);
  }
  const rows = wanted.locator('.monaco-list-row');
  await rows.first().waitFor({ timeout });
  return rows;
}

/**
 * @param {Locator} pane
 * @param {boolean} open
 */
async function setPane(pane, open) {
  const header = pane.locator('.pane-header');
  if ((await header.getAttribute('aria-expanded')) !== String(open)) await header.click();
  await pane.locator(`.pane-header[aria-expanded="${open}"]`).waitFor();
}

/**
 * Saves the file in the editor and waits until it is written.
 * @param {Page} page
 */
export async function save(page) {
  await pressFor(page, 'Control+s', page.locator('.tab.active:not(.dirty)'));
}

/**
 * Closes the window and opens it again, as a restart does. A mere reload of the page would lose what VS Code has not yet kept of its editors.
 * @param {Page} page
 */
export async function restart(page) {
  const loaded = page.waitForEvent('load');
  await runCommand(page, 'Reload Window');
  await loaded;
}
