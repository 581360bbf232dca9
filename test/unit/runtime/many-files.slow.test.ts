import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { nodeRuntime } from '../../../server/src/runtime/node.ts';
import { MOST_FILES } from '../../../server/src/text/draft-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-many-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('of a folder with too many files one more than are looked at is found', async () => {
  for (let i = 0; i < MOST_FILES + 2; i++) writeFileSync(join(folder, `${i}.txt`), '');
  expect(await nodeRuntime(folder).findFiles(pathToFileURL(folder).href)).toHaveLength(MOST_FILES + 1);
});
