import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goTo } from '../../scripts/vscode/cursor.mjs';
import { cellIn, formFrame, goToCell, openForm } from '../../scripts/vscode/form.mjs';
import { focusEditor, openFile, runCommand } from '../../scripts/vscode/workbench.mjs';
import { formOf } from '../../server/src/forms/index.ts';
import { type CellFigures, REPORT_NAME, textWith } from '../support/form-draft.ts';
import { random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { written } from './support/form.ts';
import { scenario } from './support/scenario.ts';

const FORM = formOf('applications', '2021');
const KEYS = FORM.rows.flatMap(({ key, columns }) => columns.map(column => `applications/${key}/${column}`));
const FILE = `${REPORT_NAME}.txt`;

/** A figure for each cell of 表三, each with as many digits: then places in the text stay what they are. */
const BEFORE: CellFigures = Object.fromEntries(KEYS.map((key, i) => [key, String(100 + i)]));

/** Writes a figure of three digits over the one that stands in the text. */
async function typeInText(page: Page, text: string, before: string, after: string): Promise<void> {
  const lines = text.slice(0, text.search(new RegExp(`\\t${before}\\b`))).split('\n');
  await focusEditor(page);
  await goTo(page, lines.length, lines.at(-1)!.length + 2);
  for (let i = 0; i < before.length; i++) await page.keyboard.press('Delete');
  await page.keyboard.type(after);
}

describe('the form and the text', () => {
  test('agree whoever is typed into, two forms too, and while the server is restarted', async () => {
    const r = random(20241);
    const steps = runs(4);
    await scenario({ [FILE]: textWith(BEFORE) }, async ({ page, read }) => {
      await openFile(page, FILE);
      const form = await openForm(page);
      let figures = BEFORE;
      let next = 100 + KEYS.length;
      for (let step = 0; step < steps; step++) {
        const key = r.pick(KEYS);
        const figure = String(next);
        next = next === 999 ? 100 + KEYS.length : next + 1;
        if (step % 2 === 0) {
          // Its palette gives the keyboard back late; the mouse decides then. The text is typed into while the server starts.
          if (step % 4 === 2) await runCommand(page, '重启语言服务');
          await goToCell(form, key);
          await page.keyboard.type(figure);
          await page.keyboard.press('Enter');
        } else await typeInText(page, textWith(figures), figures[key]!, figure);
        figures = { ...figures, [key]: figure };
        await expect.poll(() => valueIn(form, key), { timeout: 30_000 }).toBe(figure);
      }
      await written(form);
      await goToCell(form, KEYS[0]!);
      // The window takes a moment to see which of its editors has the focus now.
      await page.locator('.statusbar-item[id="status.editor.selection"]').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+\\');
      const second = formFrame(page, 1);
      await goToCell(second, KEYS[1]!);
      await page.keyboard.type('98');
      await page.keyboard.press('Enter');
      figures = { ...figures, [KEYS[1]!]: '98' };
      await written(second);
      await page.keyboard.press('Control+s');
      await expect.poll(() => read(FILE), { timeout: 20_000 }).toBe(textWith(figures));
      await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
      for (const both of [form, second])
        await expect.poll(() => valuesIn(both), { timeout: 30_000 }).toMatchObject(figures);
    });
  });
});

/** What the form shows in one of its cells, or what stands in its input. */
async function valueIn(form: FrameLocator, key: string): Promise<string | undefined> {
  return (await cellIn(form, key).evaluateAll(shownIn))[key];
}

/** The same of all cells. Asked for one by one, each through the frames around it, they took longer than all that was done with them. */
function valuesIn(form: FrameLocator): Promise<Shown> {
  return form.locator('[data-cell]').evaluateAll(shownIn);
}

type Shown = Record<string, string | undefined>;

/** Runs in the page. */
function shownIn(cells: readonly Element[]): Shown {
  return Object.fromEntries(
    cells.map(cell => {
      const input = cell.querySelector<HTMLInputElement>('input.figure');
      const value = cell.querySelector<HTMLElement>('.value');
      return [cell.getAttribute('data-cell')!, input ? input.value : value?.innerText];
    }),
  );
}
