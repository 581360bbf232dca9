// @ts-check
// Every test, part by part: `npm test`, or `npm test -- unit host` for some parts only. Ends with non-zero when a part fails. What measures how time grows
// (`npm run test:linear`) is not among them: it wants a machine on which nothing else runs.
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { packVsix } from './package.mjs';
import { runInHost } from './vscode/host.mjs';
import { repo } from './vscode/install.mjs';
import { atEnd, temporaryFolder } from './vscode/leftovers.mjs';
import { findChromium } from './vscode/which.mjs';

/**
 * @typedef {object} Part
 * @property {string} id what the command line calls it
 * @property {string} title
 * @property {boolean} [always] later parts need it, so it is run whatever was asked for
 * @property {() => boolean} [needsBrowser]
 * @property {boolean} [beside] runs while later parts do: they wait for windows more than they compute
 * @property {() => Promise<string | void>} run throws when the part fails; what it gives is shown beside the results
 */

/** @type {Part[]} */
const parts = [
  { id: 'build', title: '构建 build', always: true, run: () => buildAll({ tests: true }) },
  {
    id: 'unit',
    title: '单元、性质、协议测试 unit, property, protocol',
    beside: true,
    run: () => vitest(['--project=!linear'], { beside: true }),
  },
  // Only the browser's windows need it: the others have begun.
  { id: 'package', title: '打包 package', always: true, run: () => packVsix() },
  {
    id: 'host',
    title: 'VS Code 扩展宿主内的测试 extension host',
    // A desktop's own VS Code needs no browser as its window.
    needsBrowser: () => !process.env.NIANBAO_CODE,
    run: hostTests,
  },
  {
    id: 'browser',
    title: '浏览器中的 VS Code browser',
    needsBrowser: () => true,
    run: () => vitest(['--config', 'test/browser/vitest.config.mts']),
  },
];

/**
 * @param {string[]} flags
 * @param {{ beside?: boolean }} [how]
 */
async function vitest(flags, how) {
  await command(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...flags], how);
}

/** The tests write into the folder they open, so they get a copy. */
async function hostTests() {
  const { folder, remove } = temporaryFolder('host');
  try {
    cpSync(path.join(repo, 'test/fixtures/workspace'), folder, { recursive: true });
    const tests = path.join(repo, 'dist/test/host/index.js');
    const { code, remarks } = await runInHost({ extension: repo, tests, folder });
    if (code !== 0) throw new Error(`扩展宿主内的测试未通过（${code}）\n${remarks}`);
    return remarks;
  } finally {
    remove();
  }
}

/** How far the processes that run beside windows stand back: a window that has to wait for them runs out of its time. */
const STANDS_BACK = 10;
/** So much of what a failed part printed is shown again beside the results, where one looks first. In characters. */
const SHOWN_AGAIN = 4000;

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ beside?: boolean }} [how] beside: what it prints is kept until it ends, and others come before it
 * @returns {Promise<void>} rejects with the end of what it printed
 */
function command(program, args, { beside = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: repo, stdio: ['ignore', 'pipe', 'pipe'] });
    if (beside && child.pid !== undefined) setPriority(child.pid, STANDS_BACK);
    /** @type {Buffer[]} */
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', piece => {
        kept.push(piece);
        if (!beside) process.stdout.write(piece);
      });
    }
    const kill = atEnd(() => child.kill());
    child.once('error', reject);
    child.once('close', kill);
    child.once('close', code => {
      const printed = Buffer.concat(kept);
      if (beside) process.stdout.write(printed);
      if (code === 0) resolve();
      else reject(new Error(`退出码 ${code}\n${printed.toString().slice(-SHOWN_AGAIN)}`));
    });
  });
}

/**
 * @param {Part} part
 * @returns {Promise<{ result: 'passed' | 'failed' | 'skipped', why?: string }>}
 */
async function runPart(part) {
  console.log(`\n── ${part.title}${part.beside ? '（与后面的部分同时运行 runs beside the next parts）' : ''}`);
  if (part.needsBrowser?.() && !findChromium()) {
    console.log(
      '没有找到 Chromium，这一部分（真实 VS Code 中的测试）没有运行；安装 chromium 或设置环境变量 CHROMIUM 后再试。',
    );
    console.log('No Chromium found: these tests in a real VS Code were left out. Install chromium or set CHROMIUM.');
    if (!process.env.CI) return { result: 'skipped' };
    console.log('设置了 CI，因此按失败处理。CI is set, so this counts as a failure.');
    return { result: 'failed' };
  }
  try {
    const remarks = await part.run();
    return remarks ? { result: 'passed', why: String(remarks) } : { result: 'passed' };
  } catch (error) {
    return { result: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter(id => !parts.some(part => part.id === id));
if (unknown.length > 0) {
  console.error(`没有这一部分：${unknown.join('、')}；可选：${parts.map(part => part.id).join('、')}`);
  process.exit(2);
}

/** @typedef {{ part: Part, result: 'passed' | 'failed' | 'skipped', why?: string, seconds: number }} Result */

/** @param {Part} part @returns {Promise<Result>} */
async function timed(part) {
  const from = performance.now();
  return { part, ...(await runPart(part)), seconds: (performance.now() - from) / 1000 };
}

/** @type {Promise<Result>[]} */
const running = [];
for (const part of parts) {
  if (asked.length > 0 && !asked.includes(part.id) && !part.always) continue;
  const result = timed(part);
  running.push(result);
  // Without bundles the rest would only fail in less telling words.
  if (!part.beside && (await result).result === 'failed' && part.id === 'build') break;
}
const results = await Promise.all(running);

for (const { part, why } of results) if (why) console.error(`\n── ${part.title}：${why}`);
const words = { passed: '✓ 通过 passed', failed: '✗ 未通过 FAILED', skipped: '○ 未运行 left out' };
console.log('\n── 结果 results');
for (const { part, result, seconds } of results)
  console.log(`${words[result]}  ${part.title}  ${seconds.toFixed(1)} s`);
const count = (/** @type {string} */ wanted) => results.filter(({ result }) => result === wanted).length;
console.log(`parts: ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exitCode = count('failed') > 0 ? 1 : 0;
