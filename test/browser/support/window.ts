import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openBrowser } from '../../../scripts/vscode/browser.mjs';
import { repo } from '../../../scripts/vscode/install.mjs';
import { temporaryFolder } from '../../../scripts/vscode/leftovers.mjs';
import { type Address, folderUrl } from '../../../scripts/vscode/server.mjs';
import { closeAll, noProblems } from '../../../scripts/vscode/tidy.mjs';
import { makeSeen } from '../../../scripts/vscode/unseen.mjs';
import { openWindow, showFolder } from '../../../scripts/vscode/workbench.mjs';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Scenario {
  readonly page: Page;
  /** The text of a file of the folder as it stands on disk. */
  read(name: string): string;
  /** The bytes of a file of the folder. */
  bytes(name: string): Buffer;
  /** Changes a file of the folder from outside. */
  write(name: string, text: string): void;
}

interface Opened {
  readonly page: Page;
  /** What the console tells of pages whose policy was broken. */
  readonly refused: readonly string[];
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * A window of VS Code on a folder, for one scenario after the other: to load it takes longer than most scenarios. Each finds the
 * folder with its own files alone, no editor, no panel and no problem open. After one that fails the next gets a new window. The window is not drawn: `makeSeen`
 * (scripts/vscode/unseen.mjs) comes before a picture.
 */
export class CodeWindow {
  private opened: Opened | undefined;

  constructor(private readonly address: Address) {}

  /** Opens the window on the given files and runs the steps. On failure a picture of the window is left in test-results/. */
  async scenario(files: Files, steps: (scenario: Scenario) => Promise<void>): Promise<void> {
    this.opened ??= await open();
    const { page, folder } = this.opened;
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const bytes = (name: string) => readFileSync(path.join(folder, name));
    const write = (name: string, text: string) => writeInto(folder, name, text);
    try {
      fill(folder, files);
      if (page.url() === 'about:blank') await openWindow(page, folderUrl(this.address, folder));
      await showFolder(page, path.basename(folder), topLevel(files));
      await steps({ page, read, bytes, write });
      // Nothing that a page is not to load or run was tried.
      expect(this.opened.refused).toEqual([]);
      await closeAll(page);
      fill(folder, {});
      await noProblems(page);
    } catch (error) {
      // A window of which no picture can be taken must not hide what went wrong.
      await keepPicture(page).catch(reason => console.error(`没有截到图：${reason}`));
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = undefined;
    await opened?.close();
  }
}

async function open(): Promise<Opened> {
  const { folder, remove } = temporaryFolder('folder');
  const browser = await openBrowser({ unseen: true });
  // Less than a test's own limit, so that the step that waited in vain is named.
  browser.page.setDefaultTimeout(30_000);
  const refused: string[] = [];
  browser.page.on('console', message => {
    const { text, url } = { text: message.text(), url: message.location().url };
    if (POLICY.test(text) && /\/webview\/|vscode-resource/.test(url)) refused.push(text);
  });
  const close = async () => {
    await browser.close();
    remove();
  };
  return { page: browser.page, refused, folder, close };
}

/** How Chromium says that a page's policy was broken. */
const POLICY = /Content Security Policy/;

/** Leaves the given files in the folder, and no others. */
function fill(folder: string, files: Files): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeInto(folder, name, content);
}

function topLevel(files: Files): string[] {
  return [...new Set(Object.keys(files).map(name => name.split('/')[0]!))];
}

function writeInto(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

async function keepPicture(page: Page): Promise<void> {
  const folder = path.join(repo, 'test-results');
  mkdirSync(folder, { recursive: true });
  const name = (expect.getState().currentTestName ?? 'scenario').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  await makeSeen(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
