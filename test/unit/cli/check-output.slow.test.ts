import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as streamText } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../server/src/cli/arguments/request.ts';
import type { FileResult } from '../../../server/src/cli/examine.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';
import { BROKEN, CLEAN, withExampleFolder } from './example-folder.ts';

let cwd: string;
const folder = withExampleFolder();
beforeEach(() => {
  cwd = folder();
});

const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const check = (...argv: string[]) => ran(cwd, ['check', ...argv]);

describe('what is told and how it ends', () => {
  it('is errors alone with --quiet, with the same exit code', async () => {
    const { code, out } = await check('--quiet', BROKEN);
    expect(code).toBe(1);
    expect(out).toContain(' 错误 ');
    expect(out).not.toMatch(/ (?:警告|信息|提示) /);
    expect(out).toMatch(/检查了 1 份年度报告，发现错误 \d+ 处。\n$/);
    const json = JSON.parse((await check('--quiet', '--format', 'json', BROKEN)).out) as FileResult[];
    expect([...new Set(json[0]!.findings.map(f => f.severity))]).toEqual(['error']);
  });

  it('says with --quiet no more than that there is no error', async () => {
    writeFileSync(join(cwd, '乙.nianbao'), reportOf('梅溪乡人民政府', 2025).replace(/^二、/m, '2、'));
    const quiet = (format: string) =>
      check('--rule', 'section/ordinal=warning', '--quiet', '--format', format, '乙.nianbao');
    for (const format of ['text', 'github', 'junit', 'html']) {
      const { out } = await quiet(format);
      expect(out, format).toContain('没有“错误”级别的问题');
      expect(out, format).not.toContain('没有发现问题');
    }
  });

  it('fails with more warnings than --max-warnings, told or not', async () => {
    writeFileSync(join(cwd, '乙.nianbao'), reportOf('梅溪乡人民政府', 2025).replace(/^二、/m, '2、'));
    const warned = (...argv: string[]) => check('--rule', 'section/ordinal=warning', ...argv, '乙.nianbao');
    expect((await warned()).code).toBe(0);
    const { code, err } = await warned('--quiet', '--max-warnings', '0');
    expect({ code, err }).toEqual({ code: 1, err: 'nianbao：警告 1 处，多于 --max-warnings 的 0 处\n' });
    expect((await warned('--max-warnings', '1')).code).toBe(0);
    expect((await warned('--max-warnings', '0', '--exit-zero')).code).toBe(0);
  });

  it('ends with 0 by --exit-zero, but not where a file can’t be read', async () => {
    expect((await check('--exit-zero', BROKEN)).code).toBe(0);
    expect((await check('--exit-zero', BROKEN, '缺.txt')).code).toBe(2);
  });

  it('is coloured by --color', async () => {
    expect((await check('--color', 'always', BROKEN)).out).toContain('\x1b[31m错误\x1b[0m');
    expect((await check(BROKEN)).out).not.toContain('\x1b');
  });

  it('is told below each place on a terminal, with how many --fix would mend', async () => {
    const screen = { columns: 80, colours: false, errors: false };
    const { out } = await ran(cwd, ['check', BROKEN], new Uint8Array(), screen);
    expect(out).toContain(
      `${BROKEN}:17:1\n  错误 序号“2、”应为“二、” [section/ordinal]\n    2、主动公开政府信息情况\n    ^^^\n`,
    );
    expect(out.replaceAll('\n', ' ')).toContain('有 4 处可以用 check --fix 直接改正。');
  });
});

describe('--output-file', () => {
  it.each(FORMATS)('holds what would be printed as %s, and may be written again', async format => {
    const printed = await check('--format', format, BROKEN);
    for (let run = 0; run < 2; run++) {
      const { code, out, err } = await check('--format', format, '--output-file', '结果', BROKEN);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).toMatch(/^检查了 1 份年度报告，.*。结果写在 结果\n$/);
      expect(read('结果')).toBe(printed.out);
    }
    await check('--format', 'json', '--output-file', '结果', CLEAN);
    expect(JSON.parse(read('结果'))).toHaveLength(1);
  });

  it('is never written over a draft or anything else', async () => {
    writeFileSync(join(cwd, '别的.json'), '{"a": 1}\n');
    for (const name of [CLEAN, BROKEN, '别的.json']) {
      const before = read(name);
      const { code, err } = await check('--output-file', name, BROKEN);
      expect({ code, err }).toEqual({ code: 2, err: `nianbao：${name}：已有这个文件，不是以前的检查结果，没有覆盖\n` });
      expect(read(name)).toBe(before);
    }
    expect((await check('--output-file', `${CLEAN}/结果`, BROKEN)).err).toContain(
      `${CLEAN}/结果：没有写入（上一级不是文件夹）`,
    );
    // A slip in a folder's name must be seen.
    const made = await check('--output-file', '新的/年报/结果', BROKEN);
    expect(made.err).toBe('');
    expect(made.out).toMatch(/。结果写在 新的\/年报\/结果（原来没有这个文件夹，新建了）\n$/);
    expect((await check('--output-file', '新的/年报/结果', BROKEN)).out).toMatch(/。结果写在 新的\/年报\/结果\n$/);
    expect(read('新的/年报/结果')).toContain(BROKEN);
  });

  it.skipIf(process.platform === 'win32')('may be a pipe, which is written into and stays one', async () => {
    execFileSync('mkfifo', [join(cwd, '管道')]);
    const reader = spawn('cat', [join(cwd, '管道')]);
    const [heard] = await Promise.all([streamText(reader.stdout), check('--output-file', '管道', BROKEN)]);
    expect(heard).toBe((await check(BROKEN)).out);
    expect(statSync(join(cwd, '管道')).isFIFO()).toBe(true);
    expect((await check('--output-file', '.', BROKEN)).err).toContain('.：没有写入（是文件夹）');
  });

  it('takes a diff, and may be written again', async () => {
    const first = await check('--fix', '--diff', '--output-file', '改.diff', BROKEN);
    const again = await check('--fix', '--diff', '--output-file', '改.diff', BROKEN);
    expect({ err: again.err, code: again.code }).toEqual({ err: '', code: first.code });
    await check('--fix', BROKEN);
    await check('--fix', '--diff', '--output-file', '改.diff', BROKEN);
    const { err } = await check('--fix', '--diff', '--output-file', '改.diff', BROKEN);
    expect(err).toBe('');
    expect(read('改.diff')).toContain('没有能自动改正的');
  });

  it('is not checked itself where it lies among the drafts', async () => {
    await check('--format', 'html', '--output-file', '结果.html', '.');
    const { out } = await check('--format', 'html', '--output-file', '结果.html', '.');
    expect(out).toMatch(/^检查了 2 份年度报告，.*处。结果写在 结果\.html\n$/);
    // By whatever way.
    mkdirSync(join(cwd, '外'));
    symlinkSync(cwd, join(cwd, '外/链接'));
    for (const output of ['外/链接/结果.html', `${cwd}/外/../结果.html`]) {
      const again = await check('--format', 'html', '--output-file', output, '.');
      expect(again.out).toMatch(/^检查了 2 份年度报告，.*处。结果写在 /);
    }
  });
});

describe('--stdin-filename', () => {
  it('names what is read, by which it is known as a report and finds its nianbao.json', async () => {
    writeFileSync(join(cwd, 'nianbao.json'), '{ "rules": { "section/ordinal": "hint" } }');
    const bytes = new TextEncoder().encode(read(BROKEN));
    const { out } = await ran(cwd, ['check', '--stdin-filename', BROKEN, '--format', 'json', '-', BROKEN], bytes);
    const results = JSON.parse(out) as FileResult[];
    expect(results.map(r => r.file)).toEqual([BROKEN]);
    expect(results[0]!.findings.find(f => f.code === 'section/ordinal')!.severity).toBe('hint');
    const draft = new TextEncoder().encode('本年情况\n');
    const named = await ran(cwd, ['check', '--stdin-filename', '草稿.nianbao', '--format', 'json', '-'], draft);
    expect(JSON.parse(named.out)).toMatchObject([{ file: '草稿.nianbao', recognised: true }]);
  });
});

describe('--dry-run', () => {
  it('of check --fix lists what would be mended', async () => {
    const before = read(BROKEN);
    const { out } = await check('--fix', '--dry-run', BROKEN);
    expect(out).toContain(`${BROKEN}:17:1 将改 “2、”改为“二、” [section/ordinal]`);
    expect(out).toContain('将改正 1 个文件中的 4 处。');
    expect(read(BROKEN)).toBe(before);
  });

  it('of convert names the file that would be written, or says why none would', async () => {
    const name = CLEAN.replace('.txt', '.docx');
    const argv = ['convert', CLEAN, '--to', 'docx', '--dry-run'];
    expect(await ran(cwd, argv)).toEqual({ code: 0, out: `将写 ${name}\n`, err: '' });
    expect(existsSync(join(cwd, name))).toBe(false);
    writeFileSync(join(cwd, name), '');
    expect(await ran(cwd, argv)).toMatchObject({ code: 2, err: expect.stringContaining('没有写入（已有这个文件）') });
    expect(statSync(join(cwd, name)).size).toBe(0);
  });

  it('of annotate tells of the copies', async () => {
    await ran(cwd, ['convert', BROKEN, '--to', 'docx', '-o', '年报.docx']);
    const comments = await ran(cwd, ['annotate', '--dry-run', '年报.docx']);
    expect(comments).toMatchObject({ code: 0, out: expect.stringMatching(/^年报（批注）\.docx：将加 \d+ 条批注\n$/) });
    const tracked = await ran(cwd, ['annotate', '--track', '--dry-run', '年报.docx']);
    expect(tracked.out).toMatch(/年报（修订）\.docx：将写 \d+ 处修订\n$/);
    expect(existsSync(join(cwd, '年报（批注）.docx')) || existsSync(join(cwd, '年报（修订）.docx'))).toBe(false);
    writeFileSync(join(cwd, '年报（批注）.docx'), '');
    expect((await ran(cwd, ['annotate', '--dry-run', '年报.docx'])).err).toContain('没有写入（已有这个文件）');
  });
});
