// @ts-check
// `npm start`: builds, prints what the command line finds in examples/, then opens VS Code with the extension on that
// folder: the desktop's where `code` is on PATH, else VS Code in the browser. `npm start -- --browser` wants the latter;
// `--port=N` gives it a fixed port.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { packVsix } from './package.mjs';
import { repo } from './vscode/install.mjs';
import { stopsBySignal } from './vscode/leftovers.mjs';
import { folderUrl, startServer } from './vscode/server.mjs';
import { findOnPath } from './vscode/which.mjs';

const { values: flags } = parseArgs({
  options: { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
});
const examples = path.join(repo, 'examples');
/** What is open in the window: the draft with the most to be seen. */
const draft = path.join(examples, '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao');

function printFindings() {
  console.log('\n检查 examples/（等于 node dist/cli.js check examples/）：\n');
  const run = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples/'], {
    cwd: repo,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // 1 only says that the broken examples are broken.
  if (run.status !== 0 && run.status !== 1) throw new Error(`命令行检查没有完成（退出码 ${run.status}）`);
}

/** Without a display the desktop's `code` ends as if all were well; a terminal inside VS Code or WSL needs none of its own. */
function desktopCode() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, WSL_DISTRO_NAME } = process.env;
  const seen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || VSCODE_IPC_HOOK_CLI || WSL_DISTRO_NAME;
  return seen ? findOnPath('code') : undefined;
}

/**
 * Settles when the window is closed.
 * @param {string} code
 * @returns {Promise<boolean>} false when `code` could not open one; it has then said why
 */
function openDesktop(code) {
  console.log(`\n正在用本机的 VS Code（${code}）打开 examples/，扩展从本目录加载。关闭该窗口即结束。`);
  const child = spawn(code, ['--new-window', '--wait', `--extensionDevelopmentPath=${repo}`, examples, draft], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise(resolve => {
    child.once('error', error => {
      console.error(error.message);
      resolve(false);
    });
    child.once('close', status => resolve(status === 0));
  });
}

/** @param {string} why */
async function openInBrowser(why) {
  console.log(`\n${why}在浏览器中打开。`);
  // VS Code's own first page is not wanted, but what the extension shows after it was installed.
  const settings = { 'workbench.startupEditor': 'readme' };
  const server = await startServer({ vsix: await packVsix(), settings, port: Number(flags.port) });
  console.log(`\nVS Code ${server.version} 已就绪，扩展已安装。请在本机浏览器中打开：`);
  console.log(`\n  ${folderUrl(server.address, examples, draft)}\n`);
  console.log('按 Ctrl+C 停止。');
  stopsBySignal('\n已停止。');
  const code = await server.ended;
  await server.stop();
  throw new Error(`VS Code 服务端自行退出（${code}）`);
}

try {
  console.log('正在构建扩展……');
  await buildAll();
  printFindings();
  const code = flags.browser ? undefined : desktopCode();
  if (flags.browser) await openInBrowser('');
  else if (!code) await openInBrowser('本机没有可用的桌面版 VS Code（PATH 中没有 code 命令，或没有图形界面），改为');
  else if (!(await openDesktop(code))) await openInBrowser('本机的 VS Code 没有打开，改为');
} catch (error) {
  console.error(`\n没有完成：${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
