import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftText, WRONG } from '../support/draft.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const TIME = /^\[\d\d:\d\d:\d\d\] /gm;
const LONG = 60_000;

let folder: string;
let watching: Watching | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-watch-'));
  mkdirSync(path.join(folder, '各单位'));
});
afterEach(async () => {
  watching?.process.kill('SIGKILL');
  await watching?.ended;
  watching = null;
  rmSync(folder, { recursive: true });
});

const at = (file: string) => path.join(folder, file);
const write = (file: string, text: string) => writeFileSync(at(file), text);

interface Watching {
  readonly process: ChildProcess;
  /** What came since it was asked for last, once so many rounds are over. */
  rounds(count?: number): Promise<{ out: string; err: string }>;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Starts a watch in the folder. */
function watch(...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [CLI, 'check', '--watch', ...args], { cwd: folder });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString('utf8');
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString('utf8');
  });
  watching = {
    process: child,
    async rounds(count = 1) {
      for (const from = Date.now(); err.split('等待改动').length <= count; ) {
        if (Date.now() - from > LONG) throw new Error(`没有等到：\n${out}\n${err}`);
        await pause(20);
      }
      // What was printed before may come behind it: there are two pipes.
      await pause(100);
      const all = { out, err };
      [out, err] = ['', ''];
      return all;
    },
    ended: new Promise(resolve => child.once('close', (code, signal) => resolve({ code, signal }))),
  };
  return watching;
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

const RIGHT = draftText();
const FALSE = draftText({ figures: WRONG });

describe.skipIf(process.platform === 'win32')('check --watch', () => {
  it('checks again what was written, and tells of it with the time; all are counted', async () => {
    write('各单位/甲.nianbao', FALSE);
    write('各单位/乙.nianbao', RIGHT);
    const { rounds } = watch('各单位');
    const first = await rounds();
    expect(first.out).toMatch(TIME);
    expect(first.out).toContain('各单位/甲.nianbao:');
    expect(first.out).toMatch(/检查了 2 份年度报告，发现错误/);
    expect(first.out).not.toContain('\x1b');
    write('各单位/乙.nianbao', FALSE);
    const second = await rounds();
    expect(second.out).toContain('重新检查了 1 个文件：各单位/乙.nianbao。');
    expect(second.out).not.toContain('甲.nianbao');
    expect(second.out).toMatch(/检查了 2 份年度报告/);
    write('各单位/乙.nianbao', RIGHT);
    write('各单位/甲.nianbao', RIGHT);
    const third = await rounds();
    expect(third.out).toContain('重新检查了 2 个文件：');
    expect(third.out).toContain('检查了 2 份年度报告，发现信息');
  });

  it('meets new, renamed and removed files, in new folders too', async () => {
    write('各单位/甲.nianbao', RIGHT);
    const { rounds } = watch('各单位');
    await rounds();
    mkdirSync(at('各单位/新'));
    write('各单位/新/丙.nianbao', FALSE);
    expect((await rounds()).out).toContain('重新检查了 1 个文件：各单位/新/丙.nianbao。');
    write('各单位/新/丙.nianbao', RIGHT);
    expect((await rounds()).out).toContain('检查了 2 份年度报告，发现信息');
    renameSync(at('各单位/新/丙.nianbao'), at('各单位/丁.nianbao'));
    const renamed = await rounds();
    expect(renamed.out).toContain('重新检查了 1 个文件：各单位/丁.nianbao；不再检查 1 个文件：各单位/新/丙.nianbao。');
    rmSync(at('各单位/丁.nianbao'));
    expect((await rounds()).out).toMatch(/\] 不再检查 1 个文件：各单位\/丁\.nianbao。\n\n检查了 1 份/);
  });

  it('follows nianbao.json and .nianbaoignore above the files, and says what is wrong in them', async () => {
    write('各单位/甲.nianbao', FALSE);
    const { rounds } = watch('各单位');
    expect((await rounds()).out).toContain('[table/row-total]');
    write('nianbao.json', '{"rules":{"table":"off"}}');
    const off = await rounds();
    expect(off.out).toContain('设置或者有关的文件有改动，全部重新检查了；1 个文件的结果变了：各单位/甲.nianbao。');
    expect(off.out).not.toContain('[table/row-total]');
    write('nianbao.json', '{"rulez":{}}');
    const wrong = await rounds();
    expect(wrong.err).toContain('rulez');
    expect(wrong.out).toContain('[table/row-total]');
    rmSync(at('nianbao.json'));
    expect((await rounds()).out).toContain('设置或者有关的文件有改动，全部重新检查了；各文件的结果相同。');
    write('.nianbaoignore', '甲.nianbao');
    // It is still there.
    expect((await rounds()).out).toMatch(/\] 不再检查 1 个文件：各单位\/甲\.nianbao。\n\n没有检查到年度报告/);
  });

  it('says nothing where nothing changed, and writes its own file without starting again', async () => {
    write('各单位/甲.nianbao', FALSE);
    const { rounds } = watch('各单位', '--format', 'json', '--output-file', '各单位/结果.json');
    const { out, err } = await rounds();
    expect(out).toContain('结果写在 各单位/结果.json');
    expect(err).toMatch(TIME);
    write('各单位/别的.bin', 'x');
    await pause(1000);
    write('各单位/甲.nianbao', RIGHT);
    const second = await rounds();
    expect(second.out.match(/结果写在/g)).toHaveLength(1);
    expect(second.err.match(TIME)).toHaveLength(1);
  });

  it.each([
    ['a link to its folder', '各单位', '链接', '各单位/结果.html'],
    ['the folder behind a link', '链接', '各单位', '链接/结果.html'],
    ['a way round', '各单位', '各单位', '别处/../各单位/结果.html'],
    ['the whole way', '各单位', '各单位', '▮/别处/../各单位/结果.html'],
  ])('knows its own file again by %s', async (_, __, given, output) => {
    symlinkSync(at('各单位'), at('链接'));
    mkdirSync(at('别处'));
    write('各单位/甲.nianbao', FALSE);
    const { rounds } = watch('--format', 'html', '--output-file', output.replace('▮', folder), given);
    expect((await rounds()).out).toContain('检查了 1 份年度报告');
    await pause(1000);
    write('各单位/甲.nianbao', RIGHT);
    const second = await rounds();
    expect(second.out.match(/检查了 1 份年度报告/g)).toHaveLength(1);
    expect(second.err.match(TIME)).toHaveLength(1);
  });

  it('waits for the folder of a glob', async () => {
    const { rounds } = watch('草稿/新/*.nianbao');
    expect((await rounds()).err).toContain('草稿/新');
    mkdirSync(at('草稿/新'), { recursive: true });
    write('草稿/新/甲.nianbao', FALSE);
    expect((await rounds()).out).toContain('重新检查了 1 个文件：草稿/新/甲.nianbao。');
  });

  it('follows what was named though its name begins with a dot, there or not', async () => {
    write('.甲.nianbao', FALSE);
    write('.nb.json', '{"rules":{}}');
    const { rounds } = watch('--config', '.nb.json', '.甲.nianbao', '.乙/丙.nianbao');
    expect((await rounds()).out).toContain('[table/row-total]');
    write('.nb.json', '{"rules":{"table":"off"}}');
    expect((await rounds()).out).not.toContain('[table/row-total]');
    write('.甲.nianbao', RIGHT);
    expect((await rounds()).out).toContain('重新检查了 1 个文件：.甲.nianbao。');
    mkdirSync(at('.乙'));
    write('.乙/丙.nianbao', FALSE);
    expect((await rounds()).out).toContain('重新检查了 1 个文件：.乙/丙.nianbao。');
  });

  it('waits for last year’s report that settings name, in a folder that is not looked at', async () => {
    write('各单位/甲.nianbao', RIGHT);
    write('各单位/nianbao.json', '{"previousReport":"../上年/甲.nianbao"}');
    const { rounds } = watch('各单位');
    expect((await rounds()).err).toContain('previousReport');
    mkdirSync(at('上年'));
    write('上年/甲.nianbao', RIGHT.replaceAll('2024年', '2023年'));
    expect((await rounds()).err).not.toContain('previousReport');
  });

  it('leaves what programs read free of its own words', async () => {
    write('各单位/甲.nianbao', FALSE);
    const { rounds } = watch('各单位', '--format', 'ndjson');
    expect(JSON.parse((await rounds()).out)).toMatchObject({ file: '各单位/甲.nianbao' });
  });

  it('ends on Ctrl+C with what the shell says of it', async () => {
    write('各单位/甲.nianbao', RIGHT);
    const { process: child, rounds, ended } = watch('各单位/甲.nianbao');
    await rounds();
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 130, signal: null });
  });

  it.each([
    [['--fix', '.'], '--watch 只检查，不能同时用 --fix'],
    [['-'], '--watch 不能用于标准输入'],
  ])('refuses %j', async (args, why) => {
    const child = spawn(process.execPath, [CLI, 'check', '--watch', ...args], { cwd: folder });
    let err = '';
    child.stderr.on('data', piece => {
      err += piece;
    });
    const code = await new Promise(resolve => child.once('close', resolve));
    expect([code, err.split('\n')[0]]).toEqual([2, `nianbao：${why}。`]);
  });
});
