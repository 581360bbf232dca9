import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileResult } from '../../../server/src/cli/examine.ts';
import type { FileTables } from '../../../server/src/cli/formats/tables.ts';
import { workbookFile } from '../../../server/src/document/excel/workbook-file.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { packageWith, packedText } from '../../support/office-package.ts';
import { APPLICATIONS, type Cells } from '../rules/draft.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-excel-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const at = (name: string) => path.join(cwd, name);
const reportText = (cells: Cells = {}, organ = '梅溪乡人民政府') =>
  reportOf(organ, 2025, { ...APPLICATIONS, ...cells });
const workbook = (text: string) => workbookFile(parseReport(text)).bytes!;
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const sheet = (name: string, number: number) => packedText(readFileSync(at(name)), `xl/worksheets/sheet${number}.xml`);
const json = async (...argv: string[]) => JSON.parse((await ran(cwd, argv)).out) as unknown;

/** The workbook with another XML in a sheet. */
function withSheet(bytes: Uint8Array, number: number, change: (xml: string) => string): Uint8Array {
  const name = `xl/worksheets/sheet${number}.xml`;
  return packageWith(bytes, { [name]: change(packedText(bytes, name)) });
}

/** （七）总计 of all is not added up. */
const WRONG = workbook(reportText({ 'processed.total': '999' }));

describe('an Excel file on the command line', () => {
  it('is checked by its tables, in a folder too; prose that it does not hold is not missing', async () => {
    put('年报.xlsx', WRONG);
    const { code, out, err } = await ran(cwd, ['check', '.']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^年报\.xlsx：表三“（七）总计”行“总计”栏 +错误 /);
    const [file] = (await json('check', '--format', 'json', '年报.xlsx')) as [FileResult];
    expect(file).toMatchObject({ kind: 'excel', organ: '梅溪乡人民政府', year: 2025, edition: '2021' });
    expect(file.findings.every(f => f.place?.startsWith('表三'))).toBe(true);
    put('对的.xlsx', workbook(reportText()));
    expect((await ran(cwd, ['check', '对的.xlsx'])).out).toBe('检查了 1 份年度报告，没有发现问题。\n');
    expect((await ran(cwd, ['check', '-'], WRONG)).out).not.toContain('缺');
  });

  it('gives its tables, with the kind of file', async () => {
    put('年报.xlsx', WRONG);
    const [file] = (await json('tables', '年报.xlsx')) as [FileTables];
    expect(file.kind).toBe('excel');
    expect(file.tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
  });

  it('has its totals worked out anew, in the cell that is wrong alone', async () => {
    put('年报.xlsx', WRONG);
    const before = sheet('年报.xlsx', 2);
    const { out } = await ran(cwd, ['recalculate', '--dry-run', '年报.xlsx']);
    expect(out).toMatch(/^年报\.xlsx：表三“（七）总计”行“总计”栏 将改 “999”改为“7”$/m);
    expect(sheet('年报.xlsx', 2)).toBe(before);
    expect((await ran(cwd, ['recalculate', '年报.xlsx'])).code).toBe(0);
    expect(sheet('年报.xlsx', 2)).toBe(before.replace('<v>999</v>', '<v>7</v>'));
    expect((await ran(cwd, ['recalculate', '--diff', '年报.xlsx'])).out).toContain('没有要改的合计');
  });

  it('keeps formulas, with what they come to once others are right', async () => {
    put('年报.xlsx', workbook(reportText()));
    const right = sheet('年报.xlsx', 2);
    const [stale, now] = ['</f><v>7</v>', '</f><v>8</v>'];
    expect(right.split(stale).length).toBeGreaterThan(1);
    put(
      '年报.xlsx',
      withSheet(readFileSync(at('年报.xlsx')), 2, xml => xml.replaceAll(stale, now)),
    );
    expect((await ran(cwd, ['recalculate', '年报.xlsx'])).err).toBe('');
    expect(sheet('年报.xlsx', 2)).toBe(right);
  });

  it('is left as it is where a total is a formula of another kind, and the place is said once', async () => {
    const formula = (xml: string) => xml.replace(/<f>[^<]*<\/f><v>7<\/v>/, '<f>ROUND(7.8,0)</f><v>8</v>');
    put('年报.xlsx', withSheet(workbook(reportText()), 2, formula));
    const before = sheet('年报.xlsx', 2);
    const { out, err, code } = await ran(cwd, ['recalculate', '年报.xlsx']);
    expect(code).toBe(2);
    expect(err).toMatch(/^nianbao：年报\.xlsx：工作表“表三[^”]*”[A-Z]+\d+：这一格是公式，请在 Excel 中改\n$/);
    expect(out).toMatch(/^重算了 1 份年度报告，\d+ 处要改的合计没有写。\n$/);
    expect(sheet('年报.xlsx', 2)).toBe(before);
  });

  it('is mended where the rules are sure: words that are digits of full width become a number', async () => {
    const right = workbook(reportText());
    put('年报.xlsx', right);
    const number = /(<c r="D\d+" s="\d+")><v>5<\/v><\/c>/;
    expect(sheet('年报.xlsx', 2)).toMatch(number);
    put(
      '年报.xlsx',
      withSheet(right, 2, xml => xml.replace(number, '$1 t="inlineStr"><is><t>５</t></is></c>')),
    );
    const { out, code } = await ran(cwd, ['check', '--fix', '年报.xlsx']);
    expect({ code, out }).toEqual({
      code: 0,
      out: '年报.xlsx：表三“一、本年新收政府信息公开申请数量”行“自然人”栏 已改 “５”改为“5” [cell/digits]\n\n检查了 1 份年度报告，没有发现问题。已改正 1 个文件中的 1 处。\n',
    });
    expect(sheet('年报.xlsx', 2)).toBe(packedText(right, 'xl/worksheets/sheet2.xml'));
  });

  it('gets no comments', async () => {
    put('年报.xlsx', WRONG);
    expect(await ran(cwd, ['annotate', '年报.xlsx'])).toMatchObject({
      code: 2,
      err: 'nianbao：年报.xlsx：不是 Word 文件（.docx），没有加批注\n',
    });
  });

  it('is written as a Word file or a page with its tables alone, which is said', async () => {
    put('年报.xlsx', WRONG);
    const { err, code } = await ran(cwd, ['convert', '年报.xlsx', '--to', 'docx']);
    expect(err).toContain('写出的没有正文');
    expect(code).toBe(0);
    expect((await ran(cwd, ['convert', '年报.xlsx', '--to', 'text'])).err).not.toContain('正文');
  });

  it('is a unit whose figures are summed', async () => {
    put('nianbao.json', JSON.stringify({ sums: [{ parent: '县.txt', units: ['各镇/*'] }] }));
    mkdirSync(at('各镇'));
    put('县.txt', reportText({ 'normative.made': '9' }, '云岭县人民政府'));
    put('各镇/梅溪乡.xlsx', workbook(reportText({ 'normative.made': '4' })));
    const { out } = await ran(cwd, ['check', '县.txt']);
    expect(out).toContain('[units/sum]');
    expect(out).not.toContain('[units/missing]');
  });
});

describe('nianbao convert --to xlsx', () => {
  it('writes the tables beside the draft, over nothing, and says so', async () => {
    put('年报.txt', reportText());
    const { code, out, err } = await ran(cwd, ['convert', '年报.txt', '--to', 'xlsx']);
    expect({ code, out, err }).toEqual({ code: 0, out: '年报.xlsx：已把表格写成 Excel 文件，正文不写\n', err: '' });
    expect(await ran(cwd, ['convert', '年报.txt', '--to', 'xlsx'])).toMatchObject({
      code: 2,
      err: 'nianbao：年报.xlsx：没有写入（已有这个文件）\n',
    });
    expect((await ran(cwd, ['convert', '年报.xlsx', '--to', 'xlsx'])).out).toMatch(/^年报（规定表样）\.xlsx：/);
    expect(readFileSync(at('年报（规定表样）.xlsx'))).toEqual(readFileSync(at('年报.xlsx')));
  });

  it('says which totals do not add up', async () => {
    put('年报.txt', reportText({ 'processed.total': '999' }));
    const { err } = await ran(cwd, ['convert', '年报.txt', '--to', 'xlsx']);
    expect(err).toBe('nianbao：表三有合计对不上（“（七）总计，总计”为 999，应为 7），照草稿的数写，没有写成公式\n');
  });

  it.each([
    ['a text that is no report', '会议记录\n', '不是年度报告，没有转换'],
    [
      'a report without tables',
      '梅溪乡人民政府2025年政府信息公开工作年度报告\n一、总体情况\n略。\n',
      '没有能写进 Excel 文件的表，没有转换',
    ],
  ])('says of %s that nothing was written', async (_, text, reason) => {
    put('稿.txt', text);
    expect(await ran(cwd, ['convert', '稿.txt', '--to', 'xlsx'])).toMatchObject({
      code: 2,
      out: '',
      err: `nianbao：稿.txt：${reason}\n`,
    });
  });

  it('wants a name where there is none', async () => {
    expect((await ran(cwd, ['convert', '-', '--to', 'xlsx'])).err).toContain('转成 xlsx 要用 -o 写明文件');
  });
});
