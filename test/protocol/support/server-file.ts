import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { globSync } from 'tinyglobby';

const repo = path.resolve(import.meta.dirname, '../../..');
const CACHE = path.join(repo, '.cache/protocol');
const built = new Map<string, string>();

/**
 * The bundled server: dist/server.js, as it is shipped, where that is newer than every source; else a build of the sources
 * in .cache, so that a test never speaks to an old server.
 */
export function serverFile(): string {
  const options: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
  return file('server.js', 'server/src/main.node.ts', options);
}

/** How a server is started that need not be compiled anew, and whether one has run before and left what it compiled. */
export interface QuickStart {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly isCompiled: boolean;
}

export function quickStart(): QuickStart {
  const server = serverFile();
  const shared = path.join(path.dirname(server), 'server.web.js');
  const bundle = server.startsWith(CACHE) ? server : shared;
  // By what it holds: what is compiled of another would be taken if only it is as long.
  const hash = createHash('sha256').update(readFileSync(bundle)).digest('hex').slice(0, 16);
  const compiled = path.join(CACHE, `${hash}.bin`);
  const isCompiled = existsSync(compiled);
  mkdirSync(CACHE, { recursive: true });
  if (!isCompiled) for (const old of globSync('*.bin', { cwd: CACHE, absolute: true })) rmSync(old, { force: true });
  return {
    flags: ['--require', path.join(import.meta.dirname, 'compiled.cjs')],
    env: { NIANBAO_BUNDLE: bundle, NIANBAO_COMPILED: compiled },
    isCompiled,
  };
}

/** The same of the server for a browser's worker, dist/server.web.js. */
export function webServerFile(): string {
  return file('server.web.js', 'server/src/main.web.ts', { platform: 'browser', format: 'iife', target: 'es2022' });
}

function file(name: string, entry: string, options: BuildOptions): string {
  const known = built.get(name) ?? upToDate(path.join(repo, 'dist', name)) ?? bundle(name, entry, options);
  built.set(name, known);
  return known;
}

function newestSource(): number {
  const files = globSync('server/src/**/*.ts', { cwd: repo, absolute: true });
  return Math.max(...files.map(f => statSync(f).mtimeMs));
}

function upToDate(file: string): string | undefined {
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return time > newestSource() ? file : undefined;
}

/** Written under a name of its own first: test files run side by side. */
function bundle(name: string, entry: string, options: BuildOptions): string {
  const fresh = path.join(CACHE, `${process.pid}-${name}`);
  mkdirSync(CACHE, { recursive: true });
  const common: BuildOptions = { bundle: true, charset: 'utf8', logLevel: 'warning' };
  buildSync({ ...common, ...options, entryPoints: [path.join(repo, entry)], outfile: fresh });
  renameSync(fresh, path.join(CACHE, name));
  return path.join(CACHE, name);
}
