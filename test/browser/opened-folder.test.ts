import { test } from 'vitest';
import { choose } from '../../scripts/vscode/menus.mjs';
import { cleanDraft, scenario } from './support/scenario.ts';

const files = {
  '枫桥镇2025年政府信息公开年报.txt': cleanDraft(),
  '石桥镇2025年政府信息公开年报.txt': cleanDraft(),
};

test('检查年报 below the files checks all of the opened folder, which has no row of its own', async () => {
  await scenario(files, async ({ page }) => {
    const menu = page.locator('.monaco-menu');
    const list = (await page.locator('.explorer-folders-view').boundingBox())!;
    await page.mouse.click(list.x + list.width / 2, list.y + list.height - 20, { button: 'right' });
    await menu.first().waitFor();
    await choose(menu, '检查年报');
    await page.getByText('检查了 2 份年报').first().waitFor();
  });
});
