#!/usr/bin/env node
/** Random edits on written drafts, and the laws that the engine must keep on them: `npm run fuzz -- EDITS [SEED]` (test/support/fuzz/). */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, '.cache', 'fuzz', 'main.mjs');
await build({
  entryPoints: [join(root, 'test/support/fuzz/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(process.argv.slice(2));
