import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import type { FileResult } from '../../../server/src/cli/examine.ts';
import { encode } from '../../../server/src/exchange/text/encoding.ts';
import { ran } from './cli-host.ts';
import { BROKEN, CLEAN, withExampleFolder } from './example-folder.ts';

let cwd: string;
const folder = withExampleFolder();
beforeEach(() => {
  cwd = folder();
});

describe('exit code', () => {
  it('is 0 without error findings', async () => {
    expect(await ran(cwd, ['check', CLEAN])).toEqual({
      code: 0,
      out: '检查了 1 份年度报告，没有发现问题。\n',
      err: '',
    });
  });

  it('is 1 with error findings', async () => {
    expect(await ran(cwd, ['check', '.'])).toMatchObject({ code: 1, err: '' });
  });

  it('is 2 with a file that cannot be read, which is named; the others are still checked', async () => {
    writeFileSync(join(cwd, '报告.txt'), Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
    const { code, out, err } = await ran(cwd, ['check', '缺.txt', '报告.txt', CLEAN]);
    expect(code).toBe(2);
    expect(err).toBe(
      'nianbao：缺.txt：找不到这个文件或文件夹\nnianbao：报告.txt：文件已损坏或不完整，无法读取；请用 Word、Excel 或 WPS 打开后另存一份再用\n',
    );
    expect(out).toBe('检查了 1 份年度报告，没有发现问题。2 处无法读取、写回，或者设置写错了，见上面的说明。\n');
  });

  it('is 2 for bad usage, with the usage', async () => {
    const { code, out, err } = await ran(cwd, ['check', '--fast', CLEAN]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('不认识的选项 --fast');
    expect(err).toContain('用法：nianbao check');
  });

  it('is 0 for help and version', async () => {
    expect((await ran(cwd, ['--help'])).out).toContain('退出码');
    expect(await ran(cwd, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('text', () => {
  it('gives a line a finding, with line and column from 1, and a summary', async () => {
    const { out } = await ran(cwd, ['check', BROKEN]);
    const lines = readFileSync(join(cwd, BROKEN), 'utf8').split('\n');
    const line = lines.findIndex(l => l.startsWith('2、主动公开')) + 1;
    const printed = out.split('\n').find(l => l.startsWith(`${BROKEN}:${line}:1 `));
    expect(printed).toMatch(/ 错误 .+ \[section\/ordinal\]$/);
    expect(out).toMatch(/\n\n检查了 1 份年度报告，发现错误 \d+ 处[^\n]*。\n$/);
  });

  it('names what is no report only in the summary', async () => {
    writeFileSync(join(cwd, '通知.txt'), '关于召开会议的通知\n\n各科室：\n');
    expect((await ran(cwd, ['check', '通知.txt'])).out).toBe(
      '看了 1 个文件，没有检查到年度报告。1 个文件不是年度报告（没有年报的标题、部分或表格），没有检查：通知.txt。\n',
    );
  });
});

describe('what is a report', () => {
  const recognised = async (name: string, text: string) => {
    writeFileSync(join(cwd, name), text);
    return (JSON.parse((await ran(cwd, ['check', '--format', 'json', name])).out) as FileResult[])[0]!.recognised;
  };

  it('is said by the name, as in the editor, where the words do not say it yet', async () => {
    expect(await recognised('草稿.nianbao', '本年情况\n')).toBe(true);
    expect(await recognised('甲镇政府信息公开2025年度报告.txt', '本年情况\n')).toBe(true);
    expect(await recognised('空.nianbao', ' \n')).toBe(false);
    expect(await recognised('草稿.txt', '本年情况\n')).toBe(false);
    expect(await recognised('政府信息公开年度报告.md', '本年情况\n')).toBe(false);
  });
});

describe('json', () => {
  it('gives an entry a file, in the order asked for', async () => {
    writeFileSync(join(cwd, '通知.txt'), '关于召开会议的通知\n');
    const { code, out } = await ran(cwd, ['check', '--format', 'json', '通知.txt', CLEAN, BROKEN]);
    const results = JSON.parse(out) as FileResult[];
    expect(code).toBe(1);
    expect(results.map(r => r.file)).toEqual(['通知.txt', CLEAN, BROKEN]);
    expect(results[0]).toEqual({
      file: '通知.txt',
      kind: 'text',
      recognised: false,
      title: null,
      organ: null,
      year: null,
      edition: null,
      findings: [],
    });
    expect(results[1]).toEqual({
      file: CLEAN,
      kind: 'text',
      recognised: true,
      title: '云岭县人民政府2025年政府信息公开工作年度报告',
      organ: '云岭县人民政府',
      year: 2025,
      edition: '2021',
      findings: [],
    });
  });

  it('gives ranges from 0, the same for LF, CRLF and CR', async () => {
    const text = readFileSync(join(cwd, BROKEN), 'utf8');
    const all = [];
    for (const eol of ['\n', '\r\n', '\r']) {
      writeFileSync(join(cwd, 'a.txt'), text.replaceAll('\n', eol));
      const [result] = JSON.parse((await ran(cwd, ['check', '--format=json', 'a.txt'])).out) as FileResult[];
      all.push(result!.findings.map(f => [f.code, f.range, f.related.map(r => r.range)]));
      const ordinal = result!.findings.find(f => f.code === 'section/ordinal')!;
      const { start, end } = ordinal.range;
      expect(text.split('\n')[start.line]!.slice(start.character, end.character)).toBe('2、');
      expect(ordinal.fixes[0]).toMatchObject({ kind: 'safe', edits: [{ newText: expect.stringContaining('二') }] });
    }
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it('reads standard input', async () => {
    const bytes = encode(readFileSync(join(cwd, BROKEN), 'utf8'), { encoding: 'gb18030', bom: false })!;
    const { code, out } = await ran(cwd, ['check', '--format', 'json', '-'], bytes);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ file: '-', organ: '青禾镇人民政府' }]);
  });
});

describe('--fix', () => {
  const fixed = async (name: string) => ran(cwd, ['check', '--fix', name]);

  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['gb18030', false],
  ] as const)(
    'mends a file in %s (mark: %s) and keeps encoding, line ends and all other words',
    async (encoding, bom) => {
      const file = { encoding, bom };
      const text = readFileSync(join(cwd, BROKEN), 'utf8').replaceAll('\n', '\r\n');
      writeFileSync(join(cwd, BROKEN), encode(text, file)!);
      const { code, out } = await fixed(BROKEN);
      const wanted = text
        .replace('2、主动公开', '二、主动公开')
        .replace('3、收到和处理', '三、收到和处理')
        .replace('4、存在的主要', '五、存在的主要')
        .replace('（2）依申请公开', '（二）依申请公开');
      expect(Buffer.compare(readFileSync(join(cwd, BROKEN)), encode(wanted, file)!)).toBe(0);
      expect(code).toBe(1);
      expect(out).toContain('已改正 1 个文件中的 4 处。');
      expect(out.split('\n').filter(line => line.includes('已改 '))).toEqual([
        `${BROKEN}:9:1 已改 “（2）”改为“（二）” [section/subheading]`,
        `${BROKEN}:17:1 已改 “2、”改为“二、” [section/ordinal]`,
        `${BROKEN}:63:1 已改 “3、”改为“三、” [section/ordinal]`,
        `${BROKEN}:395:1 已改 “4、”改为“五、” [section/ordinal]`,
      ]);
      expect(out).not.toMatch(/(?:错误|警告|信息) .*section\/ordinal/);
      expect(out).toContain('table/column-total');
    },
  );

  it('says what it took away, where the words now stand', async () => {
    const text = readFileSync(join(cwd, CLEAN), 'utf8');
    writeFileSync(
      join(cwd, CLEAN),
      text.replace('一、总体情况\n', '一、总体情况\n\n第一段，\u200b后一句，\u200b再一句。\n'),
    );
    expect((await fixed(CLEAN)).out).toBe(
      `${CLEAN}:7:5 已改 删去看不见的字符 [text/leftover]\n${CLEAN}:7:9 已改 删去看不见的字符 [text/leftover]\n\n检查了 1 份年度报告，没有发现问题。已改正 1 个文件中的 2 处。\n`,
    );
  });

  it('changes nothing the second time, nor in a draft that is right', async () => {
    await fixed(BROKEN);
    const before = statSync(join(cwd, BROKEN), { bigint: true }).mtimeNs;
    expect((await fixed('.')).out).not.toContain('已改正');
    expect(statSync(join(cwd, BROKEN), { bigint: true }).mtimeNs).toBe(before);
  });

  it('leaves a file alone that was not read without loss', async () => {
    const bytes = Buffer.concat([readFileSync(join(cwd, BROKEN)), Buffer.from([0xe4, 0xba])]);
    writeFileSync(join(cwd, BROKEN), bytes);
    const { code, err } = await fixed(BROKEN);
    expect(code).toBe(2);
    expect(err).toContain('没有写回');
    expect(Buffer.compare(readFileSync(join(cwd, BROKEN)), bytes)).toBe(0);
  });

  it('keeps permissions and links and leaves nothing behind', async () => {
    mkdirSync(join(cwd, '别处'));
    chmodSync(join(cwd, BROKEN), 0o640);
    symlinkSync(join(cwd, BROKEN), join(cwd, '别处/link.txt'));
    await fixed('别处/link.txt');
    expect(readFileSync(join(cwd, BROKEN), 'utf8')).toContain('二、主动公开');
    expect(statSync(join(cwd, BROKEN)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(cwd, '别处'))).toEqual(['link.txt']);
    expect(readdirSync(cwd).sort()).toEqual([CLEAN, BROKEN, '别处'].sort());
  });
});
