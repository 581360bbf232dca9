import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encode } from '../../../server/src/exchange/text/encoding.ts';
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
      out: '没有要改正的。\n',
      err: '',
    });
  });
});
