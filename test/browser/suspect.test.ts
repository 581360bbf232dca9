import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import { applyQuickFix, openQuickFixes } from '../../scripts/vscode/quick-fixes.mjs';
import { editor, filterProblems, focusEditor, openFile, openProblems, save } from '../../scripts/vscode/workbench.mjs';
import { withMisplacedRow } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();
const CARRIED_OUT = '四、结转下年度继续办理';

describe('the culprit of wrong totals', () => {
  test('squiggle and reason at the row, one quick fix for all of it, one undo', async () => {
    const broken = withMisplacedRow(clean);
    await scenario({ '草稿.nianbao': broken }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      const problems = await openProblems(page);
      await problems.filter({ hasText: '可能由“四、结转下年度继续办理”行引起' }).first().waitFor();
      await filterProblems(page, '疑似填错');
      const suspect = problems.filter({ hasText: 'table/suspect' });
      await suspect.filter({ hasText: '“四、结转下年度继续办理”行疑似填错：“（七）总计”的数填到了这一行' }).waitFor();
      await filterProblems(page, '');
      await focusEditor(page);
      const row = broken.slice(broken.indexOf(CARRIED_OUT));
      await goToText(page, broken, CARRIED_OUT, row.search(/\d/));
      await editor(page).locator('.squiggly-error').first().waitFor();
      const fixes = await openQuickFixes(page);
      await expect.poll(() => fixes.filter({ hasText: '的数填到了' }).count()).toBe(1);
      await page.keyboard.press('Escape');

      await applyQuickFix(page, '的数填到了');
      await problems.filter({ hasText: 'table/' }).first().waitFor({ state: 'detached' });
      await save(page);
      expect(read('草稿.nianbao')).toBe(clean);

      await page.keyboard.press('Control+z');
      await problems.filter({ hasText: 'table/balance' }).first().waitFor();
      await save(page);
      expect(read('草稿.nianbao')).toBe(broken);
    });
  });
});
