// @ts-check
// How a person answers what VS Code asks, over a playwright page.

/** @typedef {import('playwright-core').Page} Page */

/**
 * Clicks a button of a message, or of a box that stands in front of everything.
 * @param {Page} page
 * @param {string} words
 */
export async function clickButton(page, words) {
  const buttons = page.locator('.notifications-toasts .monaco-button, .monaco-dialog-box .monaco-button');
  await buttons.filter({ hasText: words }).first().click();
}
