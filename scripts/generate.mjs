// @ts-check
// Writes what is generated from the rules, the official form and the sources (scripts/generate/parts.ts says what); with `--check` writes
// nothing and fails when a file is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const repo = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The generator is TypeScript: it is bundled in memory and run from there.
 * @returns {Promise<typeof import('./generate/parts.ts')>}
 */
async function load() {
  const { outputFiles } = await build({
    absWorkingDir: repo,
    entryPoints: ['scripts/generate/parts.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}

/** @param {string} file @returns {string | undefined} */
function read(file) {
  const full = path.join(repo, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

const sources = globSync('{server,client}/src/**/*.ts', { cwd: repo }).map(name => {
  const file = name.replaceAll('\\', '/');
  return { file, text: readFileSync(path.join(repo, file), 'utf8') };
});
const { parts } = await load();
const stale = Object.entries(parts(read, sources)).filter(([file, content]) => read(file) !== content);

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} 与规则、源码不一致，请运行 node scripts/generate.mjs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, content] of stale) {
    const full = path.join(repo, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
    console.log(`已更新 ${file}`);
  }
}
