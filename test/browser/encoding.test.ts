import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import { clickButton } from '../../scripts/vscode/dialogs.mjs';
import { applyQuickFix } from '../../scripts/vscode/quick-fixes.mjs';
import { editor, focusEditor, openFile, openProblems, save } from '../../scripts/vscode/workbench.mjs';
import { encodeGb18030 } from '../../server/src/exchange/text/gb18030.ts';
import { withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const clean = cleanDraft();
const broken = withWrongTotal(clean);
const REOPEN = '按 GB18030 重新打开';

describe('a draft in GB18030 whose name does not say so', () => {
  test('is read right on one click, and saved in its encoding', async () => {
    await scenario({ '来稿甲.txt': encodeGb18030(broken) }, async ({ page, bytes }) => {
      await openFile(page, '来稿甲.txt');
      await clickButton(page, REOPEN);
      // The file's findings may be there before its text, which then puts the cursor back.
      await editor(page).getByText('云岭县卫生健康局').first().waitFor();
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'table/row-total' }).first().waitFor();
      await focusEditor(page);
      await goToText(page, broken, '\t64\n', 1);
      await applyQuickFix(page, '46');
      await save(page);
      await expect.poll(() => bytes('来稿甲.txt').equals(encodeGb18030(clean))).toBe(true);
    });
  });

  test('is not changed unwarned', async () => {
    await scenario({ '来稿乙.txt': encodeGb18030(broken) }, async ({ page, bytes }) => {
      await openFile(page, '来稿乙.txt');
      await page.keyboard.type('1');
      await clickButton(page, `撤销改动，${REOPEN}`);
      await editor(page).getByText('云岭县卫生健康局').first().waitFor();
      await page.locator('.tab.active:not(.dirty)').waitFor();
      expect(bytes('来稿乙.txt').equals(encodeGb18030(broken))).toBe(true);
    });
  });

  test('comes back after nonsense was saved all the same', async () => {
    await scenario({ '来稿丙.txt': encodeGb18030(broken) }, async ({ page, bytes }) => {
      await openFile(page, '来稿丙.txt');
      await page.keyboard.type('1');
      await clickButton(page, 'Cancel');
      await page.keyboard.press('Control+s');
      await clickButton(page, '恢复原文');
      await editor(page).getByText('云岭县卫生健康局').first().waitFor();
      expect(bytes('来稿丙.txt').equals(encodeGb18030(broken))).toBe(true);
    });
  });
});
