import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cellIn, goToCell, openForm } from '../../scripts/vscode/form.mjs';
import { commandReady, openFile } from '../../scripts/vscode/workbench.mjs';
import { openDraft } from '../../server/src/exchange/open.ts';
import { type CellFigures, filledRow, REPORT_NAME, textWith } from '../support/form-draft.ts';
import { packedText } from '../support/office-package.ts';
import { random } from '../support/random.ts';
import { PLAIN, wordOf } from '../support/word/writer.ts';
import { pasteBlock, written } from './support/form.ts';
import { scenario } from './support/scenario.ts';

const documentOf = (bytes: Uint8Array) => packedText(new Uint8Array(bytes), 'word/document.xml');

/** The last rows of 表二. */
const DISCLOSURE = [['7'], ['0'], ['3.5']];
const FIRST_ROW = 3;
const NEW = ['12', '3', '0', '1', '0', '2'];
const DISPUTES = ['1', '0', '0', '0', '1', '0', '2', '0', '0', '2', '0', '0', '0', '0', '0'];

/** Saves until the file holds just these figures. */
async function savedAs(page: Page, form: FrameLocator, read: () => string, figures: CellFigures): Promise<void> {
  await written(form);
  await page.keyboard.press('Control+s');
  await expect.poll(read, { timeout: 20_000 }).toBe(textWith(figures));
  await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
}

/** Types figures from the active cell on, with Tab from one to the next. */
async function type(page: Page, figures: readonly string[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Tab');
  }
}

describe('the form', () => {
  test('is filled by keyboard and by a block from Excel, recalculated, and undone step by step', async () => {
    const file = `${REPORT_NAME}.txt`;
    await scenario({ [file]: textWith({}) }, async ({ page, read }) => {
      await openFile(page, file);
      const form = await openForm(page);

      /** What the draft held after each step. */
      const steps: CellFigures[] = [{}];
      const becomes = async (more: CellFigures) => {
        steps.push({ ...steps.at(-1), ...more });
        await savedAs(page, form, () => read(file), steps.at(-1)!);
      };
      await goToCell(form, 'disclosure/penalty/decisions');
      for (const [row, values] of DISCLOSURE.entries())
        for (const [i, value] of values.entries()) {
          await type(page, [value]);
          steps.push({ ...steps.at(-1), [Object.keys(filledRow('disclosure', FIRST_ROW + row, values))[i]!]: value });
        }
      await savedAs(page, form, () => read(file), steps.at(-1)!);
      // From the last cell of 表二 Tab leads to the first of 表三.
      await pasteBlock(page, [NEW, NEW.map(() => '0')]);
      await becomes({
        ...filledRow('applications', 0, [...NEW, '']),
        ...filledRow('applications', 1, [...NEW.map(() => '0'), '']),
      });
      await goToCell(form, 'applications/new/total');
      await expect.poll(() => cellIn(form, 'applications/new/total').innerText()).toContain('18');
      await type(page, ['17']);
      await becomes({ 'applications/new/total': '17' });
      await form.locator('.cell.total .sum.odd').first().waitFor();
      await form.getByRole('button', { name: /^重算全部合计/ }).click();
      await form.getByRole('button', { name: '写入 2 格' }).click();
      await becomes({ 'applications/new/total': '18', 'applications/carriedIn/total': '0' });
      await goToCell(form, 'applications/new/total');

      for (const before of steps.slice(0, -1).reverse()) {
        await page.keyboard.press('Control+z');
        await savedAs(page, form, () => read(file), before);
      }
    });
  });

  test('saves what was typed right before, and what is being typed', async () => {
    const file = `${REPORT_NAME}.txt`;
    await scenario({ [file]: textWith({}) }, async ({ page, read }) => {
      await openFile(page, file);
      const form = await openForm(page);
      const savedWith = async (figures: CellFigures) => {
        await page.keyboard.press('Control+s');
        await expect.poll(() => read(file), { timeout: 20_000 }).toBe(textWith(figures));
        await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
      };
      await goToCell(form, 'disclosure/rules/made');
      for (const figure of ['5', '67', '8', '90']) {
        await page.keyboard.type(figure);
        await savedWith({ 'disclosure/rules/made': figure });
      }
      for (const figure of ['11', '12', '13']) {
        await goToCell(form, 'applications/new/total');
        await page.keyboard.type(figure);
        await savedWith({ 'disclosure/rules/made': '90', 'applications/new/total': figure });
      }
    });
  });

  test('of a Word file changes just the digits of its cells, is recalculated, and undone step by step as that of a text', async () => {
    const name = `${REPORT_NAME}.docx`;
    const fileOf = (figures: CellFigures) => wordOf(textWith(figures), PLAIN, random(3));
    const textOf = (bytes: Uint8Array) => openDraft(new Uint8Array(bytes), name).text;
    const fee = 'disclosure/fees/amount';
    const before = { [fee]: '17.5', ...filledRow('disputes', 0, DISPUTES) };
    await scenario({ [name]: fileOf(before) }, async ({ page, bytes }) => {
      await commandReady(page, '用年报助手打开');
      await openFile(page, name);
      const form = await openForm(page);
      const steps: CellFigures[] = [before];
      const savedWith = async (figures: CellFigures) => {
        await written(form);
        await page.keyboard.press('Control+s');
        await expect.poll(() => textOf(bytes(name)), { timeout: 20_000 }).toBe(textOf(fileOf(figures)));
        await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
      };
      const becomes = async (more: CellFigures) => {
        steps.push({ ...steps.at(-1), ...more });
        await savedWith(steps.at(-1)!);
      };
      await goToCell(form, fee);
      await type(page, ['18.5']);
      await becomes({ [fee]: '18.5' });
      expect(documentOf(bytes(name))).toBe(documentOf(fileOf(before)).replace('>17.5<', '>18.5<'));
      await pasteBlock(page, [NEW, NEW.map(() => '0')]);
      const none = NEW.map(() => '0');
      await becomes({ ...filledRow('applications', 0, [...NEW, '']), ...filledRow('applications', 1, [...none, '']) });
      await form.getByRole('button', { name: /^重算全部合计/ }).click();
      await form.getByRole('button', { name: '写入 2 格' }).click();
      await becomes({ 'applications/new/total': '18', 'applications/carriedIn/total': '0' });
      await goToCell(form, 'applications/new/total');
      for (const step of steps.slice(0, -1).reverse()) {
        await page.keyboard.press('Control+z');
        await savedWith(step);
      }
    });
  });
});
