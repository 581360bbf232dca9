import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { globSync } from 'tinyglobby';

const repo = path.resolve(import.meta.dirname, '../../..');
let built: string | undefined;

/**
 * The bundled server: dist/server.js, as it is shipped, where that is newer than every source; else a build of the sources
 * in .cache, so that a test never speaks to an old server.
 */
export function serverFile(): string {
  built ??= upToDate(path.join(repo, 'dist/server.js')) ?? bundle();
  return built;
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
function bundle(): string {
  const folder = path.join(repo, '.cache/protocol');
  const file = path.join(folder, 'server.js');
  const fresh = path.join(folder, `server-${process.pid}.js`);
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [path.join(repo, 'server/src/main.node.ts')],
    outfile: fresh,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
  renameSync(fresh, file);
  return file;
}
