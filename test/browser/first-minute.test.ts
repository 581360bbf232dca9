import { describe, expect, test } from 'vitest';
import { answer, dropFile, newFile, newFileOf, paste, statusBar } from '../../scripts/vscode/first-minute.mjs';
import {
  applyQuickFix,
  editor,
  focusEditor,
  goToText,
  openFile,
  openProblems,
  save,
  serverReady,
} from '../../scripts/vscode/workbench.mjs';
import { encodeGb18030 } from '../../server/src/cli/gb18030.ts';
import { withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();
const broken = withWrongTotal(clean);
const REOPEN = '按 GB18030 重新打开';

describe('the first minute of somebody who has never seen this', () => {
  test('a report pasted into a new file is checked, coloured, mended, and named by its title', async () => {
    await scenario({ '说明.txt': '说明\n' }, async ({ page }) => {
      await newFile(page);
      await paste(page, broken);
      await statusBar(page, '政府信息公开年报').waitFor();
      await statusBar(page, /\d+ 错误/).waitFor();
      await goToText(page, broken, '\t64\n', 1);
      await editor(page).locator('.squiggly-error').first().waitFor();
      await applyQuickFix(page, '46');
      await statusBar(page, '勾稽 ✓').click();
      await page.locator('.markers-panel').waitFor();
      await focusEditor(page);
      await page.keyboard.press('Control+s');
      const name = page.locator('.quick-input-widget input.input').last();
      await name.waitFor();
      expect(await name.inputValue()).toMatch(/云岭县卫生健康局2025年政府信息公开工作年度报告\.nianbao$/);
      await page.keyboard.press('Escape');
      await dropFile(page);
    });
  });

  test('年报 typed in a new file becomes a whole report', async () => {
    await scenario({ '草稿.nianbao': clean }, async ({ page }) => {
      // The extension wakes with the first document that may be a draft; until then nothing can be offered.
      await openFile(page, '草稿.nianbao');
      await serverReady(page);
      await newFile(page);
      await page.keyboard.type('年报');
      await page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: '新建年报' }).click();
      await editor(page).getByText('政府信息公开工作年度报告').first().waitFor();
      await statusBar(page, '政府信息公开年报').waitFor();
      await dropFile(page);
    });
  });

  test('新建年报 stands under New File', async () => {
    await scenario({ '说明.txt': '说明\n' }, async ({ page }) => {
      await newFileOf(page, '新建年报');
      await editor(page).getByText('政府信息公开工作年度报告').first().waitFor();
      await dropFile(page);
    });
  });
});

describe('a draft in GB18030 whose name does not say so', () => {
  test('is read right on one click, and saved in its encoding', async () => {
    await scenario({ '来稿甲.txt': encodeGb18030(broken) }, async ({ page, bytes }) => {
      await openFile(page, '来稿甲.txt');
      await answer(page, REOPEN);
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'table/row-total' }).waitFor();
      await focusEditor(page);
      await goToText(page, broken, '\t64\n', 1);
      await applyQuickFix(page, '46');
      await save(page);
      expect(bytes('来稿甲.txt').equals(encodeGb18030(clean))).toBe(true);
    });
  });

  test('is not changed unwarned', async () => {
    await scenario({ '来稿乙.txt': encodeGb18030(broken) }, async ({ page, bytes }) => {
      await openFile(page, '来稿乙.txt');
      await page.keyboard.type('1');
      await answer(page, `撤销改动，${REOPEN}`);
      await editor(page).getByText('云岭县卫生健康局').first().waitFor();
      await page.locator('.tab.active:not(.dirty)').waitFor();
      expect(bytes('来稿乙.txt').equals(encodeGb18030(broken))).toBe(true);
    });
  });

  test('comes back after nonsense was saved all the same', async () => {
    await scenario({ '来稿丙.txt': encodeGb18030(broken) }, async ({ page, bytes }) => {
      await openFile(page, '来稿丙.txt');
      await page.keyboard.type('1');
      await answer(page, 'Cancel');
      await page.keyboard.press('Control+s');
      await answer(page, '恢复原文');
      await editor(page).getByText('云岭县卫生健康局').first().waitFor();
      expect(bytes('来稿丙.txt').equals(encodeGb18030(broken))).toBe(true);
    });
  });
});
