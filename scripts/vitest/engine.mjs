// @ts-check
// The engine for the tests, translated once and loaded by Node itself: through the test runner each process asks anew for each of its 600 files, which on a
// machine that knows none of them yet took a tenth of the time of all tests.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { repo } from '../vscode/install.mjs';

const SOURCES = path.join(repo, 'server/src');
/** Inside the project, or Node finds no package from there. Always the same: the runner remembers of each test where its imports led. */
const FOLDER = path.join(repo, '.cache/engine');

/** What the runner leaves to Node. */
export const TRANSLATED = /\/\.cache\/engine\//;

/**
 * Each file of server/src becomes one of its own with the same exports, so that a test imports what it always did, and there is one of each module in a
 * process. Another run of the same sources may be reading there: a file that is right is left alone, any other is put in its place whole.
 */
export async function translateEngine() {
  const { outputFiles } = await build({
    absWorkingDir: repo,
    entryPoints: globSync('server/src/**/*.ts', { cwd: repo }),
    outdir: FOLDER,
    outbase: SOURCES,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    // What fails is told with its place in the source.
    sourcemap: 'inline',
    // As the build does: a predefined CMap is its bytes, and no package of programs.
    loader: { '.bcmap': 'binary' },
    plugins: [{ name: 'bcmap', setup: building => building.onResolve({ filter: /\.bcmap$/ }, bytesOf) }],
    logLevel: 'error',
  });
  const wanted = new Set(outputFiles.map(file => file.path));
  const stale = globSync('**/*.mjs', { cwd: FOLDER, absolute: true }).filter(file => !wanted.has(file));
  await Promise.all([...outputFiles.map(put), ...stale.map(file => rm(file, { force: true }))]);
}

/** Where a process keeps its translation: the runner reads its configuration anew for each project, and with it this file. */
const DONE = Symbol.for('nianbao.translated-engine');

/**
 * `translateEngine`, once in a process.
 * @returns {Promise<void>}
 */
export function translatedOnce() {
  const kept = /** @type {Record<symbol, Promise<void> | undefined>} */ (globalThis);
  kept[DONE] ??= translateEngine();
  return kept[DONE];
}

const { resolve } = createRequire(import.meta.url);

/** @param {import('esbuild').OnResolveArgs} asked */
function bytesOf({ path: name }) {
  return { path: resolve(name) };
}

/** @param {import('esbuild').OutputFile} file */
async function put({ path: file, contents }) {
  const there = await readFile(file).catch(() => undefined);
  if (there?.equals(contents)) return;
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, file);
}

/**
 * Leads imports of the engine to what was translated. For projects whose tests put nothing in the place of a module.
 * @returns {import('vitest/config').Plugin}
 */
export function translatedEngine() {
  return {
    name: 'translated-engine',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer || !id.endsWith('.ts')) return null;
      const file = path.relative(SOURCES, path.resolve(path.dirname(importer), id));
      return file.startsWith('..') ? null : path.join(FOLDER, file.replace(/\.ts$/, '.mjs'));
    },
  };
}
