import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patchOf } from '../../../server/src/cli/formats/patch.ts';
import { encode } from '../../../server/src/exchange/text/encoding.ts';
import { openText } from '../../../server/src/exchange/text/text-draft.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { span } from '../../../server/src/text/span.ts';
import { ran } from './cli-host.ts';

const EXAMPLES = new URL('../../../examples', import.meta.url).pathname;
const BROKEN = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';
const TEXT = readFileSync(join(EXAMPLES, BROKEN), 'utf8');

/** The programs that apply a diff, those that are installed. */
const PROGRAMS = [
  { program: 'patch', args: ['--binary', '-p0', '-i', '差异'] },
  { program: 'git', args: ['apply', '-p0', '差异'] },
].filter(({ program }) => spawnSync(program, ['--version']).status === 0);

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-patch-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** The files once `command` has written them, and once its diff was applied to them. */
async function bothWays(
  files: Readonly<Record<string, Uint8Array>>,
  command: string[],
  { program, args }: (typeof PROGRAMS)[number],
) {
  const put = () => {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, name), bytes);
  };
  const read = () => Object.keys(files).map(name => readFileSync(join(cwd, name)));
  put();
  const { out } = await ran(cwd, [...command, '--diff', ...Object.keys(files)]);
  const untouched = read();
  writeFileSync(join(cwd, '差异'), out);
  const applied = spawnSync(program, args, { cwd, encoding: 'utf8' });
  const patched = read();
  put();
  await ran(cwd, [...command, ...Object.keys(files)]);
  return { applied, untouched, patched, written: read() };
}

describe.each(PROGRAMS)('a diff applied by $program', program => {
  it.each([
    ['check --fix', ['check', '--fix']],
    ['recalculate', ['recalculate']],
  ])('does what %s writes', async (_, command) => {
    mkdirSync(join(cwd, '下级 单位'));
    const files = {
      '甲.nianbao': encode(TEXT, { encoding: 'utf-8', bom: false })!,
      '下级 单位/乙 年报.nianbao': encode(TEXT.replaceAll('\n', '\r\n'), { encoding: 'utf-8', bom: true })!,
      '末行没有换行.nianbao': encode(`${TEXT.trimEnd()}\n2、主动`, { encoding: 'utf-8', bom: false })!,
    };
    const { applied, untouched, patched, written } = await bothWays(files, command, program);
    expect(applied).toMatchObject({ status: 0 });
    expect(untouched).toEqual(Object.values(files).map(bytes => Buffer.from(bytes)));
    expect(patched).toEqual(written);
    expect(patched).not.toEqual(untouched);
  });
});

describe('a diff', () => {
  it('is one of places for text in another encoding, of which a patch would have other bytes', async () => {
    writeFileSync(join(cwd, '甲.nianbao'), encode(TEXT, { encoding: 'gb18030', bom: false })!);
    const { out } = await ran(cwd, ['check', '--fix', '--diff', '甲.nianbao']);
    expect(out).toContain('--- 甲.nianbao\n+++ 甲.nianbao（改正后）\n');
    expect(out).toMatch(/@@ 第17行 .*标题 @@\n-2、\n\+二、\n/);
  });

  it('is told a line a total, with the cell as in a Word file', async () => {
    writeFileSync(join(cwd, '甲.nianbao'), TEXT);
    const { out } = await ran(cwd, ['recalculate', '--dry-run', '甲.nianbao']);
    expect(out).toMatch(/^甲\.nianbao:333:2 表三“（七）总计”行“自然人”栏 将改 “0”改为“16”$/m);
  });

  it('says which files it cannot be applied to, where it goes into a pipe', async () => {
    const gbk = encode(TEXT, { encoding: 'gb18030', bom: false })!;
    for (const name of ['甲.nianbao', '乙.nianbao']) writeFileSync(join(cwd, name), gbk);
    cpSync(join(EXAMPLES, BROKEN), join(cwd, '丙.nianbao'));
    const why = '这里的差异只能看，不能用 patch、git apply 应用（只有 UTF-8 的文本能）；要改的请不写 --diff';
    for (const argv of [['check', '--fix'], ['recalculate']]) {
      const diff = (...files: string[]) => ran(cwd, [...argv, '--diff', ...files]);
      expect((await diff('甲.nianbao', '丙.nianbao', '乙.nianbao')).err).toBe(
        `nianbao：甲.nianbao、乙.nianbao：${why}\n`,
      );
      expect((await diff('丙.nianbao')).err).toBe('');
      const screen = { columns: 80, colours: false, errors: false };
      expect((await ran(cwd, [...argv, '--diff', '甲.nianbao'], new Uint8Array(), screen)).err).toBe('');
      expect((await ran(cwd, [...argv, '--diff', '-'], gbk)).err).toBe('');
    }
  });

  it('lets nothing steer the terminal that shows it, and is exact elsewhere', async () => {
    writeFileSync(join(cwd, '甲.nianbao'), TEXT.replace('2、主动公开', '2、主动公开\x1b[2J'));
    const argv = ['check', '--fix', '--diff', '甲.nianbao'];
    expect((await ran(cwd, argv)).out).toContain('\x1b[2J');
    const shown = await ran(cwd, argv, new Uint8Array(), { columns: 80, colours: false, errors: false });
    expect(shown.out).not.toContain('\x1b');
  });

  it('says so where there is nothing to mend', async () => {
    cpSync(join(EXAMPLES, '云岭县人民政府2025年政府信息公开工作年度报告.txt'), join(cwd, '甲.txt'));
    expect(await ran(cwd, ['check', '--fix', '--diff', '甲.txt'])).toEqual({
      code: 0,
      out: '没有能自动改正的，其余的请照 check 列出的逐条改。\n',
      err: '',
    });
  });
});

/** Where an edit begins, how much it takes away, and what comes instead. */
const edits = fc.array(fc.tuple(fc.nat(12), fc.nat(4), fc.string({ unit: fc.constantFrom('x', '\n'), maxLength: 3 })), {
  maxLength: 4,
});

describe('patchOf', () => {
  const patch = (text: string, ...edits: [start: number, end: number, text: string][]) =>
    patchOf(
      'a',
      openText(new TextEncoder().encode(text)),
      edits.map(([start, end, now]) => ({ span: span(start, end), text: now })),
    );

  it('tells whole lines, near changes in one hunk and far ones in two', () => {
    const text = Array.from({ length: 20 }, (_, i) => `${i % 10}\n`).join('');
    expect(patch(text, [0, 1, 'a'], [2, 3, 'b'], [38, 39, 'c'])).toBe(
      '--- a\n+++ a\n@@ -1,5 +1,5 @@\n-0\n+a\n-1\n+b\n 2\n 3\n 4\n@@ -17,4 +17,4 @@\n 6\n 7\n 8\n-9\n+c',
    );
  });

  it('tells lines that go, come, and end no more', () => {
    expect(patch('a\nb\nc\n', [2, 4, ''])).toBe('--- a\n+++ a\n@@ -1,3 +1,2 @@\n a\n-b\n c');
    expect(patch('\na', [0, 0, 'x\n'])).toBe('--- a\n+++ a\n@@ -1,2 +1,3 @@\n+x\n \n a\n\\ No newline at end of file');
    expect(patch('a', [1, 1, '\n'])).toBe('--- a\n+++ a\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a');
    expect(patch('a\n', [0, 2, ''])).toBe('--- a\n+++ a\n@@ -1,1 +0,0 @@\n-a');
    expect(patch('\ufeffa\nb\n', [0, 1, 'c'])).toBe('--- a\n+++ a\n@@ -1,2 +1,2 @@\n-\ufeffa\n+\ufeffc\n b');
  });

  it('applies as the edits do, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), minLength: 1 }), edits, (text, made) => {
        const own = made
          .filter(([start, length]) => start + length <= text.length)
          .sort((a, b) => a[0] - b[0])
          .filter(([start], i, all) => i === 0 || start > all[i - 1]![0] + all[i - 1]![1])
          .map(([start, length, now]): [number, number, string] => [start, start + length, now]);
        const wanted = applyEdits(
          text,
          own.map(([start, end, now]) => ({ span: span(start, end), text: now })),
        );
        const told = patch(text, ...own)!;
        expect(applyPatch(text, told.includes('@@') ? `${told}\n` : '', { autoConvertLineEndings: false })).toBe(
          wanted,
        );
      }),
    );
  });
});
