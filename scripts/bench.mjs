#!/usr/bin/env node
/**
 * Builds a benchmark out of bench/ and runs it; its exit code says whether the aim was met. `npm run bench`: reading and checking
 * beside its peers. `npm run bench:workspace`: a whole workspace over the real server process. `npm run bench:repair`: how often a spoiled
 * table is restored. `npm run bench:layouts`: how conversions of Word reports are read, by the programs that are installed here.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, '.cache', 'bench');
const name = process.argv[2] ?? 'main';

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

const outfile = join(folder, `${name}.mjs`);
await build({
  ...common,
  entryPoints: [join(root, 'bench', `${name}.ts`)],
  outfile,
  format: 'esm',
  packages: 'external',
});
const server = join(folder, 'server.js');
await build({ ...common, entryPoints: [join(root, 'server/src/main.node.ts')], outfile: server, format: 'cjs' });

const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(server);
