// @ts-check
// A window that nobody looks at: nothing in it moves, and nothing of it is drawn. That was a fifth of all that a window costs.

/** @typedef {import('playwright-core').Page} Page */

const ID = 'nianbao-unseen';

/**
 * Everything stays where it is, is found, clicked and said to be visible (only its ink is gone), and fades and spins are at their end at once. Pages inside
 * the window (webviews) have documents of their own, which stay as they are.
 */
const STYLE = `*, ::before, ::after { animation: none !important; transition: none !important }
html { opacity: 0 !important }`;

/**
 * From its next load on the window is not drawn.
 * @param {Page} page
 */
export async function makeUnseen(page) {
  await page.addInitScript(
    ([id, text]) => {
      if (window !== window.top) return;
      const put = () => {
        const style = Object.assign(document.createElement('style'), { id, textContent: text });
        document.documentElement.append(style);
      };
      if (document.documentElement) return put();
      // The script comes before the document has anything.
      new MutationObserver((_, observer) => {
        if (!document.documentElement) return;
        observer.disconnect();
        put();
      }).observe(document, { childList: true });
    },
    [ID, STYLE],
  );
}

/**
 * Draws the window again, for a picture of it or a look at its colours. It stays drawn until its next load.
 * @param {Page} page
 */
export async function makeSeen(page) {
  await page.evaluate(id => document.getElementById(id)?.remove(), ID);
}
