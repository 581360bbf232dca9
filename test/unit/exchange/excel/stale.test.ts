import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { excelPackage } from '../../../support/excel/package.ts';

const f = (place: string, formula: string, value: number) =>
  `<x:c r="${place}"><x:f>${formula}</x:f><x:v>${value}</x:v></x:c>`;

/** A workbook of one row; A1 is 5 and B1 is 1. `calcPr`: how Excel is to work it out, with its sheets before it. */
function opened(cells: string, calcPr = '') {
  const xml = `<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c><x:c r="B1"><x:v>1</x:v></x:c>${cells}</x:row></x:sheetData>`;
  return openDraft(excelPackage({ sheets: [{ name: '一', xml }], properties: calcPr }), '');
}

const TOTALS = f('C1', 'SUM(A1:B1)', 0) + f('D1', 'C1+A1', 0) + f('E1', 'A1-B1', 4) + f('F1', 'MAX(A1:B1)', 0);
const FULL = '<x:calcPr fullCalcOnLoad="1"/>';

describe('what the formulas of a workbook came to', () => {
  it('is told of where it does not fit their items, by other such formulas as well', () => {
    const { text, notes } = opened(TOTALS);
    expect(text).toBe('5\t1\t0\t0\t4\t0');
    expect(notes).toEqual([
      '有 2 个公式的结果与各项不符（如工作表“一”C1），可能没有重新计算；请在 Excel 中打开并保存后再用',
    ]);
  });

  it('is no figure where Excel was yet to work it out', () => {
    const { text, notes } = opened(TOTALS, FULL);
    // Of F1 nobody knows what it comes to, but 0 is what all of them have here.
    expect(text).toBe('5\t1\t=SUM(A1:B1)\t=C1+A1\t4\t=MAX(A1:B1)');
    expect(notes).toEqual(['有 3 个公式没有算出的结果（如工作表“一”C1），没有读出数；请在 Excel 中打开并保存后再用']);
  });

  it('is no figure either where another sheet was yet to be worked out, or where it adds up what was not', () => {
    const sheet = (name: string, cells: string) => ({
      name,
      xml: `<x:sheetData><x:row r="1">${cells}</x:row></x:sheetData>`,
    });
    const item = (value: number) => `<x:c r="A1"><x:v>${value}</x:v></x:c>`;
    const sheets = [
      sheet('一', item(5) + f('B1', 'A1', 0)),
      sheet(
        '二',
        item(0) + f('B1', '一!A1', 0) + f('C1', 'SUM(A1:B1)', 0) + f('D1', 'A1', 0) + f('E1', 'MAX(3,A1)', 3),
      ),
    ];
    expect(openDraft(excelPackage({ sheets, properties: FULL }), '').text).toBe(
      '5\t=A1\n\n0\t=一!A1\t=SUM(A1:B1)\t0\t3',
    );
    expect(openDraft(excelPackage({ sheets: sheets.slice(1), properties: FULL }), '').text).toBe('0\t0\t0\t0\t3');
  });

  it('is read without a word where it fits, whether Excel is to work it out again or not', () => {
    const right = f('C1', 'SUM(A1:B1)', 6) + f('D1', 'C1+0.1+0.2', 6.3) + f('E1', 'Z9', 0);
    for (const calcPr of ['', FULL, '<x:calcPr fullCalcOnLoad="0"/>'])
      expect(opened(right, calcPr)).toMatchObject({ text: '5\t1\t6\t6.3\t0', notes: [] });
  });

  it('is not told of where what one of the items came to is not known itself', () => {
    const unknown = '<x:c r="C1"><x:f>PI()</x:f></x:c><x:c r="D1" t="e"><x:f>NA()</x:f><x:v>#N/A</x:v></x:c>';
    const { notes } = opened(unknown + f('E1', 'SUM(A1:C1)', 9) + f('F1', 'SUM(A1:B1,D1)', 9));
    expect(notes).toEqual([expect.stringContaining('有 1 个公式没有算出的结果（如工作表“一”C1）')]);
  });

  it('is written behind a formula only with what its items come to', () => {
    const draft = opened(f('C1', 'SUM(A1:B1)', 0) + f('D1', 'SUM(B1:C1)', 0), FULL);
    expect(draft.text).toBe('5\t1\t=SUM(A1:B1)\t=SUM(B1:C1)');
    const [items, total] = [4, 16].map(start => ({ start, end: start + 11 }));
    const refusal = (...edits: readonly [typeof items, string][]) =>
      draft.refusalOf(edits.map(([span, text]) => ({ span: span!, text })));
    expect(refusal([total, '1'])).toContain('这一格是公式');
    expect(refusal([items, '6'], [total, '7'])).toBeNull();
  });

  it('goes round where formulas look at each other, and comes to an end', () => {
    expect(opened(f('C1', 'D1+A1', 5) + f('D1', 'C1', 5)).notes).toHaveLength(1);
  });
});
