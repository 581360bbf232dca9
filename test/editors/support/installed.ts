import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { temporaryFolder } from '../../../scripts/vscode/leftovers.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The packed programs, installed as people do who have the tarball alone. */
export interface Installed {
  /** A folder with nothing else in it. */
  readonly home: string;
  /** What they were installed from. */
  readonly tarball: string;
  /** An environment in which they are found by their names. */
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

function npm(...args: readonly string[]): string {
  const flags = ['--offline', '--no-audit', '--no-fund', '--no-update-notifier'];
  const run = spawnSync('npm', [...args, ...flags], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')}\n${run.stderr}`);
  return run.stdout;
}

let installed: { readonly prefix: string; readonly tarball: string } | undefined;

/** dist/ as it is, packed and installed once for all tests of this process. */
function installedOnce() {
  if (installed) return installed;
  const { folder: prefix } = temporaryFolder('installed');
  const [{ filename }] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', prefix)) as [
    { filename: string },
  ];
  const tarball = path.join(prefix, filename);
  npm('install', '--global', '--prefix', prefix, tarball);
  if (!existsSync(path.join(prefix, 'bin/nianbao-language-server'))) throw new Error(`${prefix} 里没有程序`);
  installed = { prefix, tarball };
  return installed;
}

/** What `npm pack` makes of dist/, installed without a network, and a home for one who uses it. */
export function installPacked(): Installed {
  const { prefix, tarball } = installedOnce();
  const home = mkdtempSync(path.join(tmpdir(), 'nianbao-editors-'));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), LC_ALL: 'C.UTF-8' };
  return {
    home,
    tarball,
    env: { ...env, PATH: `${path.join(prefix, 'bin')}${path.delimiter}${process.env['PATH']}` },
    remove: () => rmSync(home, { recursive: true }),
  };
}

/** The same with the page's example of a setting switched on, which stands there as a comment. */
export function withSetting(config: string): string {
  const on = config.replace(/^(\s*)(?:-- |;; |"(?=\\))(?=.*section\/ordinal)/m, '$1');
  if (on === config) throw new Error('没有写成注释的设置');
  return on;
}

/** The configuration that an editor's page shows: its one block of that language. */
export function configIn(page: string, language: string): string {
  const text = readFileSync(path.join(ROOT, 'docs/editors', page), 'utf8');
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))];
  if (blocks.length !== 1) throw new Error(`${page} 有 ${blocks.length} 段 ${language}`);
  return blocks[0]![1]!;
}
