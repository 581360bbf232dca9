import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notices } from '../../../scripts/notices.mjs';

let repo: string;

beforeAll(() => {
  repo = mkdtempSync(path.join(tmpdir(), 'nianbao-notices-'));
  const add = (folder: string, name: string, files: Record<string, string>) => {
    mkdirSync(path.join(repo, folder), { recursive: true });
    const manifest = JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
    for (const [file, text] of Object.entries({ 'package.json': manifest, ...files })) {
      mkdirSync(path.dirname(path.join(repo, folder, file)), { recursive: true });
      writeFileSync(path.join(repo, folder, file), text);
    }
  };
  add('node_modules/a', 'a', { LICENSE: 'Copyright A\r\n' });
  add('node_modules/@s/b', '@s/b', { 'License.txt': 'Copyright A\n' });
  add('node_modules/a/node_modules/c', 'c', { 'LICENSE.md': 'Copyright C\n' });
  add('node_modules/pdfjs-dist', 'pdfjs-dist', { LICENSE: 'Copyright P\n', 'cmaps/LICENSE': 'Copyright M\n' });
  add('scripts/licences', 'ours', { 'core-js.txt': 'Copyright J\n' });
  add('node_modules/bare', 'bare', { 'README.md': '' });
});

afterAll(() => rmSync(repo, { recursive: true }));

/** A bundle into which so many bytes of each file have come. */
function bundle(files: Record<string, number>): Metafile {
  const inputs = Object.fromEntries(Object.entries(files).map(([file, bytesInOutput]) => [file, { bytesInOutput }]));
  return { inputs: {}, outputs: { 'dist/x.js': { bytes: 1, inputs, imports: [], exports: [] } } };
}

describe('ThirdPartyNotices.txt', () => {
  it('names each package of any bundle, packages with the same text together', () => {
    const text = notices(repo, [
      bundle({ 'node_modules/a/index.js': 1, 'node_modules/a/node_modules/c/index.js': 1, 'server/src/cli.ts': 9 }),
      bundle({ 'node_modules/@s/b/lib/x.js': 1, 'node_modules/a/index.js': 1 }),
    ]);
    expect(text).toContain('@s/b 1.2.3 (MIT)\na 1.2.3 (MIT)\n\nCopyright A\n');
    expect(text).toContain('c 1.2.3 (MIT)\n\nCopyright C\n');
    expect(text.match(/Copyright A/g)).toHaveLength(1);
    const pdf = notices(repo, [bundle({ 'node_modules/pdfjs-dist/core.mjs': 1 })]);
    for (const own of ['P', 'M', 'J']) expect(pdf).toContain(`Copyright ${own}\n`);
  });

  it('leaves out what was dropped from the bundles', () => {
    expect(notices(repo, [bundle({ 'node_modules/a/index.js': 0, 'node_modules/bare/index.js': 0 })])).not.toContain(
      'Copyright',
    );
  });

  it('is not made where a licence is missing', () => {
    expect(() => notices(repo, [bundle({ 'node_modules/bare/index.js': 1 })])).toThrow('node_modules/bare 没有许可证');
  });
});
