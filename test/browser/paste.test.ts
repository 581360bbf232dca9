import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import { applyQuickFix } from '../../scripts/vscode/quick-fixes.mjs';
import { editor, focusEditor, openProblems } from '../../scripts/vscode/workbench.mjs';
import { withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();
const broken = withWrongTotal(clean);
const TITLE = '云岭县卫生健康局2025年政府信息公开工作年度报告';

describe('a report is pasted into a new file', () => {
  test('and is checked, wrapped, mended and saved under its title, without a word of its language', async () => {
    await scenario({ '说明.md': '# 说明\n' }, async ({ page, read }) => {
      // Ctrl+N is the browser's own.
      await page.keyboard.press('Control+Alt+n');
      await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
      await focusEditor(page);
      await page.evaluate(text => navigator.clipboard.writeText(text), broken);
      await page.keyboard.press('Control+v');
      await page.locator('.statusbar-item').filter({ hasText: '政府信息公开年报' }).waitFor();
      await page.locator('.statusbar-item').filter({ hasText: '错误 2' }).waitFor();
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'table/row-total' }).waitFor();
      await focusEditor(page);
      await goToText(page, broken, '\t64\n', 1);
      await editor(page).locator('.squiggly-error').first().waitFor();
      await applyQuickFix(page, '46');
      await problems.filter({ hasText: 'table/row-total' }).waitFor({ state: 'detached' });

      await page.keyboard.press('Control+s');
      const name = page.locator('.quick-input-widget input.input').last();
      await name.waitFor();
      await expect.poll(() => name.inputValue()).toMatch(new RegExp(`/${TITLE}\\.(?:nianbao|txt)$`));
      const saved = (await name.inputValue()).split('/').at(-1)!;
      await page.keyboard.press('Enter');
      await page.locator('.tab.active:not(.dirty)').filter({ hasText: saved }).waitFor();
      await expect.poll(() => read(saved)).toBe(clean);
    });
  });
});
