import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { openBrowser } from '../../../scripts/vscode/browser.mjs';
import { repo } from '../../../scripts/vscode/install.mjs';
import { openWindow } from '../../../scripts/vscode/workbench.mjs';
import { CLEAN_DRAFT } from '../../support/broken-draft.ts';

export interface Scenario {
  readonly page: Page;
  /** The text of a file of the folder as it stands on disk. */
  read(name: string): string;
}

export function cleanDraft(): string {
  return readFileSync(path.join(repo, 'test/fixtures/workspace', CLEAN_DRAFT), 'utf8');
}

/**
 * Opens VS Code on a new folder with the given files and runs the steps. On failure a picture of the window is left in
 * test-results/.
 */
export async function scenario(
  files: Readonly<Record<string, string>>,
  steps: (scenario: Scenario) => Promise<void>,
  origin: string = inject('origin'),
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-folder-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const browser = await openBrowser();
  // Less than the test's own limit, so that the step that waited in vain is named.
  browser.page.setDefaultTimeout(30_000);
  try {
    await openWindow(browser.page, `${origin}/?folder=${encodeURI(folder)}`);
    await steps({ page: browser.page, read: name => readFileSync(path.join(folder, name), 'utf8') });
  } catch (error) {
    await keepPicture(browser.page);
    throw error;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function keepPicture(page: Page): Promise<void> {
  const folder = path.join(repo, 'test-results');
  mkdirSync(folder, { recursive: true });
  const name = (expect.getState().currentTestName ?? 'scenario').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
