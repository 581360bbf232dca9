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
import { startServer } from './vscode/server.mjs';
import { findOnPath } from './vscode/which.mjs';

const { values: flags } = parseArgs({
  options: { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
});
const examples = path.join(repo, 'examples');

/** @type {import('./vscode/server.mjs').Server | undefined} */
let server;
let stopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop());

async function stop() {
  if (stopping) return;
  stopping = true;
  console.log('\n正在停止 VS Code 服务端……');
  await server?.stop();
  console.log('已停止。');
  process.exit(0);
}

function printFindings() {
  console.log('\n检查 examples/（等于 node dist/cli.js check examples/）：\n');
  const run = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples/'], {
    cwd: repo,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // 1 only says that the broken examples are broken.
  if (run.status !== 0 && run.status !== 1) throw new Error(`命令行检查没有完成（退出码 ${run.status}）`);
}

/** @param {string} code */
function openDesktop(code) {
  console.log(`\n正在用本机的 VS Code（${code}）打开 examples/，扩展从本目录加载。关闭该窗口即结束。`);
  const child = spawn(code, ['--new-window', `--extensionDevelopmentPath=${repo}`, examples], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  child.once('error', fail);
}

async function openInBrowser() {
  console.log('\n本机没有桌面版 VS Code（PATH 中没有 code 命令），改为在浏览器中打开。');
  server = await startServer({ vsix: await packVsix(), port: Number(flags.port) });
  console.log(`\nVS Code ${server.version} 已就绪，扩展已安装。请在本机浏览器中打开：`);
  console.log(`\n  ${server.folderUrl(examples)}\n`);
  console.log('按 Ctrl+C 停止。');
  const code = await server.ended;
  if (!stopping) throw new Error(`VS Code 服务端自行退出（${code}）`);
}

/** @param {unknown} error */
async function fail(error) {
  console.error(`\n没有完成：${error instanceof Error ? error.message : error}`);
  await server?.stop();
  process.exit(1);
}

try {
  console.log('正在构建扩展……');
  await buildAll();
  printFindings();
  const code = flags.browser ? undefined : findOnPath('code');
  if (code) openDesktop(code);
  else await openInBrowser();
} catch (error) {
  if (!stopping) await fail(error);
}
