import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWord } from '../../../server/src/exchange/word/word-draft.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { random } from '../../support/random.ts';
import { toldBy } from '../../support/told-by.ts';
import { PLAIN, wordOf } from '../../support/word/writer.ts';
import { APPLICATIONS } from '../rules/draft.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-convert-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const GOOD = reportOf('梅溪乡人民政府', 2025, APPLICATIONS);
const TITLE = '梅溪乡人民政府2025年政府信息公开工作年度报告';
const at = (name: string) => path.join(cwd, name);
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const putWord = (name: string) => put(name, wordOf(GOOD.replaceAll('\r\n', '\n'), PLAIN, random(3)));

describe('nianbao convert', () => {
  it('prints the text that ranges count in, and writes it only to a new file', async () => {
    putWord('年报.docx');
    expect(await ran(cwd, ['convert', '年报.docx', '--to', 'text'])).toEqual({ code: 0, out: `${GOOD}\n`, err: '' });
    expect((await ran(cwd, ['convert', '--to', 'text', '年报.docx', '-o', '年报.txt'])).code).toBe(0);
    expect(readFileSync(at('年报.txt'), 'utf8')).toBe(GOOD);
    const again = await ran(cwd, ['convert', '年报.docx', '--to', 'text', '-o', '年报.txt']);
    expect(again).toMatchObject({ code: 2, err: 'nianbao：年报.txt：没有写入（已有这个文件）\n' });
  });

  it('prints a page for a website, or writes it to a new file', async () => {
    put('年报.txt', GOOD);
    const { code, out, err } = await ran(cwd, ['convert', '年报.txt', '--to', 'html']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<!DOCTYPE html>\n/);
    expect(out).toContain(`<h1>${TITLE}</h1>`);
    expect((await ran(cwd, ['convert', '年报.txt', '--to', 'html', '-o', '年报.html'])).out).toBe('');
    expect(readFileSync(at('年报.html'), 'utf8')).toBe(out);
    expect((await ran(cwd, ['convert', '-', '--to', 'html'], new TextEncoder().encode(GOOD))).out).toBe(out);
    expect((await ran(cwd, ['convert', '年报.txt', '--to', 'html', '-o', '年报.html'])).code).toBe(2);
  });

  it('writes a Word file beside the draft, over nothing, and says so', async () => {
    put('年报.txt', GOOD);
    const { code, out, err } = await ran(cwd, ['convert', '年报.txt', '--to', 'docx']);
    expect({ code, out, err }).toEqual({ code: 0, out: '年报.docx：已写成公文格式的 Word 文件\n', err: '' });
    const written = parseReport(openWord(readFileSync(at('年报.docx'))).text);
    expect(toldBy(written)).toEqual(toldBy(parseReport(GOOD)));
    const again = await ran(cwd, ['convert', '年报.txt', '--to', 'docx']);
    expect(again).toMatchObject({ code: 2, out: '', err: 'nianbao：年报.docx：没有写入（已有这个文件）\n' });
    expect((await ran(cwd, ['convert', '年报.docx', '--to', 'docx'])).out).toMatch(/^年报（公文格式）\.docx：/);
    expect((await ran(cwd, ['convert', '年报.txt', '--to', 'docx', '-o', '新.docx'])).code).toBe(0);
    expect(readFileSync(at('新.docx'))).toEqual(readFileSync(at('年报.docx')));
  });

  it('says what is kept as lines', async () => {
    put('年报.txt', GOOD.replace(/^(.*2\.重复申请\t.*)$/m, '$1\t7'));
    const { code, err } = await ran(cwd, ['convert', '年报.txt', '--to', 'docx']);
    expect(err).toBe('nianbao：表三里有的行、数不知道在规定表格的哪一格，照原样写成文字，没有写成表格\n');
    expect(code).toBe(0);
  });

  it('turns nothing but reports into pages and Word files', async () => {
    put('通知.txt', '关于召开会议的通知\n各科室：\n');
    for (const form of ['html', 'docx']) {
      const { code, out, err } = await ran(cwd, ['convert', '通知.txt', '--to', form]);
      expect({ code, out, err }).toEqual({ code: 2, out: '', err: 'nianbao：通知.txt：不是年度报告，没有转换\n' });
    }
    expect(existsSync(at('通知.docx'))).toBe(false);
  });

  it.each([
    [['convert', 'a.docx'], '没有写 --to text'],
    [['convert', 'a.docx', '--to', 'pdf'], '不认识的格式 pdf，可以是 text、html、docx'],
    [['convert', '--to', 'text'], '没有写文件'],
    [['convert', 'a.docx', 'b.docx', '--to', 'text'], '一次只能转换一个文件'],
    [['convert', 'a.docx', '--to', 'text', '-o'], '-o 后面没有写文件'],
    [['convert', 'a.docx', '--to', 'text', '--fix'], '不认识的选项 --fix'],
    [['convert', '-', '--to', 'docx'], '转成 docx 要用 -o 写明文件'],
    [['convert', 'a.txt', '--to', 'docx', '-o', '-'], '转成 docx 要用 -o 写明文件'],
  ])('says of %j what is wrong', async (argv, reason) => {
    expect(await ran(cwd, argv)).toMatchObject({ code: 2, err: expect.stringContaining(reason) });
  });
});
