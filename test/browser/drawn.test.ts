import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import { editor, focusEditor, openFile, save, serverReady } from '../../scripts/vscode/workbench.mjs';
import { NEW_ROW, withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const settings = JSON.stringify({ 'nianbao.codeLens': true, 'nianbao.inlayHints': true });
const broken = withWrongTotal(cleanDraft());

describe('what is drawn into a draft', () => {
  test('nianbao.inlayHints, nianbao.codeLens: what a total should be, and a click writes it', async () => {
    await scenario({ '.vscode/settings.json': settings, '草稿.nianbao': broken }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      await serverReady(page);
      await goToText(page, broken, '一、本年新收');
      await editor(page).getByText('应为 46').first().waitFor();
      const lens = editor(page)
        .locator('.codelens-decoration a')
        .filter({ hasText: /^本表 2 处不平 · 重算$/ });
      await lens.click();
      await lens.waitFor({ state: 'detached' });
      await focusEditor(page);
      await save(page);
      await expect.poll(() => read('草稿.nianbao')).toContain(NEW_ROW);
    });
  });
});
