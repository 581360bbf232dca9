import { describe, expect, test } from 'vitest';
import { commandReady, editor, openFile, openProblems, runCommand } from '../../scripts/vscode/workbench.mjs';
import { withWrongTotal } from '../support/broken-draft.ts';
import { packedText } from '../support/office-package.ts';
import { random } from '../support/random.ts';
import { PLAIN, wordOf } from '../support/word/writer.ts';
import { mendTotal } from './support/mend-total.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const NAME = '云岭县教育局2025年政府信息公开工作年度报告.docx';
const broken = withWrongTotal(cleanDraft());
const documentOf = (bytes: Uint8Array) => packedText(new Uint8Array(bytes), 'word/document.xml');

describe('a Word file of a report', () => {
  test('opens as text; squiggle, quick fix, and the saved file has the right figure and nothing else new', async () => {
    const file = wordOf(broken, PLAIN, random(1));
    await scenario({ [NAME]: file }, async ({ page, bytes }) => {
      await commandReady(page, '用年报助手打开');
      await openFile(page, NAME);
      await mendTotal(page, broken);
      expect(documentOf(bytes(NAME))).toBe(documentOf(file).replace('>64<', '>46<'));
    });
  });

  test('that can’t be read says why, and what to do', async () => {
    await scenario({ [NAME]: 'no package' }, async ({ page }) => {
      await commandReady(page, '用年报助手打开');
      await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: NAME }).dblclick();
      const said = page
        .frameLocator('iframe.webview')
        .frameLocator('iframe')
        .getByText('不是 Word 文件（.docx），是文本');
      await said.waitFor();
    });
  });

  test('is checked with all reports, and opens from Problems at the right place', async () => {
    await scenario({ '镇里/送审稿.docx': wordOf(broken, PLAIN, random(1)) }, async ({ page }) => {
      await commandReady(page, '检查全部年报');
      await runCommand(page, '检查全部年报');
      const problems = await openProblems(page);
      await problems.filter({ hasText: 'table/row-total' }).dblclick();
      await page.locator('.tab.active').filter({ hasText: '送审稿.docx' }).waitFor();
      await editor(page).locator('.view-line').first().waitFor();
      const line = broken.slice(0, broken.indexOf('\t64\n')).split('\n').length;
      await page
        .locator('.statusbar-item')
        .filter({ hasText: new RegExp(`(行|Ln) ${line}\\b`) })
        .waitFor();
    });
  });

  test('gives its tables to the clipboard as a word processor takes them', async () => {
    await scenario({ [NAME]: wordOf(cleanDraft(), PLAIN, random(1)) }, async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await commandReady(page, '用年报助手打开');
      await openFile(page, NAME);
      await commandReady(page, '复制为 Word 表格');
      await runCommand(page, '复制为 Word 表格');
      const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await shown.getByRole('button', { name: '复制' }).click();
      await shown.getByText('已复制').waitFor();
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return await (await item!.getType('text/html')).text();
      });
      expect(html.match(/<table /g)).toHaveLength(3);
      expect(html).toMatch(/border-collapse: ?collapse/);
    });
  });
});
