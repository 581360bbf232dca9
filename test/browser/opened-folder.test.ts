import { afterAll, inject, test } from 'vitest';
import { cleanDraft } from './support/scenario.ts';
import { CodeWindow } from './support/window.ts';

const code = new CodeWindow(inject('address'));
afterAll(() => code.close());

const files = {
  '枫桥镇2025年政府信息公开年报.txt': cleanDraft(),
  '石桥镇2025年政府信息公开年报.txt': cleanDraft(),
};

test('检查年报 below the files checks all of the opened folder, which has no row of its own', async () => {
  await code.scenario(files, async ({ page }) => {
    const menu = page.locator('.monaco-menu').getByText('检查年报');
    await page.locator('.explorer-folders-view .monaco-list-row').first().click({ button: 'right' });
    await menu.waitFor();
    await page.keyboard.press('Escape');
    const list = (await page.locator('.explorer-folders-view').boundingBox())!;
    await page.mouse.click(list.x + list.width / 2, list.y + list.height - 20, { button: 'right' });
    await menu.click();
    await page.getByText('检查了 2 份年报').first().waitFor();
  });
});
