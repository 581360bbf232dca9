import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { openBrowser } from '../../../scripts/vscode/browser.mjs';
import { repo } from '../../../scripts/vscode/install.mjs';
import { temporaryFolder } from '../../../scripts/vscode/leftovers.mjs';
import { type Address, folderUrl } from '../../../scripts/vscode/server.mjs';
import { openWindow } from '../../../scripts/vscode/workbench.mjs';
import { CLEAN_DRAFT } from '../../support/broken-draft.ts';

export interface Scenario {
  readonly page: Page;
  /** The text of a file of the folder as it stands on disk. */
  read(name: string): string;
  /** Changes a file of the folder from outside. */
  write(name: string, text: string): void;
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
  address: Address = inject('address'),
): Promise<void> {
  const { folder, remove } = temporaryFolder('folder');
  try {
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const write = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    for (const [name, text] of Object.entries(files)) write(name, text);
    const { page, close } = await openBrowser();
    try {
      await inWindow(page, folderUrl(address, folder), () => steps({ page, read, write }));
    } finally {
      await close();
    }
  } finally {
    remove();
  }
}

async function inWindow(page: Page, url: string, steps: () => Promise<void>): Promise<void> {
  // Less than the test's own limit, so that the step that waited in vain is named.
  page.setDefaultTimeout(30_000);
  try {
    await openWindow(page, url);
    await steps();
  } catch (error) {
    // A window of which no picture can be taken must not hide what went wrong.
    await keepPicture(page).catch(reason => console.error(`没有截到图：${reason}`));
    throw error;
  }
}

async function keepPicture(page: Page): Promise<void> {
  const folder = path.join(repo, 'test-results');
  mkdirSync(folder, { recursive: true });
  const name = (expect.getState().currentTestName ?? 'scenario').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
