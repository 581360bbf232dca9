// @ts-check
// The browser window of a VS Code server: Chromium, driven by playwright-core.
import { chromium } from 'playwright-core';
import { makeUnseen } from './unseen.mjs';
import { findChromium, findChromiumUnseen } from './which.mjs';

/** Sandbox off: the tests run as root in containers. The rest keeps Chromium off the network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a headless Chromium with an empty profile. What is shown in a window that is `unseen` is not drawn (scripts/vscode/unseen.mjs).
 * @param {{ width?: number, height?: number, scale?: number, unseen?: boolean }} [how] in CSS pixels; `scale` is the device pixel ratio
 * @returns {Promise<{ page: import('playwright-core').Page, context: import('playwright-core').BrowserContext, close: () => Promise<void> }>}
 */
export async function openBrowser({ width = 1280, height = 800, scale = 1, unseen = false } = {}) {
  const executablePath = unseen ? findChromiumUnseen() : findChromium();
  if (!executablePath) throw new Error('没有找到 Chromium（可用环境变量 CHROMIUM 指定）');
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    // scripts/vscode/leftovers.mjs makes an ordinary end of a signal, and with that playwright ends the browser by itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: flags,
    viewport: { width, height },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (unseen) await makeUnseen(page);
  return { page, context, close: () => context.close() };
}
