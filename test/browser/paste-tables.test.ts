import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import { applyQuickFix, openQuickFixes } from '../../scripts/vscode/quick-fixes.mjs';
import {
  commandReady,
  editor,
  focusEditor,
  openFile,
  runCommand,
  save,
  serverReady,
} from '../../scripts/vscode/workbench.mjs';
import { workbookFile } from '../../server/src/document/excel/workbook-file.ts';
import { pastedTables } from '../../server/src/document/html-page.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { draftText } from '../support/draft.ts';
import { scenario } from './support/scenario.ts';

/** As a word processor has them: what is deleted or hidden is still there. */
const HTML = pastedTables(parseReport(draftText())).html.replaceAll(
  '<td>4<',
  '<td><del>7</del><span style="display:none">8</span>4<',
);
/** What a word processor gives beside, a cell a line. */
const TEXT = HTML.replace(/<del>.*?<\/del>|<span.*?<\/span>|<[^>]*>/g, '').trim();
const APPLICATIONS = HTML.split('<p></p>')[1]!;

async function copy(page: Page, html: string, text: string): Promise<void> {
  const parts = { 'text/html': html, 'text/plain': text };
  await page.evaluate(
    kinds =>
      navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(kinds).map(([type, part]) => [type, new Blob([part], { type })])),
        ),
      ]),
    parts,
  );
}

/** What VS Code shows where it can paste in another way. */
const choice = (page: Page) => page.locator('.post-edit-widget');

/** A draft in Markdown without 表三, and the place of it. */
function withoutTable(): { whole: string; draft: string; line: string } {
  const whole = draftText({ layout: 'markdown' });
  const { region } = parseReport(whole).tables[1]!;
  return { whole, draft: applyEdits(whole, [{ span: region, text: '（表三）' }]), line: '（表三）' };
}

/** Opens a draft and selects one of its lines. */
async function selectLine(page: Page, name: string, draft: string, line: string): Promise<void> {
  await openFile(page, name);
  await serverReady(page);
  await goToText(page, draft, line);
  await page.keyboard.press('Shift+End');
}

describe('tables that were copied elsewhere', () => {
  test('are pasted into a new file as rows, in one step that can be taken back', async () => {
    await scenario({ '说明.md': '# 说明\n' }, async ({ page }) => {
      // A new window knows the commands before the extension runs.
      await commandReady(page, '重启语言服务');
      await runCommand(page, '重启语言服务');
      await page.keyboard.press('Control+Alt+n');
      await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
      await focusEditor(page);
      await copy(page, HTML, TEXT);
      await page.keyboard.press('Control+v');
      await choice(page).waitFor();
      await page.locator('.statusbar-item').filter({ hasText: '政府信息公开年报' }).waitFor();
      await page
        .locator('.statusbar-item')
        .filter({ hasText: /(行|Ln) 49\b/ })
        .waitFor();
      await (await openQuickFixes(page)).filter({ hasText: '粘贴为纯文本' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await page
        .locator('.statusbar-item')
        .filter({ hasText: /(行|Ln) 1\b/ })
        .waitFor();
      await page.locator('.tab.active:not(.dirty)').waitFor();
    });
  });

  test('become a Markdown table over what is selected', async () => {
    const { whole, draft, line } = withoutTable();
    await scenario({ '年报.md': draft }, async ({ page, read }) => {
      await selectLine(page, '年报.md', draft, line);
      await copy(page, APPLICATIONS, '');
      await page.keyboard.press('Control+v');
      await editor(page).getByText('一、本年新收').first().waitFor();
      await save(page);
      expect(read('年报.md')).toBe(whole);
    });
  });

  test('are offered beside the text that was copied with them', async () => {
    const { whole, draft, line } = withoutTable();
    await scenario({ '年报.md': draft }, async ({ page, read }) => {
      await selectLine(page, '年报.md', draft, line);
      await copy(page, `<p>附件</p>${APPLICATIONS}`, '附件\n\t\t表三的文字');
      await page.keyboard.press('Control+v');
      await choice(page).waitFor();
      await save(page);
      expect(read('年报.md')).toBe(draft.replace(line, '附件\n\t\t表三的文字'));
      await applyQuickFix(page, '只粘贴其中的年报表格');
      await editor(page).getByText('一、本年新收').first().waitFor();
      await save(page);
      expect(read('年报.md')).toBe(whole);
    });
  });

  test('are taken off the clipboard’s text by a command, which says where there are none', async () => {
    const whole = draftText();
    const { start, end } = parseReport(whole).tables[1]!.region;
    const draft = applyEdits(whole, [{ span: { start, end }, text: '（表三）' }]);
    await scenario({ '年报.nianbao': draft }, async ({ page, read }) => {
      await openFile(page, '年报.nianbao');
      await serverReady(page);
      await page.evaluate(() => navigator.clipboard.writeText('政府信息公开申请12件'));
      await runCommand(page, '粘贴为年报表格');
      await page.getByText('没有粘贴：没有找到年报的表格。').first().waitFor();
      await focusEditor(page);
      await goToText(page, draft, '（表三）');
      await page.keyboard.press('Shift+End');
      await page.evaluate(text => navigator.clipboard.writeText(`附表\n${text}\n`), whole.slice(start, end));
      await runCommand(page, '粘贴为年报表格');
      await editor(page).getByText('一、本年新收').first().waitFor();
      await save(page);
      expect(read('年报.nianbao')).toBe(whole);
    });
  });

  test('come out of an Excel file that is dropped on a draft', async () => {
    const draft = '云岭县人民政府2024年政府信息公开工作年度报告\n\n';
    const report = parseReport(draftText());
    const tables = report.tables.map(({ region }) => report.text.slice(region.start, region.end));
    const { bytes } = workbookFile(report);
    await scenario({ '新稿.nianbao': draft, '表.xlsx': bytes! }, async ({ page, read }) => {
      await openFile(page, '新稿.nianbao');
      await serverReady(page);
      const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: '表.xlsx' });
      const line = editor(page).locator('.view-line').last();
      const [from, to] = [await row.boundingBox(), await line.boundingBox()];
      await page.mouse.move(from!.x + 60, from!.y + 10);
      await page.mouse.down();
      await page.mouse.move(to!.x + 80, to!.y + 10, { steps: 10 });
      // Without it the file would be opened.
      await page.keyboard.down('Shift');
      await page.mouse.move(to!.x + 60, to!.y + 8, { steps: 10 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await editor(page).getByText('第二十条第（一）项').first().waitFor();
      await save(page);
      expect(read('新稿.nianbao')).toBe(`${draft}${tables.join('\n\n')}\n`);
    });
  });
});
