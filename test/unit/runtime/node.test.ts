import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
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

describe('files below a folder', () => {
  const inside = (name: string) => URI.file(join(folder, '年报', name)).toString();
  beforeAll(() => {
    mkdirSync(join(folder, '年报'));
    for (const name of ['甲.txt', '乙.txt', '丙.txt', '附件.docx']) writeFileSync(join(folder, '年报', name), '年报');
  });
  const look = async () => {
    const runtime = nodeRuntime(folder);
    const at = pathToFileURL(join(folder, '年报')).href;
    return { drafts: await runtime.findFiles(at), unread: await runtime.findUnread(at) };
  };

  it('are drafts, and those that hold reports but can’t be read', async () => {
    const { drafts, unread } = await look();
    // Word's are found as both: whether one can be read is known once it is.
    expect([...drafts].sort()).toEqual(['甲.txt', '乙.txt', '丙.txt', '附件.docx'].map(inside).sort());
    expect(unread).toEqual([inside('附件.docx')]);
  });

  it.skipIf(process.platform === 'win32')('are no pipes and no devices', async () => {
    execFileSync('mkfifo', [join(folder, '年报', '丁.txt'), join(folder, '年报', '戊.docx')]);
    expect((await look()).drafts).toHaveLength(4);
    expect((await look()).unread).toEqual([inside('附件.docx')]);
  });
});
