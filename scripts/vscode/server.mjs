// @ts-check
// Runs the VS Code web server on a free port with throw-away user data.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { neededBuiltins } from './builtins.mjs';
import { ensureServer } from './install.mjs';
import { addChinese } from './language.mjs';
import { atEnd, temporaryFolder } from './leftovers.mjs';

/** Settings that keep VS Code quiet: no welcome, trust or update dialogs, and no AI entries among the quick fixes. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'files.autoSave': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** Beside these, for tests: nothing moves, and nothing is drawn beside the text that no scenario looks at. */
const leanSettings = {
  'workbench.reduceMotion': 'on',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
};

/**
 * Where a server answers, and the token without which it does not.
 * @typedef {{ origin: string, token: string }} Address `origin` without a trailing slash
 */

/**
 * A running VS Code server.
 * @typedef {object} Server
 * @property {Address} address
 * @property {number} port
 * @property {string} version VS Code's version
 * @property {string} extensions the folder that extensions are installed in
 * @property {Promise<number | null>} ended settles with the exit code when the server ends, asked or not
 * @property {() => Promise<void>} stop ends the server and its children and removes its data; may be called twice
 */

/**
 * The address that opens a folder in the browser, and a file of it.
 * @param {Address} address
 * @param {string} folder
 * @param {string} [file] its path
 */
export function folderUrl({ origin, token }, folder, file) {
  const url = `${origin}/?folder=${encodeURI(path.resolve(folder))}&tkn=${token}`;
  if (file === undefined) return url;
  const remote = `vscode-remote://${new URL(origin).host}${encodeURI(path.resolve(file))}`;
  return `${url}&payload=${encodeURIComponent(JSON.stringify([['openFile', remote]]))}`;
}

/**
 * Starts a server and waits until it answers. `vsix` is installed before the start; `driver` hands what tests in the
 * extension host say to the page (scripts/vscode/host.mjs). `lean` is for tests: of VS Code's own extensions there are those alone that work on the
 * same files (scripts/vscode/builtins.mjs), and nothing moves.
 * @param {{ vsix?: string, settings?: Record<string, unknown>, port?: number, driver?: boolean, lean?: boolean }} [options]
 * @returns {Promise<Server>}
 */
export async function startServer({ vsix, settings = {}, port = 0, driver = false, lean = false } = {}) {
  const { root, node, version } = ensureServer();
  const { folder: data, remove } = temporaryFolder('vscode');
  try {
    writeSettings(data, lean ? { ...leanSettings, ...settings } : settings);
    addChinese(path.join(data, 'data'));
    if (vsix) installExtension(root, node, data, vsix);
  } catch (error) {
    remove();
    throw error;
  }
  const token = randomBytes(16).toString('hex');
  const flags = ['--connection-token', token, ...(driver ? ['--enable-smoke-test-driver'] : [])];
  if (lean) flags.push('--builtin-extensions-dir', neededBuiltins(root, data));
  flags.push('--host', '127.0.0.1', '--port', String(port), '--locale', 'zh-cn');
  const child = spawn(node, [...serverArguments(root, data), ...flags], {
    // A group of its own: the server's children (extension hosts) must end with it, and Ctrl+C is passed on by us alone.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const kill = atEnd(() => killGroup(child, 'SIGKILL'));
  /** @type {Promise<number | null>} */
  const ended = new Promise(resolve => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  const stop = async () => {
    killGroup(child, 'SIGTERM');
    const hard = setTimeout(() => killGroup(child, 'SIGKILL'), 5000);
    await ended;
    clearTimeout(hard);
    kill();
    remove();
  };
  try {
    const actual = await listeningPort(child);
    const address = { origin: `http://127.0.0.1:${actual}`, token };
    return { address, port: actual, version, extensions: path.join(data, 'extensions'), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} data
 * @param {Record<string, unknown>} settings
 */
function writeSettings(data, settings) {
  for (const kind of ['User', 'Machine']) {
    const folder = path.join(data, 'data', kind);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }
}

/**
 * @param {string} root
 * @param {string} data
 */
function serverArguments(root, data) {
  return [
    path.join(root, 'out/server-main.js'),
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', data],
    ...['--user-data-dir', path.join(data, 'data')],
    ...['--extensions-dir', path.join(data, 'extensions')],
  ];
}

/**
 * @param {string} root
 * @param {string} node
 * @param {string} data
 * @param {string} vsix
 */
function installExtension(root, node, data, vsix) {
  const run = spawnSync(node, [...serverArguments(root, data), '--install-extension', path.resolve(vsix)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  // The server's own exit code says nothing here; its words do.
  if (!/was successfully installed/.test(run.stdout)) throw new Error(`扩展安装失败：\n${run.stdout}${run.stderr}`);
}

/**
 * The port from the server's own announcement.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function listeningPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => reject(new Error(`VS Code 服务端 60 秒内没有就绪：\n${output}`)), 60_000);
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (process.env.NIANBAO_VSCODE_VERBOSE) process.stderr.write(chunk);
      const ready = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(output);
      if (!ready) return;
      clearTimeout(late);
      output = '';
      resolve(Number(ready[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('close', code => reject(new Error(`VS Code 服务端已退出（${code}）：\n${output}`)));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
