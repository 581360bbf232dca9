import { expect } from 'vitest';
import { focusEditor } from '../../../scripts/vscode/workbench.mjs';
import type { Scenario } from './window.ts';

/** Saves a new text where VS Code offers to: in the scenario's folder, and in none whose path has `elsewhere`. */
export async function saveNewText({ page, read }: Pick<Scenario, 'page' | 'read'>, elsewhere: string): Promise<void> {
  // Ctrl+N is the browser's own.
  await page.keyboard.press('Control+Alt+n');
  await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
  await focusEditor(page);
  await page.keyboard.type('note');
  await page.keyboard.press('Control+s');
  const name = page.locator('.quick-input-widget input.input').last();
  await expect.poll(() => name.inputValue()).toMatch(/\/note$/);
  expect(await name.inputValue()).not.toContain(elsewhere);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active:not(.dirty)').filter({ hasText: 'note' }).waitFor();
  await expect.poll(() => read('note')).toBe('note');
}
