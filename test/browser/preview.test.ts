import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cursorAt, goTo } from '../../scripts/vscode/cursor.mjs';
import { commandReady, editor, focusEditor, openFile, runCommand, save } from '../../scripts/vscode/workbench.mjs';
import { withWrongTotal } from '../support/broken-draft.ts';
import { cleanDraft, scenario } from './support/scenario.ts';

const broken = withWrongTotal(cleanDraft());
const lineOf = (words: string) => broken.slice(0, broken.indexOf(words)).split('\n').length;
/** Longer than one side takes its scrolling for the other's (client/preview/echo.ts). */
const ECHO_ENDS_MS = 400;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function openPreview(page: Page, name: string): Promise<FrameLocator> {
  await openFile(page, name);
  // The palette has it as soon as the report is known as one.
  await commandReady(page, '预览年报');
  await runCommand(page, '预览年报');
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

describe('the preview of a report', () => {
  test('shows it as published with its findings, follows the text, scrolls with it and leads to it', async () => {
    await scenario({ '草稿.nianbao': broken }, async ({ page }) => {
      const shown = await openPreview(page, '草稿.nianbao');
      await shown.locator('h1').filter({ hasText: '云岭县卫生健康局' }).waitFor();
      expect(await shown.locator('table').count()).toBe(3);
      expect(await shown.locator('th[rowspan]').count()).toBeGreaterThan(5);

      // A finding marks its figure, and leads to its place.
      const note = shown.getByRole('button', { name: 'table/row-total' });
      await shown.locator('td[data-found=error]', { hasText: '64' }).first().waitFor();
      await note.click();
      await cursorAt(page, lineOf('\t64\n'));

      const html = shown.locator('html');
      const top = () => html.evaluate(() => window.scrollY);
      const line = editor(page).locator('.line-numbers').first();
      // The text leads the page, which is far down already.
      await expect.poll(top).toBeGreaterThan(500);
      await goTo(page, 1, 1);
      await expect.poll(top).toBe(0);
      // The page leads the text, once it is no longer led by it, and is not moved back.
      await page.waitForTimeout(ECHO_ENDS_MS);
      await html.evaluate(() => window.scrollTo(0, document.querySelector('.disputes')!.getBoundingClientRect().top));
      await expect.poll(async () => Number(await line.textContent())).toBeGreaterThan(20);
      const at = await top();
      expect(at).toBeGreaterThan(500);
      await page.waitForTimeout(ECHO_ENDS_MS);
      expect(await top()).toBe(at);
      await shown.getByText('（三）政府信息管理').first().dblclick();
      await cursorAt(page, lineOf('（三）政府信息管理'));

      // What is typed is shown.
      await focusEditor(page);
      await page.keyboard.press('Home');
      await page.keyboard.type('改<b>过</b>');
      await shown.getByText('改<b>过</b>').waitFor();
      await page.keyboard.press('Control+z');
      await shown.getByText('改<b>过</b>').waitFor({ state: 'detached' });

      await shown.getByRole('button', { name: '复制为 Word 表格' }).click();
      await shown.getByText('已复制。').waitFor();
      const copied = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return await (await item!.getType('text/html')).text();
      });
      expect(copied.match(/<table [^>]*border-collapse/g)).toHaveLength(3);
      await focusEditor(page);
      await save(page);
    });
  });

  test('shows what is hostile as text, says when there is no report, and can be used without eyes or mouse', async () => {
    const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>\u202e${'长'.repeat(3000)}`;
    const text = broken.replace('（三）政府信息管理', `说明：1 < 2。${hostile}\n（三）政府信息管理`);
    await scenario({ '草稿.txt': text }, async ({ page }) => {
      const dialogs: string[] = [];
      page.on('dialog', dialog => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const shown = await openPreview(page, '草稿.txt');
      await shown.locator('.control', { hasText: 'U+202E' }).first().waitFor();
      expect(await shown.locator('#sheet script, #sheet img').count()).toBe(0);
      expect(dialogs).toEqual([]);
      const wide = await shown.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
      expect(wide).toBe(0);

      // The page's policy lets no script be added: the debugger evaluates it.
      const frame = (await (await shown.locator('html').elementHandle())!.ownerFrame())!;
      await frame.evaluate(AXE);
      const found = await frame.evaluate<{ id: string; nodes: { html: string }[] }[]>(
        'axe.run().then(result => result.violations)',
      );
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);

      // Where the page may not write to the clipboard by itself.
      await frame.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new Error('not here'));
      });
      const copy = shown.getByRole('button', { name: '复制为 HTML' });
      await copy.click();
      await shown.getByText('已复制。').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<h1>云岭县/);
      await focusEditor(page);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('没有了');
      await shown.getByText('未识别为年报').waitFor();
      expect(await copy.isDisabled()).toBe(true);
      await page.keyboard.press('Control+z');
      await shown.locator('h1').waitFor();
      expect(await copy.isEnabled()).toBe(true);
      await save(page);
    });
  });
});
