// @ts-check
// Makes the READMEs' pictures anew, docs/images/, from the examples in a real VS Code in the browser.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { packVsix } from './package.mjs';
import { SHIPPED, shippedPicture, stillPicture } from './screenshots/shipped.mjs';
import { openBrowser } from './vscode/browser.mjs';
import { goToText } from './vscode/cursor.mjs';
import { goToCell, openForm } from './vscode/form.mjs';
import { repo } from './vscode/install.mjs';
import { temporaryFolder } from './vscode/leftovers.mjs';
import { openQuickFixes } from './vscode/quick-fixes.mjs';
import { folderUrl, startServer } from './vscode/server.mjs';
import {
  commandReady,
  editor,
  filterProblems,
  focusEditor,
  openFile,
  openHover,
  openProblems,
  openView,
  openWindow,
  runCommand,
  serverReady,
} from './vscode/workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

const broken = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';
const right = '云岭县人民政府2025年政府信息公开工作年度报告.txt';
/** Made of the broken draft before the pictures are taken. */
const word = '青禾镇2025年政府信息公开工作年度报告.docx';
/** The right draft with one wrong total. */
const oneTotal = '云岭县2025年政府信息公开工作年度报告.txt';
const images = path.join(repo, 'docs/images');

/** @type {Record<string, (page: Page, text: (name: string) => string) => Promise<void>>} */
const pictures = {
  problems: async (page, text) => {
    await openFile(page, broken);
    await serverReady(page);
    await goToText(page, text(broken), '（七）总计');
    const problems = await openProblems(page);
    await problems.filter({ hasText: 'table/suspect' }).first().waitFor();
    await focusEditor(page);
  },
  quickfix: async (page, text) => {
    await openFile(page, broken);
    await serverReady(page);
    await goToText(page, text(broken), '3、收到和处理');
    await editor(page).locator('.squiggly-error').first().waitFor();
    await openQuickFixes(page);
  },
  suspect: async (page, text) => {
    await openFile(page, broken);
    await serverReady(page);
    const problems = await openProblems(page);
    await filterProblems(page, '疑似填错');
    await problems.filter({ hasText: 'table/suspect' }).first().waitFor();
    await focusEditor(page);
    await goToText(page, text(broken), '四、结转下年度继续办理\n', '四、结转下年度继续办理\n\t'.length);
    await editor(page).locator('.squiggly-error').first().waitFor();
    await openQuickFixes(page);
  },
  prose: async (page, text) => {
    await openFile(page, broken);
    await serverReady(page);
    const problems = await openProblems(page);
    await filterProblems(page, '正文写');
    await problems.filter({ hasText: 'text/figure' }).first().waitFor();
    await focusEditor(page);
    await goToText(page, text(broken), '结转下年度继续办理2件');
  },
  word: async (page, text) => {
    await commandReady(page, '用年报助手打开');
    await openFile(page, word);
    const problems = await openProblems(page);
    await problems.filter({ hasText: 'table/suspect' }).first().waitFor();
    await focusEditor(page);
    const row = '四、结转下年度继续办理\t';
    await goToText(page, text(word), row, row.length);
    await editor(page).locator('.squiggly-error').first().waitFor();
    await openQuickFixes(page);
  },
  form: showForm,
  'form-dark': showForm,
  'form-contrast': showForm,
  preview: async (page, text) => {
    await openFile(page, broken);
    await serverReady(page);
    await page.keyboard.press('Control+b');
    await commandReady(page, '预览年报');
    await runCommand(page, '预览年报');
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await shown.getByRole('button', { name: 'section/subheading' }).waitFor();
    await focusEditor(page);
    await goToText(page, text(broken), '（七）总计');
    await page.mouse.move(300, 400);
  },
  hover: async page => {
    await openFile(page, right);
    await serverReady(page);
    await openHover(page, '第二十条');
  },
  outline: async page => {
    await openFile(page, broken);
    await serverReady(page);
    const rows = await openView(page, '年报大纲');
    await rows.filter({ hasText: '六、' }).first().waitFor();
  },
};

/** The row whose total is spoilt, and how. */
const [RIGHT_TOTAL, WRONG_TOTAL] = ['37\t6\t0\t1\t2\t0\t46', '37\t6\t0\t1\t2\t0\t64'];

/** The colour themes of those pictures that are not taken in VS Code's own first one. @type {Record<string, string>} */
const themes = { 'form-dark': 'Default Dark Modern', 'form-contrast': 'Default High Contrast' };

/**
 * The form of the broken draft with all the window for it, at a total that does not hold.
 * @param {Page} page
 */
async function showForm(page) {
  await openFile(page, broken);
  await serverReady(page);
  const form = await openForm(page);
  await goToCell(form, 'applications/processed/naturalPerson');
  for (const keys of ['Control+b', 'Control+k', 'Control+m']) await page.keyboard.press(keys);
  await form.locator('.cell.active .sum.odd').waitFor();
}

/** @param {...string} args of the command line; answers what it prints */
const convert = (...args) =>
  execFileSync(process.execPath, [path.join(repo, 'dist/cli.js'), 'convert', ...args], { encoding: 'utf8' });

const asked = process.argv.slice(2);
await buildAll();
const { folder: parent, remove } = temporaryFolder('pictures');
const folder = path.join(parent, '年报');
const server = await startServer({
  vsix: await packVsix(),
  settings: { 'editor.cursorBlinking': 'solid', 'breadcrumbs.filePath': 'off' },
});
try {
  cpSync(path.join(repo, 'examples'), folder, { recursive: true });
  convert(path.join(folder, broken), '--to', 'docx', '-o', path.join(folder, word));
  const draft = readFileSync(path.join(folder, right), 'utf8');
  writeFileSync(path.join(folder, oneTotal), draft.replace(RIGHT_TOTAL, WRONG_TOTAL));
  mkdirSync(images, { recursive: true });
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  const textOf = (/** @type {string} */ name) => {
    const at = path.join(folder, name);
    return name === word ? convert(at, '--to', 'text') : readFileSync(at, 'utf8');
  };
  for (const [name, prepare] of Object.entries(pictures)) {
    const settings = themes[name] ? { 'workbench.colorTheme': themes[name] } : {};
    await take(`${name}.png`, settings, { width: 1200, height: 760 }, async page => {
      await prepare(page, textOf);
      return stillPicture(page);
    });
  }
  const plain = { 'editor.minimap.enabled': false, 'editor.hover.above': false, 'editor.stickyScroll.enabled': false };
  await take('total.webp', plain, SHIPPED, page =>
    shippedPicture(page, { name: oneTotal, text: textOf(oneTotal), wrong: WRONG_TOTAL }),
  );
} finally {
  await server.stop();
  remove();
}

/**
 * One picture, in a window of its own, unless others were asked for by their names.
 * @param {string} file
 * @param {Record<string, unknown>} settings
 * @param {{ width: number, height: number }} size
 * @param {(page: Page) => Promise<Buffer>} shoot
 */
async function take(file, settings, size, shoot) {
  if (asked.length > 0 && !asked.includes(path.parse(file).name)) return;
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  const { page, close } = await openBrowser(size);
  try {
    await openWindow(page, folderUrl(server.address, folder));
    writeFileSync(path.join(images, file), await shoot(page));
  } finally {
    await close();
  }
  console.log(`docs/images/${file}`);
}
