import { describe, expect, test } from 'vitest';
import { goTo, goToText } from '../../scripts/vscode/cursor.mjs';
import { openCompletions, openFile, save, serverReady } from '../../scripts/vscode/workbench.mjs';
import { withoutProblemsSection } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();

describe('a draft is written', () => {
  test('a snippet puts 表三 into a draft', async () => {
    const draft = '云岭县卫生健康局2025年政府信息公开工作年度报告\n\n';
    await scenario({ '新稿.nianbao': draft }, async ({ page, read }) => {
      await openFile(page, '新稿.nianbao');
      await serverReady(page);
      await goTo(page, 3, 1);
      await page.keyboard.type('biao3');
      const rows = await openCompletions(page);
      await rows.filter({ hasText: '表三' }).first().click();
      await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
      await save(page);
      expect(read('新稿.nianbao')).toMatch(/一、本年新收政府信息公开申请数量\t.*\n[\s\S]*四、结转下年度继续办理\t/);
    });
  });

  test('a missing section heading is completed', async () => {
    const draft = withoutProblemsSection(clean).replace('六、其他需要报告', '\n\n六、其他需要报告');
    await scenario({ '草稿.nianbao': draft }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      await serverReady(page);
      await goToText(page, draft, '\n\n六、其他需要报告', 1);
      const rows = await openCompletions(page);
      await rows.filter({ hasText: '五、存在的主要问题及改进情况' }).first().click();
      await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
      await save(page);
      expect(read('草稿.nianbao')).toContain('五、存在的主要问题及改进情况\n');
    });
  });
});
