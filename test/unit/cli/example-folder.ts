import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

const EXAMPLES = resolve(import.meta.dirname, '../../../examples');
/** A draft in which nothing is found. */
export const CLEAN = '云岭县人民政府2025年政府信息公开工作年度报告.txt';
/** A draft with errors. */
export const BROKEN = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';

/**
 * Gives each test of a file a folder of its own with both drafts, gone when it ends.
 * @returns what tells the folder's path while a test runs
 */
export function withExampleFolder(): () => string {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
    for (const name of [CLEAN, BROKEN]) cpSync(join(EXAMPLES, name), join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return () => folder;
}
