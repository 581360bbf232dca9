// @ts-check
// Keys that VS Code may lose, over a playwright page.
import { situation } from './situation.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** What a person would not wait for any longer before trying again, in milliseconds. */
export const SOON_MS = 8000;
const MOST_TRIES = 4;

/**
 * Presses keys until what they bring is there: a busy window loses keys while it draws, and the focus while it opens something. Only for keys that
 * do no harm when they are pressed twice.
 * @param {Page} page
 * @param {string} keys
 * @param {Locator} brought
 */
export async function pressFor(page, keys, brought) {
  for (let tries = 1; ; tries++) {
    await page.keyboard.press(keys);
    const came = await comes(brought, SOON_MS);
    if (came) return;
    if (tries === MOST_TRIES) throw new Error(`${keys} brought nothing, ${tries} times\n${await situation(page)}`);
  }
}

/**
 * Whether something is seen within a time.
 * @param {Locator} wanted
 * @param {number} timeout in milliseconds
 */
export function comes(wanted, timeout) {
  return wanted
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    );
}
