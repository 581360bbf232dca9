import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pressFor } from '../../scripts/vscode/keys.mjs';
import { choose } from '../../scripts/vscode/menus.mjs';
import { runCommand, typeCommand } from '../../scripts/vscode/workbench.mjs';
import { withWrongTotal } from '../support/broken-draft.ts';
import { saveNewText } from './support/new-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const EXAMPLE = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';
// In the other scenarios VS Code starts with nothing, and so does the extension.
const empty = { '.vscode/settings.json': JSON.stringify({ 'workbench.startupEditor': 'readme' }), '说明.json': '{}' };
const files = { ...empty, '各镇/枫桥镇2025年政府信息公开年报.txt': withWrongTotal(cleanDraft()) };

// Only a new window is the first after installing: these scenarios come before all others (vitest.config.mts).
describe('the first window after installing', () => {
  test('shows the example, its findings and the way to the walkthrough', async () => {
    await scenario(empty, async ({ page, read }) => {
      const tab = page.locator('.tab').filter({ hasText: EXAMPLE });
      await tab.waitFor({ timeout: 60_000 });
      const notice = page.locator('.notification-toast').filter({ hasText: '这是一份有错的示例草稿' });
      await notice.waitFor();
      // Messages go by themselves after ten seconds: this one goes with the example.
      await tab.locator('.codicon-close').click();
      await notice.waitFor({ state: 'hidden', timeout: 4000 });
      await runCommand(page, '打开示例草稿');
      await tab.waitFor();

      const outline = page
        .locator('.sidebar .pane')
        .filter({ has: page.locator('.pane-header', { hasText: '年报大纲' }) });
      const problems = outline.locator('.monaco-list-row').filter({ hasText: '个问题' });
      await problems.filter({ hasText: '一、总体情况' }).waitFor();
      await problems.filter({ hasText: '二、主动公开' }).waitFor();

      await page.locator('.statusbar-item').filter({ hasText: '年报助手入门' }).click();
      await page.getByText('开始使用年报助手').first().waitFor();
      await tab.click();

      // The button and the key of 重算.
      await page.locator('.editor-actions').locator('[aria-label^="重算全部合计"]').first().waitFor();
      await page.locator('.editor-group-container.active .monaco-editor .view-line').first().click();
      await page.keyboard.press('Control+Alt+=');
      const changed = page.locator('.tab.active.dirty').filter({ hasText: EXAMPLE });
      await changed.waitFor();
      // It is a file, which can be saved: closing it asks nothing then.
      await page.keyboard.press('Control+s');
      await changed.waitFor({ state: 'detached' });

      // A draft of one's own is then saved where one works, and not where the example is kept.
      await saveNewText({ page, read }, '/globalStorage/');
    });
  });

  test('offers all else where it is looked for', async () => {
    await scenario(files, async ({ page }) => {
      await seePicture(page);
      await pressFor(page, 'Control+Shift+e', page.locator('.explorer-folders-view'));
      await checkFolder(page);
      await openInForm(page);
      await findCommands(page);
    });
  });
});

/** The menu on a name in the Explorer. */
async function menuOn(page: Page, name: string): Promise<Locator> {
  const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
  await row.click({ button: 'right' });
  const menu = page.locator('.monaco-menu');
  await menu.first().waitFor();
  return menu;
}

async function checkFolder(page: Page): Promise<void> {
  const none = await menuOn(page, '说明.json');
  expect(await none.getByText('检查年报').count()).toBe(0);
  await page.keyboard.press('Escape');
  const menu = await menuOn(page, '各镇');
  expect(await menu.getByText('在表单中打开').count()).toBe(0);
  await choose(menu, '检查年报');
  await page
    .locator('.markers-panel .monaco-table-tr, .markers-panel .monaco-list-row')
    .filter({ hasText: 'table/row-total' })
    .first()
    .waitFor();
  await page.getByText('检查了 1 份年报').first().waitFor();
}

async function openInForm(page: Page): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: '各镇' }).first().click();
  const menu = await menuOn(page, '枫桥镇');
  await choose(menu, '在表单中打开');
  await shownPage(page).locator('#form table').first().waitFor();
}

async function findCommands(page: Page): Promise<void> {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const recalculation = rows.filter({ hasText: '重算全部合计' }).filter({ hasText: 'Ctrl' }).first();
  await typeCommand(page, 'recalculate all');
  await recalculation.waitFor();
  // In the open palette: one that closes and opens again at once may close once more.
  const input = page.locator('.quick-input-widget input.input').last();
  for (const words of ['nianbao: 重算', '年报: 重算']) {
    // With nothing found between them the rows that come are those of these words.
    await input.fill('>没有这样的命令');
    await recalculation.waitFor({ state: 'detached' });
    await input.fill(`>${words}`);
    await recalculation.waitFor();
  }
  await input.fill('>Create: New File...');
  await rows.filter({ hasText: 'Create: New File...' }).first().click();
  await rows.filter({ hasText: '新建年报' }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The page that VS Code shows for an installed extension lets few pictures through. */
async function seePicture(page: Page): Promise<void> {
  await pressFor(page, 'Control+Shift+x', page.locator('.extensions-viewlet'));
  await page
    .locator('.extensions-viewlet .monaco-list-row')
    .filter({ hasText: '政府信息公开年报助手' })
    .first()
    .click();
  const picture = shownPage(page).locator('img').first();
  await picture.waitFor();
  const width = () => picture.evaluate(image => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width, { timeout: 30_000 }).toBeGreaterThan(500);
}

/** The last of VS Code's pages of HTML that is shown. */
function shownPage(page: Page): FrameLocator {
  return page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame');
}
