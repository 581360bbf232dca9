// @ts-check
// How a window is left for the next scenario, over a playwright page.

/** @typedef {import('playwright-core').Page} Page */

/**
 * Closes all editors, which are to be saved, and the panel.
 * @param {Page} page
 */
export async function closeAll(page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+w');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
  if (!(await page.locator('.part.panel').isVisible())) return;
  await page.keyboard.press('Control+j');
  await page.locator('.part.panel').waitFor({ state: 'hidden' });
}

/**
 * Waits until the status bar counts no errors and no warnings.
 * @param {Page} page
 */
export async function noProblems(page) {
  const counts = page.locator('.statusbar-item[id="status.problems"]');
  await counts.filter({ hasText: /^\D*0\D*0\D*$/ }).waitFor();
}
