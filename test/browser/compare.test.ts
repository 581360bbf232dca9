import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cursorAt, goToText } from '../../scripts/vscode/cursor.mjs';
import { repo } from '../../scripts/vscode/install.mjs';
import { applyQuickFix } from '../../scripts/vscode/quick-fixes.mjs';
import { editor, focusEditor, openFile, openProblems, runCommand, save } from '../../scripts/vscode/workbench.mjs';
import { NEW_ROW, replaceOnce } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();
const lineOf = (text: string, what: string) => text.slice(0, text.indexOf(what)).split('\n').length;

/** The county of examples/ whose reports have planted mistakes, all in one folder: the Explorer shows folders closed. */
const COUNTY = [
  '丰泽县人民政府2025年政府信息公开工作年度报告.txt',
  '各单位/丰泽县教育局2025年政府信息公开工作年度报告.txt',
  '各单位/丰泽县水利局2025年政府信息公开工作年度报告.md',
  '各单位/清水镇人民政府2024年政府信息公开工作年度报告.txt',
  '各单位/清水镇人民政府2025年政府信息公开工作年度报告.txt',
];
const county = Object.fromEntries(
  COUNTY.map(name => [path.basename(name), readFileSync(path.join(repo, 'examples/丰泽县', name), 'utf8')] as const),
);
const sums = { sums: [{ parent: '丰泽县人民政府2025年*', units: ['丰泽县*局2025年*', '清水镇*'] }] };
const town = path.basename(COUNTY[4]!);

describe('a report is compared', () => {
  test('a figure in the prose leads to its cell, and is mended', async () => {
    const broken = replaceOnce(clean, '全年新收政府信息公开申请46件', '全年新收政府信息公开申请64件');
    await scenario({ '草稿.nianbao': broken }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'text/figure' }).waitFor();
      await focusEditor(page);
      await goToText(page, broken, '64件');
      await page.keyboard.press('F12');
      await cursorAt(page, lineOf(broken, NEW_ROW));

      await goToText(page, broken, '64件');
      await applyQuickFix(page, '正文改为 46');
      await problems.filter({ hasText: 'text/figure' }).waitFor({ state: 'detached' });
      await save(page);
      expect(read('草稿.nianbao')).toBe(clean);
    });
  });

  test('the units and last year’s report, in open and in closed files', async () => {
    await scenario({ ...county, 'nianbao.json': JSON.stringify(sums) }, async ({ page }) => {
      await openFile(page, '丰泽县人民政府2025年');
      const problems = await openProblems(page);
      await problems.filter({ hasText: '各单位之和为 242' }).waitFor();
      await focusEditor(page);
      await runCommand(page, '检查全部年报');
      await problems.filter({ hasText: '上年结转应为 2' }).first().waitFor();

      await focusEditor(page);
      await openFile(page, '清水镇人民政府2025年');
      await goToText(
        page,
        county[town]!,
        '二、上年结转政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量\t\t\t'.length,
      );
      await editor(page).locator('.squiggly-error').first().waitFor();
      await applyQuickFix(page, '2');
      await problems.filter({ hasText: '自然人列上年结转' }).waitFor({ state: 'detached' });
      await save(page);
    });
  });
});
