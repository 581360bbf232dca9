import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import {
  commandReady,
  editor,
  focusEditor,
  openFile,
  openProblems,
  restart,
  runCommand,
  serverReady,
} from '../../scripts/vscode/workbench.mjs';
import { withWrongTotal } from '../support/broken-draft.ts';
import { random } from '../support/random.ts';
import { PLAIN, wordOf } from '../support/word/writer.ts';
import { saveNewText } from './support/new-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();
const WORD = '云岭县教育局2025年政府信息公开工作年度报告.docx';

describe('a page of the extension’s own', () => {
  test('is where a link leads, can only be read, and a new draft is then saved in the opened folder', async () => {
    await scenario({ '草稿.nianbao': clean }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      await serverReady(page);
      await editor(page).locator('.detected-link').first().waitFor();
      await goToText(page, clean, '第五十条', 1);
      await runCommand(page, 'Open Link');
      const tab = page.locator('.tab.active').filter({ hasText: 'regulation.md' });
      await tab.waitFor();
      await editor(page).getByText('第五十条').first().waitFor();
      await focusEditor(page);
      await page.keyboard.type('x');
      await page.getByText('年报助手自带的说明，只能看，不能改。').first().waitFor();
      expect(await tab.getAttribute('class')).not.toContain('dirty');

      await saveNewText({ page, read }, '/extensions/');
    });
  });

  test('is shown as it is read, leads to others, and is there again after a restart, as a Word file’s text is', async () => {
    await scenario({ [WORD]: wordOf(withWrongTotal(clean), PLAIN, random(1)) }, async ({ page }) => {
      await commandReady(page, '用年报助手打开');
      await openFile(page, WORD);
      await openProblems(page);
      await page.locator('.markers-panel a').filter({ hasText: 'table/row-total' }).first().click();
      await page.locator('.tab.active').filter({ hasText: 'row-total.md' }).waitFor();
      const shown = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
      await shown.getByRole('heading', { name: '表三：每行之和等于总计' }).waitFor();
      await shown.getByRole('link', { name: '依据清单' }).click();
      await page.locator('.tab.active').filter({ hasText: 'sources.md' }).waitFor();
      await shown.getByRole('link', { name: '说明页' }).first().waitFor();

      // A load of the window takes longer than most scenarios: one for all that is to come back.
      await restart(page);
      await page.locator('.tab.active').filter({ hasText: 'sources.md' }).waitFor();
      await shown.getByRole('link', { name: '说明页' }).first().waitFor();
      await page.locator('.tab').filter({ hasText: WORD }).click();
      await editor(page).getByText('云岭县').first().waitFor();
      await page.locator('.statusbar-item').filter({ hasText: '错误 2' }).waitFor();
    });
  });
});
