import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../server/src/cli/examine.ts';
import { NEW_OFFICE_FILE } from '../../../server/src/cli/init.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';
import { workFolder } from './work-folder.ts';

const { cwd, write } = workFolder();

async function checked(...argv: string[]) {
  const { out, err, code } = await ran(cwd(), ['check', '--format', 'json', ...argv]);
  const results = JSON.parse(out) as FileResult[];
  const levels = Object.fromEntries(results.map(r => [r.file, r.findings.map(f => `${f.code} ${f.severity}`)]));
  return { levels, err, code };
}

const DRAFT = reportOf('梅溪乡人民政府', 2025, { 'penalty.decisions': '/' });
const BLANK = 'cell/blank warning';

describe('nianbao.json and the command line', () => {
  it.each([
    ['beside the draft', '县/nianbao.json'],
    ['above it', 'nianbao.json'],
  ])('levels hold %s', async (_name, file) => {
    write('县/a.nianbao', DRAFT);
    expect((await checked('县/a.nianbao')).levels['县/a.nianbao']).toContain(BLANK);
    write(file, '{"rules": {"cell/blank": "error"}}');
    const { levels, code } = await checked('县');
    expect(levels['县/a.nianbao']).toContain('cell/blank error');
    expect(code).toBe(1);
  });

  it('holds above the working folder too', async () => {
    write('nianbao.json', '{"rules": {"cell": "off"}}');
    write('县/a.nianbao', DRAFT);
    const { out } = await ran(path.join(cwd(), '县'), ['check', 'a.nianbao']);
    expect(out).not.toContain('cell/blank');
  });

  it('the nearest holds, and --config and --rule above both', async () => {
    write('nianbao.json', '{"rules": {"cell/blank": "error", "section": "off"}}');
    write('县/nianbao.json', '{"rules": {"cell/blank": "hint"}}');
    write('省.json', '{"rules": {"cell": "information"}}');
    write('县/a.nianbao', DRAFT);
    const blank = async (...argv: string[]) =>
      (await checked(...argv, '县')).levels['县/a.nianbao']!.filter(f => /^(?:cell\/blank|section)/.test(f));
    expect(await blank()).toEqual(['cell/blank hint']);
    expect(await blank('--config', '省.json')).toEqual(['cell/blank information']);
    expect(await blank('--config', '省.json', '--rule', 'cell/blank=warning')).toEqual([BLANK]);
    expect(await blank('--rule', 'cell=off')).toEqual([]);
  });

  it('what is wrong is told with its place, and the rest holds', async () => {
    write('县/nianbao.json', '{"rules": {"cell/blanc": "off", "cell/digits": "off"}}');
    write('县/a.nianbao', DRAFT);
    const { err, code } = await checked('县', '--rule', 'style=of', '--rule', 'cel=off');
    expect(err).toContain('县：nianbao.json 第 1 行第 26 列：没有规则“cell/blanc”（是不是“cell/blank”？）');
    expect(err).toContain('--rule style=of：规则“style”的级别应为 off、hint');
    expect(err).toMatch(
      /--rule cel=off：没有规则“cel”.*；可以是一组（report、.*、style）或一条，nianbao rules 列出全部规则$/m,
    );
    expect(code).toBe(2);
  });

  it('leaves alone what is excluded, but not what is named', async () => {
    write('县/a.nianbao', DRAFT);
    write('县/归档/b.nianbao', DRAFT);
    write('县/草稿/c.nianbao', DRAFT);
    write('县/nianbao.json', '{"exclude": ["归档/**"]}');
    write('县/.nianbaoignore', '草稿/\n');
    expect(Object.keys((await checked('.')).levels)).toEqual(['县/a.nianbao']);
    expect(Object.keys((await checked('县/归档/b.nianbao')).levels)).toEqual(['县/归档/b.nianbao']);
    write('县/归档/c.nianbao', DRAFT.replace('\t/', '\t0'));
    const { out } = await ran(cwd(), ['recalculate', '--dry-run', '县']);
    expect(out).toContain('重算了 1 份');
  });

  it('holds the year before as it is named, wherever it lies', async () => {
    write(
      '档案/旧.nianbao',
      reportOf('梅溪乡人民政府', 2024, { 'carriedOut.naturalPerson': '7', 'carriedOut.total': '7' }),
    );
    write('县/a.nianbao', DRAFT);
    const carried = async () =>
      (await checked('县')).levels['县/a.nianbao']!.filter(f => f.startsWith('years/carry-over'));
    expect(await carried()).toEqual([]);
    write('县/nianbao.json', '{"previousReport": "../档案/旧.nianbao"}');
    expect(await carried()).toHaveLength(2);
    write('县/nianbao.json', '{"previousReport": "../档案/没有.nianbao"}');
    // One thing is wrong, and it is said once, with where it is written.
    expect(await ran(cwd(), ['check', '县'])).toMatchObject({
      code: 2,
      out: expect.stringContaining('。1 处无法读取'),
      err: `nianbao：${path.join('县', 'nianbao.json')} 第 1 行：“previousReport”指明的“../档案/没有.nianbao”无法读取（文件不存在），没有用来核对上年的数\n`,
    });
    write(
      '县/nianbao.json',
      JSON.stringify({ previousReport: pathToFileURL(path.join(cwd(), '档案/旧.nianbao')).href }),
    );
    expect(await carried()).toHaveLength(2);
    for (const wrong of ['file:///%E5%zz', 'file://别处/旧.nianbao']) {
      write('县/nianbao.json', JSON.stringify({ previousReport: wrong }));
      expect((await checked('县')).err).toContain(wrong);
    }
  });

  it('words to avoid and the length are read', async () => {
    write('a.nianbao', DRAFT.replace('一、总体情况', '一、总体情况\n\n以政务公开为抓手，推进各项工作。'));
    write('nianbao.json', '{"terms": {"抓手": "举措"}, "overviewLength": 5}');
    const { levels } = await checked('a.nianbao');
    expect(levels['a.nianbao']!.join()).toMatch(/section\/length.*text\/terms|text\/terms.*section\/length/);
  });
});

describe('nianbao config', () => {
  it('tells each value and where it comes from', async () => {
    write('nianbao.json', '{\n  "overviewLength": 400,\n  "terms": {"抓手": ""}\n}');
    write('县/nianbao.json', '{\n  "rules": {\n    "style": "off",\n    "text/typo": "error"\n  }\n}');
    write('县/a.nianbao', DRAFT);
    const { out, code } = await ran(cwd(), ['config', '县/a.nianbao', '--rule', 'cell/blank=off']);
    expect(code).toBe(0);
    const lines = out.split('\n').map(line => line.replace(/ {2,}/, ' | '));
    expect(lines).toContain('rules.text/typo = error | 来自 县/nianbao.json 第 4 行');
    expect(lines).toContain('rules.text/punctuation = off | 来自 县/nianbao.json 第 3 行（style）');
    expect(lines).toContain('rules.cell/blank = off | 来自 --rule');
    expect(lines).toContain('terms.抓手 = （不用） | 来自 nianbao.json 第 3 行');
    expect(lines).toContain('overviewLength = 400 | 来自 nianbao.json 第 2 行');
    expect(lines).toContain('townshipDeadline = 01-31 | 默认');
    expect(lines).toContain('exclude = （没有） | 默认');
    expect(out).not.toMatch(/^(?:sums|ignore) /m);
  });

  it('tells what is left alone, summed and ignored', async () => {
    const entry = { file: 'a.nianbao', rule: 'text/typo', words: '的的', reason: '书名' };
    const sums = [{ parent: '汇总.nianbao', units: ['a*.nianbao'] }];
    write('nianbao.json', '{\n  "exclude": ["归档/**"]\n}');
    write(
      '县/nianbao.json',
      JSON.stringify({ exclude: ['旧/**'], sums, ignore: [entry, { ...entry, file: 'b.nianbao' }] }),
    );
    write('县/.nianbaoignore', '草稿\n');
    write('省.json', '{"exclude": ["x/**"]}');
    write('县/a.nianbao', DRAFT);
    const { out } = await ran(cwd(), ['config', '县/a.nianbao', '--config', '省.json']);
    const lines = out.split('\n').map(line => line.replace(/ {2,}/, ' | '));
    expect(lines.filter(line => /^(?:exclude|sums|ignore)/.test(line))).toEqual([
      'exclude = 旧/** | 来自 县/nianbao.json 第 1 行',
      'exclude = 归档/** | 来自 nianbao.json 第 2 行',
      'exclude 另见 县/.nianbaoignore',
      'sums = 1 份汇总 | 来自 县/nianbao.json',
      'ignore = 2 处，其中这个文件的 1 处 | 来自 县/nianbao.json',
    ]);
  });

  it.skipIf(process.platform === 'win32')('prints no settings for what is not there or out of reach', async () => {
    symlinkSync('圈', path.join(cwd(), '圈'));
    expect(await ran(cwd(), ['config', '无'])).toEqual({
      code: 2,
      out: '',
      err: 'nianbao：无：找不到这个文件或文件夹\n',
    });
    expect(await ran(cwd(), ['config', '圈/a.nianbao'])).toEqual({
      code: 2,
      out: '',
      err: 'nianbao：圈/a.nianbao：无法读取（链接绕成了圈）\n',
    });
    expect(await ran(cwd(), ['config', '.'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('nianbao init, rules, explain', () => {
  it('writes a nianbao.json once', async () => {
    const tried = await ran(cwd(), ['init', '--dry-run']);
    expect(tried).toEqual({ code: 0, out: `会写 nianbao.json：\n${NEW_OFFICE_FILE}`, err: '' });
    expect(await ran(cwd(), ['init'])).toMatchObject({ code: 0, out: '写了 nianbao.json，请按其中的说明修改\n' });
    expect(await ran(cwd(), ['init', '--dry-run'])).toMatchObject({
      code: 2,
      err: 'nianbao：nianbao.json：没有写（已有这个文件）\n',
    });
    expect((await ran(cwd(), ['init', '--dry-run', '没有'])).err).toContain('没有文件夹 没有');
    expect(existsSync(path.join(cwd(), 'nianbao.json'))).toBe(true);
    writeFileSync(path.join(cwd(), 'nianbao.json'), '{}');
    const again = await ran(cwd(), ['init', '.']);
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('nianbao.json：没有写（已有这个文件）');
    expect(readFileSync(path.join(cwd(), 'nianbao.json'), 'utf8')).toBe('{}');
    expect((await ran(cwd(), ['init', '没有'])).err).toContain('没有文件夹 没有');
  });

  it('lists the rules, and tells of one', async () => {
    const list = await ran(cwd(), ['rules']);
    expect(list.out).toMatch(/^table\/balance +错误 {2}可改 {2}表三各列/m);
    const page = await ran(cwd(), ['explain', 'table/balance']);
    expect(page.out).toMatch(/^# .+\n\n规则 table\/balance/);
    expect(page.out).not.toMatch(/```|\]\(|<!--/);
    expect(await ran(cwd(), ['explain', 'table/balence'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有规则 table/balence，是不是 table/balance；nianbao rules 列出全部规则'),
    });
  });
});
