import { describe, expect, it } from 'vitest';
import { workbookFile } from '../../../server/src/document/excel/workbook-file.ts';
import { openDraft } from '../../../server/src/exchange/open.ts';
import { parseXml, type XmlElement } from '../../../server/src/exchange/package/xml.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { packedText, packedTexts } from '../../support/office-package.ts';
import { APPLICATIONS, type Cells, draft } from '../rules/draft.ts';

const CELLS: Cells = { ...APPLICATIONS, 'fees.amount': '30.50', 'cases.review.upheld': '2', 'cases.review.total': '2' };
const written = (text: string) => workbookFile(parseReport(text));
const sheets = (bytes: Uint8Array | null) =>
  Object.entries(packedTexts(bytes!)).flatMap(([name, xml]) => (name.includes('/sheet') ? [xml] : []));
const formulas = (xml: string) =>
  [...xml.matchAll(/<c r="(\w+)" s="\d+"><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(f => f.slice(1).join(' '));

describe('a report as a workbook', () => {
  const { bytes, notes } = written(draft({ cells: CELLS }));
  const [disclosure = '', applications = '', disputes = ''] = sheets(bytes);

  it('has a sheet for each table, named and merged as the form', () => {
    const book = packedText(bytes!, 'xl/workbook.xml');
    expect([...book.matchAll(/<sheet name="([^"]+)"/g)].map(f => f[1])).toEqual([
      '表二 主动公开',
      '表三 依申请公开',
      '表四 复议诉讼',
    ]);
    expect(notes).toEqual([]);
    expect(disclosure).toContain('<mergeCell ref="A1:D1"/><mergeCell ref="A2:D2"/><mergeCell ref="A3:D3"/>');
    expect(applications).toContain('<mergeCell ref="A1:J1"/><mergeCell ref="A2:C4"/><mergeCell ref="D2:J2"/>');
    expect(disputes).toContain('<mergeCell ref="A2:E2"/><mergeCell ref="F2:O2"/>');
  });

  it('has formulas for totals, as the equations have it, with what they come to', () => {
    expect(formulas(applications).slice(0, 3)).toEqual(['J5 SUM(D5:I5) 7', 'J6 SUM(D6:I6) 1', 'J7 SUM(D7:I7) 5']);
    expect(formulas(applications).slice(-14, -12)).toEqual(['D28 SUM(D7:D27) 5', 'E28 SUM(E7:E27) 2']);
    expect(formulas(applications).slice(-7)).toEqual([
      ...['D', 'E', 'F', 'G', 'H', 'I'].map((c, i) => `${c}29 ${c}5+${c}6-${c}28 ${[1, 0, 0, 0, 0, 0][i]}`),
      'J29 SUM(D29:I29) 1',
    ]);
    expect(formulas(disputes)).toEqual(['E5 SUM(A5:D5) 2', 'J5 SUM(F5:I5) 0', 'O5 SUM(K5:N5) 0']);
    expect(formulas(disclosure)).toEqual([]);
  });

  it('keeps a total that does not add up, and what is no figure for sure, as the draft has it', () => {
    const odd = written(
      draft({
        cells: {
          ...CELLS,
          'granted.total': '6',
          'new.naturalPerson': '5件',
          'carriedIn.research': '',
          'deny1.other': '/',
        },
      }),
    );
    expect(odd.notes).toEqual(['表三有合计对不上（“（一）予以公开，总计”为 6，应为 5），照草稿的数写，没有写成公式']);
    const xml = sheets(odd.bytes)[1]!;
    expect(xml).toMatch(/<c r="J7" s="\d+"><v>6<\/v>/);
    expect(xml).toMatch(/<c r="D5" s="\d+" t="s">/);
    // Nobody can add words up; an empty cell is nothing.
    expect(formulas(xml).map(f => f.split(' ')[0])).not.toContain('J5');
    expect(formulas(xml)).toContain('J6 SUM(D6:I6) 1');
    expect(openDraft(odd.bytes!, '').text).toContain('\t5件\t');
  });

  it('shows 万元 with the decimals that the draft has', () => {
    expect(openDraft(bytes!, '').text).toContain('行政事业性收费\t30.50');
    expect(disclosure).toMatch(/<v>30\.5<\/v>/);
  });

  it('says what is not written, and is none without a table', () => {
    const two = draft({ cells: CELLS }).replace('1.属于国家秘密', '1.不知所云的一行');
    const report = parseReport(two);
    expect(workbookFile(report).notes).toEqual(['表三里有的行、数不知道在规定表格的哪一格，没有写出']);
    expect(sheets(workbookFile(report).bytes)).toHaveLength(2);
    expect(written('青禾镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n略。')).toEqual({
      bytes: null,
      notes: [],
    });
  });

  it('has XML whose elements stand in the order that Excel asks for', () => {
    const names = (element: XmlElement) => element.children.map(c => c.name.replace('s:', ''));
    const order = 'sheetPr sheetViews sheetFormatPr cols sheetData mergeCells printOptions pageMargins pageSetup'.split(
      ' ',
    );
    for (const xml of sheets(bytes)) expect(names(parseXml(xml))).toEqual(order);
    const styles = packedText(bytes!, 'xl/styles.xml');
    expect(names(parseXml(styles))).toEqual('numFmts fonts fills borders cellStyleXfs cellXfs cellStyles'.split(' '));
  });

  it('is the same to the byte for the same report', () => {
    expect(written(draft({ cells: CELLS })).bytes).toEqual(bytes);
  });
});
