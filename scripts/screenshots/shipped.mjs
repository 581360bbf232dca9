// @ts-check
// The picture that is shipped, and what all pictures wait for, over a playwright page.
import { goToText } from '../vscode/cursor.mjs';
import { openQuickFixes } from '../vscode/quick-fixes.mjs';
import { editor, filterProblems, focusEditor, openFile, openProblems, serverReady } from '../vscode/workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** The window of the picture that is shipped, and what of its left is left out. */
export const SHIPPED = { width: 980, height: 600 };
const ACTIVITY_BAR = 48;

/**
 * Taken anew until two in a row are the same: VS Code draws piece by piece.
 * @param {Page} page
 */
export async function stillPicture(page) {
  await page.evaluate(() => document.fonts.ready);
  let last = await page.screenshot();
  for (;;) {
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

/**
 * The picture that is shipped: what is said of a wrong total, and below it what mends it. As WebP, by the browser's own encoder.
 * @param {Page} page
 * @param {{ name: string, text: string, wrong: string }} draft its file's name, its text, and the words in it that have a wrong total
 */
export async function shippedPicture(page, { name, text, wrong }) {
  await openFile(page, name);
  await serverReady(page);
  await page.keyboard.press('Control+b');
  await goToText(page, text, wrong);
  await editor(page).locator('.squiggly-error').first().waitFor();
  const row = editor(page).locator('.view-line').filter({ hasText: '本年新收政府信息公开申请数量' }).first();
  const problems = await openProblems(page);
  await filterProblems(page, '总计应为 46');
  const problem = problems.filter({ hasText: 'table/row-total' }).first();
  await problem.waitFor();
  await focusEditor(page);
  const first = (await stillPicture(page)).toString('base64');
  const said = [await bandOf(row, 2.2), await bandOf(problem, 0.2)].map(band => ({ ...band, base64: first }));
  await goToText(page, text, wrong, wrong.length - 1);
  const fix = (await openQuickFixes(page)).first();
  const mended = { base64: (await stillPicture(page)).toString('base64'), ...(await bandOf(fix, 1.2)) };
  const parts = [...said, mended];
  const url = await page.evaluate(
    async ({ parts, width }) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height: parts.reduce((sum, { height }) => sum + height, 0) });
      let y = 0;
      for (const { base64, top, height } of parts) {
        const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        canvas.getContext('2d')?.drawImage(bitmap, bitmap.width - width, top, width, height, 0, y, width, height);
        y += height;
      }
      return canvas.toDataURL('image/webp', 0.7);
    },
    { parts, width: SHIPPED.width - ACTIVITY_BAR },
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/**
 * What stands in the height of a row, and above it.
 * @param {import('playwright-core').Locator} row
 * @param {number} above as many heights of the row
 */
async function bandOf(row, above) {
  const box = await row.boundingBox();
  if (box === null) throw new Error('not to be seen');
  return { top: Math.round(box.y - above * box.height), height: Math.round((above + 1.2) * box.height) };
}
