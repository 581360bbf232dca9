import type { Page } from 'playwright-core';
import { goToText } from '../../../scripts/vscode/cursor.mjs';
import { applyQuickFix } from '../../../scripts/vscode/quick-fixes.mjs';
import { editor, focusEditor, openProblems, save } from '../../../scripts/vscode/workbench.mjs';

/** Mends and saves the open draft with the wrong total of `withWrongTotal`, as a person does: seen in Problems, at its squiggle, by its quick fix. */
export async function mendTotal(page: Page, broken: string): Promise<void> {
  const problems = await openProblems(page);
  await problems.filter({ hasText: 'table/row-total' }).waitFor();
  await focusEditor(page);
  await goToText(page, broken, '\t64\n', 1);
  await editor(page).locator('.squiggly-error').first().waitFor();
  await applyQuickFix(page, '46');
  await problems.filter({ hasText: 'table/row-total' }).waitFor({ state: 'detached' });
  await save(page);
}
