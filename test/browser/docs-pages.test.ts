import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import {
  editor,
  focusEditor,
  openFile,
  openProblems,
  restart,
  runCommand,
  serverReady,
} from '../../scripts/vscode/workbench.mjs';
import { withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();
const broken = withWrongTotal(clean);

describe('a page of the extension’s own', () => {
  test('can only be read, and a new draft is then saved in the opened folder', async () => {
    await scenario({ '草稿.nianbao': clean }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      await serverReady(page);
      await editor(page).locator('.detected-link').first().waitFor();
      await goToText(page, clean, '第五十条', 1);
      await runCommand(page, 'Open Link');
      const tab = page.locator('.tab.active').filter({ hasText: 'regulation.md' });
      await tab.waitFor();
      await focusEditor(page);
      await page.keyboard.type('x');
      await page.getByText('年报助手自带的说明，只能看，不能改。').first().waitFor();
      expect(await tab.getAttribute('class')).not.toContain('dirty');

      // Ctrl+N is the browser's own.
      await page.keyboard.press('Control+Alt+n');
      await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
      await focusEditor(page);
      await page.keyboard.type('note');
      await page.keyboard.press('Control+s');
      const name = page.locator('.quick-input-widget input.input').last();
      await expect.poll(() => name.inputValue()).toMatch(/\/note$/);
      expect(await name.inputValue()).not.toContain('/extensions/');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active:not(.dirty)').filter({ hasText: 'note' }).waitFor();
      await expect.poll(() => read('note')).toBe('note');
    });
  });

  test('is shown as it is read, leads to others, and is there again after a restart', async () => {
    await scenario({ '草稿.nianbao': broken }, async ({ page }) => {
      await openFile(page, '草稿.nianbao');
      await openProblems(page);
      await page.locator('.markers-panel a').filter({ hasText: 'table/row-total' }).first().click();
      await page.locator('.tab.active').filter({ hasText: 'row-total.md' }).waitFor();
      const shown = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
      await shown.getByRole('heading', { name: '表三：每行之和等于总计' }).waitFor();
      await shown.getByRole('link', { name: '依据清单' }).click();
      await page.locator('.tab.active').filter({ hasText: 'sources.md' }).waitFor();
      await shown.getByRole('link', { name: '说明页' }).first().waitFor();

      await restart(page);
      await page.locator('.tab.active').filter({ hasText: 'sources.md' }).waitFor();
      await shown.getByRole('link', { name: '说明页' }).first().waitFor();
    });
  });
});
