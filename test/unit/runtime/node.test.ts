import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeRuntime } from '../../../server/src/runtime/node.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-runtime-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('files that settings name', () => {
  const read = (path: string) => nodeRuntime(folder).readFile(pathToFileURL(path).href);

  it('are read', async () => {
    writeFileSync(join(folder, 'a.txt'), '甲');
    expect(Buffer.from((await read(join(folder, 'a.txt')))!).toString('utf8')).toBe('甲');
  });

  it.skipIf(process.platform === 'win32')('are not read where they may never end', async () => {
    execFileSync('mkfifo', [join(folder, '管道.txt')]);
    expect(await read(join(folder, '管道.txt'))).toBeNull();
    expect(await read('/dev/zero')).toBeNull();
  });

  it.skipIf(!existsSync('/proc/version'))(
    'are empty where the system says so, whatever comes when they are read',
    async () => {
      expect(await read('/proc/version')).toEqual(new Uint8Array());
    },
  );

  it('are not read where they are too large', async () => {
    writeFileSync(join(folder, '大.txt'), '');
    truncateSync(join(folder, '大.txt'), 200 * 1024 * 1024);
    expect(await read(join(folder, '大.txt'))).toBeNull();
  });
});
