#!/usr/bin/env node
// @ts-check
// Writes down what the engine says now of the drafts and sentences in test/unit/approved/ as what is approved: `npm run approve`, or
// `npm run approve -- rules` for the tests there of one name. Read `git diff` then.
import { spawnSync } from 'node:child_process';
import { repo } from './vscode/install.mjs';

const names = process.argv.slice(2);
const files = names.length === 0 ? ['test/unit/approved'] : names.map(name => `test/unit/approved/${name}`);
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files, '--maxWorkers=1'], {
  cwd: repo,
  stdio: 'inherit',
  env: { ...process.env, NIANBAO_APPROVE: '1' },
});
process.exitCode = status ?? 1;
