import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/vscode/browser.mjs';
import { makeSeen } from '../../scripts/vscode/unseen.mjs';

const PAGE = `data:text/html,${encodeURIComponent(`<!DOCTYPE html>
<style>body { background: black } @keyframes spin { to { rotate: 1turn } } button { animation: spin 1s infinite }</style>
<button onclick="this.textContent = 'pressed'">press</button>`)}`;

describe('a window that is not drawn', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser({ width: 200, height: 100, unseen: true });
  });
  afterAll(() => browser.close());

  test('is used as any other, stands still, and is drawn again for a picture', async () => {
    const { page } = browser;
    await page.goto(PAGE);
    const blank = await page.screenshot();
    const button = page.getByRole('button', { name: 'press' });
    expect(await button.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await button.click();
    await page.getByText('pressed').waitFor();
    expect((await page.screenshot()).equals(blank), 'the press is not drawn').toBe(true);
    await makeSeen(page);
    expect((await page.screenshot()).equals(blank)).toBe(false);
  });
});
