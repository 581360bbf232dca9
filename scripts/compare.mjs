#!/usr/bin/env node
// @ts-check
/**
 * What the working tree tells of drafts beside what an earlier revision told: `npm run compare -- REVISION [WRITTEN]` (HEAD without one).
 * Findings, fixes, hovers and the outline of the examples, of real drafts where they lie beside the checkout, and of 2,000 written ones (or WRITTEN).
 * For changes that should change nothing. Ends with 1 when anything differs, and shows the first differences.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './load.mjs';
import { repo } from './vscode/install.mjs';

const SHOWN = 20;
const folder = join(repo, '.cache', 'compare');
const revision = process.argv[2] ?? 'HEAD';

/**
 * @param {'drafts' | 'probe'} what
 * @param {string} name
 * @param {string} engine the server/src that `@engine` means
 */
function loadWith(what, name, engine) {
  return load(`scripts/compare/${what}.ts`, `compare/${name}.mjs`, {
    // Written drafts read fixtures by their own file's place.
    define: { 'import.meta.dirname': JSON.stringify(join(repo, 'scripts/compare')) },
    alias: { '@engine': engine },
  });
}

rmSync(folder, { recursive: true, force: true });
const before = join(folder, 'before');
mkdirSync(before, { recursive: true });
const archive = execFileSync('git', ['archive', revision, 'server/src', 'package.json'], {
  cwd: repo,
  maxBuffer: 1 << 28,
});
execFileSync('tar', ['-x', '-C', before], { input: archive });

const { comparedDrafts } = await loadWith('drafts', 'drafts', join(repo, 'server/src'));
const old = await loadWith('probe', 'old', join(before, 'server/src'));
const now = await loadWith('probe', 'now', join(repo, 'server/src'));

const drafts = comparedDrafts(Number(process.argv[3] ?? 2_000));
let lines = 0;
let differing = 0;
let shown = 0;
for (const [at, { name }] of drafts.entries()) {
  const [was, is] = [old.linesTold(drafts, at), now.linesTold(drafts, at)];
  lines += was.length;
  if (was.join('\n') === is.join('\n')) continue;
  differing++;
  const lost = was
    .filter((/** @type {string} */ line) => !is.includes(line))
    .map((/** @type {string} */ l) => `  - ${l}`);
  const come = is
    .filter((/** @type {string} */ line) => !was.includes(line))
    .map((/** @type {string} */ l) => `  + ${l}`);
  if (shown++ < SHOWN) console.log([`${name}:`, ...lost, ...come].join('\n').slice(0, 4000));
}
console.log(`${drafts.length} drafts, ${lines} lines held against ${revision}: ${differing} drafts differ`);
process.exitCode = differing > 0 ? 1 : 0;
