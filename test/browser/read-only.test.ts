import { expect, test } from 'vitest';
import { openFile, serverReady } from '../../scripts/vscode/workbench.mjs';
import { cleanDraft, scenario } from './support/scenario.ts';

const SETTINGS = JSON.stringify({
  'workbench.startupEditor': 'none',
  'files.readonlyInclude': { '**/已报送.nianbao': true },
});

test('the outline offers to change no draft that is read-only', async () => {
  const clean = cleanDraft();
  await scenario(
    { '.vscode/settings.json': SETTINGS, '草稿.nianbao': clean, '已报送.nianbao': clean },
    async ({ page }) => {
      const buttons = page
        .locator('.sidebar .pane')
        .filter({ has: page.locator('.pane-header', { hasText: '年报大纲' }) })
        .locator('.pane-header .action-label');
      const recalculation = buttons.and(page.locator('[aria-label^="重算全部合计"]'));
      const check = buttons.and(page.locator('[aria-label^="检查全部年报"]'));
      await openFile(page, '草稿.nianbao');
      await serverReady(page);
      await recalculation.first().waitFor({ state: 'attached' });
      await openFile(page, '已报送.nianbao');
      await recalculation.first().waitFor({ state: 'detached' });
      expect(await check.count()).toBe(1);
      await openFile(page, '草稿.nianbao');
      await recalculation.first().waitFor({ state: 'attached' });
    },
  );
});
