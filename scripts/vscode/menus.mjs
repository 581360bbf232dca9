// @ts-check
// VS Code's menus, over a playwright page.

/** @typedef {import('playwright-core').Locator} Locator */

/** How long a menu takes to go once an entry is taken, in milliseconds. */
const GONE_MS = 1000;

/**
 * Clicks on an entry until it is taken: VS Code's menus hear no click in their first tenth of a second.
 * @param {Locator} menu
 * @param {string} words of the entry
 */
export async function choose(menu, words) {
  do await menu.getByText(words).click();
  while (!(await isGone(menu)));
}

/**
 * @param {Locator} menu
 * @returns {Promise<boolean>}
 */
function isGone(menu) {
  return menu
    .first()
    .waitFor({ state: 'detached', timeout: GONE_MS })
    .then(
      () => true,
      () => false,
    );
}
