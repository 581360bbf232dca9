import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { translateEngine } from '../../../scripts/vitest/engine.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../../../.cache/engine');
/** The entry of the command line, which no test imports: another test may be reading any other. */
const ENTRY = path.join(FOLDER, 'cli.mjs');
const GONE = path.join(FOLDER, '已经删去的源文件.mjs');

it('the engine that the tests run is what the sources say today: what differs is made anew, what has no source is taken away', async () => {
  // A run has translated it already.
  if (process.env['VITEST_MODE'] !== 'RUN') await translateEngine();
  const right = readFileSync(ENTRY, 'utf8');
  writeFileSync(ENTRY, 'export {};');
  writeFileSync(GONE, 'export {};');
  await translateEngine();
  expect(readFileSync(ENTRY, 'utf8')).toBe(right);
  expect(right).not.toBe('export {};');
  expect(existsSync(GONE)).toBe(false);
});
