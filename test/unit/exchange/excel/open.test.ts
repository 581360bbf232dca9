import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../../server/src/exchange/draft.ts';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { excelPackage, type WorkbookParts } from '../../../support/excel/package.ts';
import { packageOf, packageWith } from '../../../support/office-package.ts';

const SHEET = { name: '表三', xml: '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>' };
const GOOD: WorkbookParts = { sheets: [SHEET] };
const PART = 'xl/worksheets/sheet1.xml';

/** The good file with some parts otherwise; null takes one away. */
function withParts(parts: Readonly<Record<string, string | null>>): Uint8Array {
  return packageWith(excelPackage(GOOD), parts);
}

const worksheet = (inner: string, before = '') =>
  `${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`;
const data = (rows: string) => worksheet(`<sheetData>${rows}</sheetData>`);

const cfb = (words: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(words, 'utf16le')]);

const types = (type: string, part: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

describe('an Excel file', () => {
  it('is opened by what it holds, whatever its name, and however its names are written', () => {
    expect(openDraft(excelPackage(GOOD), '年报.txt')).toMatchObject({ kind: 'excel', text: '5' });
    expect(openDraft(excelPackage({ ...GOOD, strict: true, prefix: 'x' }), '年报.docx')).toMatchObject({ text: '5' });
    expect(openDraft(withParts({ [PART]: `\ufeff${data('<row><c><v>6</v></c></row>')}` }), '').text).toBe('6');
  });

  it('keeps its byte order mark when it is written', () => {
    const draft = openDraft(withParts({ [PART]: `\ufeff${data('<row><c><v>6</v></c></row>')}` }), '');
    const after = draft.write([{ span: { start: 0, end: 1 }, text: '7' }]);
    expect(strFromU8(unzipSync(after)[PART]!, true).charCodeAt(0)).toBe(0xef);
    expect(openDraft(after, '').text).toBe('7');
  });

  it.each([
    [
      'an old Excel file',
      cfb('Root Entry\0Workbook\0'),
      '是旧的 Excel（.xls）或 WPS（.et）格式，无法读取；请在 Excel 或 WPS 中另存为 .xlsx 后再用',
    ],
    ['a file with a password', cfb('EncryptedPackage'), '加了打开密码'],
    [
      'a file with macros',
      excelPackage({ ...GOOD, mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      '是带宏的 Excel 文件（.xlsm）',
    ],
    [
      'a binary file',
      packageOf({
        '[Content_Types].xml': types('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'),
        'xl/workbook.bin': new Uint8Array(9),
      }),
      '是二进制的 Excel 文件（.xlsb），无法读取；请在 Excel 中另存为 .xlsx 后再用',
    ],
    ['no sheet', withParts({ [PART]: null }), '文件里没有工作表'],
    ['hidden sheets alone', excelPackage({ sheets: [{ ...SHEET, state: 'hidden' }] }), '文件里没有工作表'],
    ['a workbook of another root', withParts({ 'xl/workbook.xml': '<a/>' }), '也不是 Excel 文件'],
    ['a document type', withParts({ [PART]: worksheet('', '<!DOCTYPE a [<!ENTITY b "c">]>') }), 'DTD'],
    ['a document type in its words', excelPackage({ ...GOOD, others: {}, strings: ']]><!DOCTYPE a>' }), '已损坏'],
    ['an unknown entity', withParts({ [PART]: data('<row><c><v>&b;</v></c></row>') }), '已损坏'],
    ['XML that breaks off', withParts({ [PART]: '<worksheet><sheetData>' }), '已损坏'],
    ['rows out of order', withParts({ [PART]: data('<row r="2"/><row r="1"/>') }), '行次序不对'],
    ['a row of no number', withParts({ [PART]: data('<row r="x"/>') }), '行次序不对'],
    ['cells out of order', withParts({ [PART]: data('<row r="1"><c r="B1"/><c r="A1"/></row>') }), '单元格次序不对'],
    ['a cell of another row', withParts({ [PART]: data('<row r="1"><c r="A2"/></row>') }), '单元格次序不对'],
    ['a cell of no place', withParts({ [PART]: data('<row r="1"><c r="XFE1"/></row>') }), '单元格次序不对'],
    [
      'words far too many',
      excelPackage({
        ...GOOD,
        strings: Array.from({ length: 250_000 }, (_, i) => `<x:si><x:t>${i}</x:t></x:si>`).join(''),
      }),
      '文件里的文字太多，不像年报的表格',
    ],
    [
      'a sheet far too large',
      withParts({ [PART]: data(Array.from({ length: 250_000 }, (_, i) => `<!-- ${i * 7919} -->`).join('')) }),
      '工作表“表三”太大，不像年报的表格',
    ],
  ])('with %s is refused with what helps', (_, bytes, reason) => {
    expect(() => openDraft(bytes, '年报')).toThrow(UnreadableFile);
    expect(() => openDraft(bytes, '年报')).toThrow(reason);
  });

  it.each([
    ['text', strToU8('甲')],
    ['a web page', strToU8('<html><table><tr><td>甲</td></tr></table></html>')],
    ['nothing', new Uint8Array()],
  ])('is none where it is %s', (_, bytes) => {
    expect(() => openDraft(bytes, '各镇/年报.XLSX')).toThrow('没有检查：不是 Excel 文件（.xlsx），或者已损坏');
  });

  it('of old times is told by its name, too', () => {
    for (const name of ['年报.xls', '年报.ET']) expect(() => openDraft(cfb('x'), name)).toThrow('是旧的 Excel（.xls）');
    expect(() => openDraft(cfb('x'), '年报.doc')).toThrow('是旧的 Word（.doc）');
  });
});
