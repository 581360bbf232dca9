#!/usr/bin/env node
/**
 * Builds a benchmark out of bench/ and runs it; its exit code says whether the aim was met. `npm run bench`: reading and checking
 * beside its peers. `npm run bench:workspace`: a whole workspace over the real server process. `npm run bench:repair`: how often a spoiled
 * table is restored. `npm run bench:growth [NAME]`: how the time grows with
 * nonsense of every kind. `npm run bench:layouts`: how conversions of Word reports are read, by the programs that are installed here.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { load } from './load.mjs';
import { repo } from './vscode/install.mjs';

const name = process.argv[2] ?? 'main';
const server = join(repo, '.cache/bench/server.js');
await build({
  entryPoints: [join(repo, 'server/src/main.node.ts')],
  outfile: server,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});

const { main } = await load(`bench/${name}.ts`, `bench/${name}.mjs`, { packages: 'external' });
process.exitCode = await main(server);
