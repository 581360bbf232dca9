// @ts-check
// Runs a test bundle inside the extension host of a real VS Code, with the extension loaded from its folder.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { atEnd } from './leftovers.mjs';
import { folderUrl, startServer } from './server.mjs';

/** Begins each line of the tests' own report (test/host/index.ts writes it), so that it can be told from VS Code's chatter. */
const mark = '\u2060';

/** Of a test that failed once and passed then. */
const TRIED_TWICE = '试了两次';

/** So many lines are shown again of tests that did not end. */
const SHOWN_AGAIN = 20;

/** Nobody looks at this window: what stands around a text and beside its lines is not put up anew for each file that a test opens. */
const BARE = {
  'breadcrumbs.enabled': false,
  'editor.folding': false,
  'editor.guides.indentation': false,
  'editor.lineNumbers': 'off',
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};

/** What VS Code says in every such run: parts that are left out of the install, and its connections. */
const usual = /Could not locate the bindings file|\[Service Worker\]|Creating a socket|connection token|open-vsx/;

/**
 * @typedef {object} HostResult
 * @property {number} code 0 when `run()` fulfilled, else another exit code
 * @property {string} remarks what failed and why, or had to be tried twice, as the tests report it; empty where it is not known
 */

/**
 * @param {{ extension: string, tests: string, folder: string, timeout?: number }} options the extension's folder, the
 *   bundle whose `run()` is awaited, the folder to open, the longest time in milliseconds
 * @returns {Promise<HostResult>}
 */
export async function runInHost(options) {
  return process.env.NIANBAO_CODE ? runInDesktop(process.env.NIANBAO_CODE, options) : runInServer(options);
}

/**
 * For contributors with a desktop: `NIANBAO_CODE` names the `code` to use.
 * @param {string} code
 * @param {{ extension: string, tests: string, folder: string }} options
 * @returns {Promise<HostResult>}
 */
function runInDesktop(code, { extension, tests, folder }) {
  const flags = [`--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${tests}`, '--disable-extensions'];
  const child = spawn(code, [folder, ...flags, '--disable-workspace-trust', '--wait'], { stdio: 'inherit' });
  atEnd(() => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', status => resolve({ code: status ?? 1, remarks: '' }));
  });
}

/**
 * The web server starts an extension host of the same kind as the desktop's. The window's address carries what the
 * desktop takes as flags, and the server's smoke-test driver hands the tests' words and result to the page.
 * @param {{ extension: string, tests: string, folder: string, timeout?: number }} options
 * @returns {Promise<HostResult>}
 */
async function runInServer(options) {
  const server = await startServer({ driver: true, lean: true, settings: BARE });
  try {
    const browser = await openBrowser({ width: 400, height: 300, unseen: true });
    try {
      return await runInPage(browser.page, server, options);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {{ extension: string, tests: string, folder: string, timeout?: number }} options
 * @returns {Promise<HostResult>}
 */
async function runInPage(page, server, { extension, tests, folder, timeout = 300_000 }) {
  const result = new Promise(resolve => page.exposeFunction('codeAutomationExit', resolve));
  /** @type {string[]} */
  const chatter = [];
  /** @type {string[]} */
  const report = [];
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    if (line.startsWith(mark)) {
      console.log(line.slice(mark.length));
      report.push(line.slice(mark.length));
    } else if (!usual.test(line)) chatter.push(line);
  });
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${server.port}${path.resolve(file)}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ]);
  await page.goto(`${folderUrl(server.address, folder)}&payload=${encodeURIComponent(payload)}`);
  /** @type {Promise<string>} */
  const late = new Promise(resolve => setTimeout(resolve, timeout, 'late').unref());
  const code = await Promise.race([result, late, server.ended.then(() => 'ended')]);
  const twice = report.filter(line => line.includes(TRIED_TWICE)).join('\n');
  if (code === 0) return { code: 0, remarks: twice };
  console.error(chatter.slice(-60).join('\n'));
  if (code === 'late') console.error(`测试 ${timeout / 1000} 秒内没有结束`);
  if (code === 'ended') console.error('VS Code 服务端中途退出');
  return { code: typeof code === 'number' ? code : 1, remarks: failuresIn(report) };
}

/**
 * The end of the tests' report, where it tells what failed and why; of tests that never ended the last lines.
 * @param {string[]} report
 */
function failuresIn(report) {
  const from = report.findIndex(line => /^\s+\d+ failing/.test(line));
  return report.slice(from < 0 ? -SHOWN_AGAIN : from).join('\n');
}
