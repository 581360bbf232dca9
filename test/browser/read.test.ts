import { describe, test } from 'vitest';
import { cursorAt, goToText } from '../../scripts/vscode/cursor.mjs';
import { openFile, openHover, openView, serverReady } from '../../scripts/vscode/workbench.mjs';
import { withoutProblemsSection, withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();

describe('a draft is explained', () => {
  test('hover on a citation shows the article, on a total its sum', async () => {
    await scenario({ '草稿.nianbao': clean }, async ({ page }) => {
      await openFile(page, '草稿.nianbao');
      await serverReady(page);
      const article = await openHover(page, '第五十条');
      await article.getByText('第五十条').first().waitFor();
      await page.keyboard.press('Escape');
      await goToText(page, clean, '\t46\n', 1);
      const sum = await openHover(page, /^46$/);
      await sum
        .getByText(/总计 46 ＝ 自然人 37/)
        .first()
        .waitFor();
    });
  });

  test('the outline lists title, sections and tables', async () => {
    await scenario({ '草稿.nianbao': clean }, async ({ page }) => {
      await openFile(page, '草稿.nianbao');
      const rows = await openView(page, /^(Outline|大纲)/);
      await rows.filter({ hasText: '云岭县卫生健康局2025年政府信息公开工作年度报告' }).first().waitFor();
      await rows.filter({ hasText: '三、收到和处理政府信息公开申请情况' }).first().waitFor();
    });
  });

  test('年报大纲 shows missing sections and problems, and jumps on a click', async () => {
    const broken = withoutProblemsSection(withWrongTotal(clean));
    await scenario({ '草稿.nianbao': broken }, async ({ page }) => {
      await openFile(page, '草稿.nianbao');
      const rows = await openView(page, '年报大纲');
      await rows.filter({ hasText: '五、存在的主要问题及改进情况' }).filter({ hasText: '缺失' }).waitFor();
      await rows.filter({ hasText: '三、收到和处理' }).filter({ hasText: '个问题' }).waitFor();
      await rows.filter({ hasText: '四、政府信息公开行政复议' }).first().click();
      const line = broken.slice(0, broken.indexOf('四、政府信息公开行政复议、行政诉讼情况\n')).split('\n').length;
      await cursorAt(page, line);
    });
  });

  test('nianbao.language: 年报大纲 speaks English when told to, at once', async () => {
    const settings = (language: string) => JSON.stringify({ 'nianbao.language': language });
    const files = { '.vscode/settings.json': settings('en'), '草稿.nianbao': withoutProblemsSection(clean) };
    await scenario(files, async ({ page, write }) => {
      await openFile(page, '草稿.nianbao');
      const rows = await openView(page, '年报大纲');
      const missing = rows.filter({ hasText: '五、存在的主要问题及改进情况' });
      await missing.filter({ hasText: 'missing' }).waitFor();
      write('.vscode/settings.json', settings('zh'));
      await missing.filter({ hasText: '缺失' }).waitFor();
    });
  });
});
