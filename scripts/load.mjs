// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { repo } from './vscode/install.mjs';

/**
 * Bundles a TypeScript file and runs it, for scripts that use the engine.
 * @param {string} entry from the repository's folder
 * @param {string} name of the bundle, below `.cache/`
 * @param {import('esbuild').BuildOptions} [options] beside those that all bundles have
 * @returns {Promise<any>} what the file exports
 */
export async function load(entry, name, options) {
  const outfile = join(repo, '.cache', name);
  await build({
    absWorkingDir: repo,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    ...options,
  });
  return import(pathToFileURL(outfile).href);
}
