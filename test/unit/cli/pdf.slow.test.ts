import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileResult } from '../../../server/src/cli/examine.ts';
import type { FileTables } from '../../../server/src/cli/formats/tables.ts';
import { pageOf } from '../../support/pdf/minimal-pdf.ts';
import { printedPdf } from '../../support/pdf/printed.ts';
import { APPLICATIONS, type Cells } from '../rules/draft.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-pdf-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const report = (cells: Cells = {}) =>
  reportOf('梅溪乡人民政府', 2025, { ...APPLICATIONS, ...cells }).replaceAll('\r\n', '\n');
const GOOD = report();
/** （七）总计 is not added up, and a heading has another ordinal. */
const WRONG = report({ 'processed.total': '999' }).replace('二、主动公开', '2、主动公开');

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(cwd, name), content);
}
const json = async (...argv: string[]) => JSON.parse((await ran(cwd, argv)).out) as unknown;
const said = ({ findings }: FileResult) => findings.map(f => `${f.code} ${f.severity} ${f.message}`);

describe('a PDF on the command line', () => {
  it('is a draft like another: the same findings, in a folder too', async () => {
    put('年报.pdf', printedPdf(WRONG));
    put('年报.txt', WRONG);
    const [pdf, text] = (await json('check', '--format', 'json', '.')) as [FileResult, FileResult];
    expect([pdf.kind, text.kind]).toEqual(['pdf', 'text']);
    expect(said(pdf)).toEqual(said(text));
    expect(said(pdf).join('\n')).toContain('section/ordinal error');
  });

  it('has nothing wrong where the report has nothing wrong', async () => {
    put('年报.pdf', printedPdf(GOOD));
    expect(await ran(cwd, ['check', '年报.pdf'])).toEqual({
      code: 0,
      out: '检查了 1 份年度报告，没有发现问题。\n',
      err: '',
    });
  });

  it('is told by pages and their lines', async () => {
    put('年报.pdf', printedPdf(WRONG));
    const { code, out } = await ran(cwd, ['check', '年报.pdf']);
    expect(code).toBe(1);
    expect(out).toMatch(/^年报\.pdf：第1页第\d+行，“二、主动公开政府信息情况”的标题 +错误 序号/m);
    expect(out).toMatch(/^年报\.pdf：第3页第\d+行，表三“（七）总计”行“总计”栏/m);
    expect(out).not.toMatch(/pdf:\d/);
  });

  it('gives its figures as text does', async () => {
    put('年报.pdf', printedPdf(GOOD));
    put('年报.txt', GOOD);
    const [pdf, text] = (await json('tables', '.')) as [FileTables, FileTables];
    const figures = ({ tables }: FileTables) =>
      tables.flatMap(t => t.rows.flatMap(r => r.cells.map(c => [t.kind, r.key, c.column, c.value])));
    expect(pdf.kind).toBe('pdf');
    expect(figures(pdf)).toEqual(figures(text));
  });

  it('is never written: what would be mended is refused once, and the others go on', async () => {
    const bytes = printedPdf(WRONG);
    put('a.pdf', bytes);
    put('b.txt', WRONG);
    const fixed = await ran(cwd, ['check', '--fix', '.']);
    expect(fixed.err).toBe('nianbao：a.pdf：没有改：PDF 只能检查，不能改；请在 Word 原稿中改，再另存为 PDF\n');
    expect(fixed.out).toMatch(/^b\.txt:\d+:\d+ 已改/);
    const worked = await ran(cwd, ['recalculate', '.']);
    expect(worked).toMatchObject({ code: 2, err: expect.stringContaining('a.pdf：PDF 只能检查，不能改') });
    expect(worked.out).toContain('已改 1 个文件中的');
    expect((await ran(cwd, ['annotate', 'a.pdf'])).err).toContain('不是 Word 文件');
    expect(new Uint8Array(readFileSync(path.join(cwd, 'a.pdf')))).toEqual(bytes);
  });

  it('can be had as text, also from standard input', async () => {
    const { out } = await ran(cwd, ['convert', '-', '--to', 'text'], printedPdf(GOOD));
    expect(out.split('\n').filter(line => line.includes('\t')).length).toBeGreaterThan(30);
    expect(out).toMatch(/^梅溪乡人民政府2025年政府信息公开工作年度报告$/m);
  });

  it('says why one can not be read, and reads the others', async () => {
    put('扫描.pdf', pageOf(''));
    put('别的.pdf', '另存的一份通知');
    put('年报.pdf', printedPdf(GOOD));
    const { code, out, err } = await ran(cwd, ['check', '.']);
    expect(code).toBe(2);
    expect(err).toContain('扫描.pdf：没有文字层，是扫描件或图片');
    expect(err).toContain('别的.pdf：没有检查：不是 PDF 文件');
    expect(out).toContain('检查了 1 份年度报告，没有发现问题。2 处无法读取、写回，或者设置写错了，见上面的说明。');
  });
});
