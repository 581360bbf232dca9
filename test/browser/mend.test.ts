import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import { applyQuickFix } from '../../scripts/vscode/quick-fixes.mjs';
import { editor, focusEditor, openFile, openProblems, runCommand, save } from '../../scripts/vscode/workbench.mjs';
import { withArabicOrdinal, withoutProblemsSection, withWrongSums, withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();

describe('a broken draft is mended', () => {
  test('squiggle and Problems, quick fix, saved file right', async () => {
    const broken = withWrongTotal(clean);
    await scenario({ '草稿.nianbao': broken }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      await goToText(page, broken, '\t64\n', 1);
      await editor(page).locator('.squiggly-error').first().waitFor();
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'table/row-total' }).waitFor();
      await problems.filter({ hasText: 'table/balance' }).waitFor();

      await focusEditor(page);
      await applyQuickFix(page, '46');
      await problems.filter({ hasText: 'table/row-total' }).waitFor({ state: 'detached' });
      await editor(page).locator('.squiggly-error').waitFor({ state: 'detached' });
      await save(page);
      expect(read('草稿.nianbao')).toBe(clean);
    });
  });

  test('the ordinal is mended and the missing section inserted', async () => {
    const broken = withArabicOrdinal(withoutProblemsSection(clean));
    await scenario({ '草稿.nianbao': broken }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'section/missing' }).waitFor();
      await focusEditor(page);
      await goToText(page, broken, '3、收到和处理');
      await applyQuickFix(page, '三、');
      await problems.filter({ hasText: 'section/ordinal' }).waitFor({ state: 'detached' });
      await goToText(page, broken, '云岭县卫生健康局2025年');
      await applyQuickFix(page, '五、');
      await problems.filter({ hasText: 'section/missing' }).waitFor({ state: 'detached' });
      await save(page);
      const saved = read('草稿.nianbao');
      expect(saved).toContain('三、收到和处理政府信息公开申请情况\n');
      expect(saved).toMatch(/\n五、存在的主要问题及改进情况\n[\s\S]+\n六、其他需要报告的事项\n/);
    });
  });

  test('all totals are recalculated in one undo step', async () => {
    const broken = withWrongSums(clean);
    await scenario({ '草稿.nianbao': broken }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'table/case-total' }).waitFor();
      await focusEditor(page);
      await runCommand(page, '重算全部合计');
      await problems
        .filter({ hasText: /table\// })
        .first()
        .waitFor({ state: 'detached' });
      await save(page);
      expect(read('草稿.nianbao')).toBe(clean);

      await focusEditor(page);
      await page.keyboard.press('Control+z');
      await problems.filter({ hasText: 'table/case-total' }).waitFor();
      await save(page);
      expect(read('草稿.nianbao')).toBe(broken);
    });
  });
});
