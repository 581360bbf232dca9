import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { changedCells, firstRow } from './changed-cells.ts';

/** Why changes of a workbook's cells can't be written; null where they can. */
function refusalOf(rows: string, changes: Parameters<typeof changedCells>[1]): string | null {
  const { draft, edits } = changedCells(rows, changes);
  return draft.refusalOf(edits);
}

describe('a cell of a workbook', () => {
  it('keeps its formula where that comes to the new figure with all that is changed', () => {
    const cells = [
      '<x:c r="A1"><x:v>1</x:v></x:c>',
      '<x:c r="B1"><x:v>2</x:v></x:c>',
      '<x:c r="C1"><x:f>SUM(A1:B1)</x:f><x:v>33</x:v></x:c>',
      '<x:c r="D1"><x:f>$A$1+B1-C1</x:f><x:v>44</x:v></x:c>',
    ];
    const { xml } = changedCells(firstRow(...cells), [
      ['2', '7'],
      ['33', '8'],
      ['44', '0'],
    ]);
    expect(xml()).toContain('<f>SUM(A1:B1)</f><v>8</v></c><c r="D1"><f>$A$1+B1-C1</f><v>0</v>');
  });

  it('keeps a formula that it shares with others', () => {
    const rows = [1, 2].map(
      i =>
        `<x:row r="${i}"><x:c r="A${i}"><x:v>${i}</x:v></x:c><x:c r="B${i}"><x:v>5</x:v></x:c><x:c r="C${i}"><x:f t="shared" si="0"${i === 1 ? ' ref="C1:C2">SUM(A1:B1)</x:f>' : '/>'}<x:v>${90 + i}</x:v></x:c></x:row>`,
    );
    expect(changedCells(rows.join(''), [['92', '7']]).xml()).toContain('<f t="shared" si="0"/><v>7</v>');
    expect(
      changedCells(rows.join(''), [['92', '8']]).draft.refusalOf(changedCells(rows.join(''), [['92', '8']]).edits),
    ).toMatch(/^这一格是公式/);
  });

  it('keeps its formula by what Excel adds: no words, empty cells as nothing', () => {
    const cells = (format: number) => [
      `<x:c r="A1" s="${format}" t="str"><x:v>4</x:v></x:c>`,
      '<x:c r="B1"/>',
      '<x:c r="C1"><x:v>2</x:v></x:c>',
      '<x:c r="D1"><x:f>SUM(A1:C1)</x:f><x:v>99</x:v></x:c>',
      '<x:c r="E1"><x:f>B1+C1</x:f><x:v>98</x:v></x:c>',
      '<x:c r="F1"><x:f>A1+C1</x:f><x:v>97</x:v></x:c>',
      '<x:c r="G1"><x:f>Z1+C1</x:f><x:v>96</x:v></x:c>',
    ];
    const refusal = (...changes: [string, string][]) => {
      const { draft, edits } = changedCells(firstRow(...cells(2)), changes);
      return draft.refusalOf(edits);
    };
    expect(refusal(['99', '2'])).toBeNull();
    expect(refusal(['99', '6'])).toContain('是公式');
    expect(refusal(['98', '2'])).toBeNull();
    expect(refusal(['97', '6'])).toContain('是公式');
    expect(refusal(['96', '2'])).toBeNull();
    // Words that stay words are added by nobody; those that become a number are.
    expect(refusal(['4', '7'], ['99', '9'])).toContain('是公式');
    const { draft, edits } = changedCells(firstRow(...cells(0)), [
      ['4', '7'],
      ['99', '9'],
    ]);
    expect(draft.refusalOf(edits)).toBeNull();
    expect(refusal(['99', '约2'])).toContain('请在 Excel 中改');
  });

  it('adds figures with a unit up as they are written', () => {
    const cells = [
      '<x:c r="A1" s="3"><x:v>5</x:v></x:c>',
      '<x:c r="B1"><x:v>1</x:v></x:c>',
      '<x:c r="C1"><x:f>SUM(A1:B1)</x:f><x:v>6</x:v></x:c>',
    ];
    const refusal = (total: string) =>
      refusalOf(firstRow(...cells), [
        ['5件', '7件'],
        ['6', total],
      ]);
    expect(refusal('1')).toContain('是公式');
    expect(refusal('8')).toBeNull();
  });

  it('adds cells up that the sheet did not have', () => {
    const head = firstRow(...['A', 'B', 'C'].map(c => `<x:c r="${c}1" t="str"><x:v>${c}</x:v></x:c>`));
    const row =
      '<x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c><x:c r="C2"><x:f>SUM(A2:B2)</x:f><x:v>17</x:v></x:c></x:row>';
    const refusal = (total: string) =>
      refusalOf(head + row, [
        ['', '3'],
        ['17', total],
      ]);
    expect(refusal('7')).toContain('是公式');
    expect(refusal('10')).toBeNull();
  });

  it('is named in the refusal only where that is not the place of the first change', () => {
    const cells = [
      '<x:c r="A1"><x:v>5</x:v></x:c>',
      '<x:c r="B1"><x:v>1</x:v></x:c>',
      '<x:c r="C1"><x:f>SUM(A1:B1)</x:f><x:v>6</x:v></x:c>',
    ];
    const { draft, edits } = changedCells(firstRow(...cells), [
      ['5', '7'],
      ['6', '9'],
    ]);
    expect(draft.refusalOf(edits)).toBe('工作表“表三”C1：这一格是公式，请在 Excel 中改');
    expect(draft.refusalOf(edits.slice(1))).toBe('这一格是公式，请在 Excel 中改');
    expect(() => draft.write(edits)).toThrow(expect.objectContaining({ at: 4 }));
  });
});

describe('a number that its cell only shows with commas', () => {
  const cells = [
    '<x:c r="A1" s="1"><x:v>1234</x:v></x:c>',
    '<x:c r="B1" s="1"><x:f>MAX(A1,9999)</x:f><x:v>9999</x:v></x:c>',
    '<x:c r="C1"><x:v>3</x:v></x:c>',
  ];

  it('is passed over when the text without them is saved again, alone or with others', () => {
    const first = changedCells(firstRow(...cells), [['1,234', '1235']]);
    const bytes = first.draft.write(first.edits);
    const draft = openDraft(bytes, '');
    expect(draft.text).toBe('1,235\t9,999\t3');
    const again = [
      { span: { start: 1, end: 2 }, text: '' },
      { span: { start: 6, end: 11 }, text: '9999' },
    ];
    expect(draft.write(again)).toBe(bytes);
    const after = openDraft(draft.write([...again, { span: { start: 12, end: 13 }, text: '4' }]), '');
    expect(after.text).toBe('1,235\t9,999\t4');
  });

  it('is no repair: it would look as it did', () => {
    const { draft, edits } = changedCells(firstRow(...cells), [['1,234', '1234']]);
    expect(draft.refusalOf(edits)).toContain('只是单元格格式使它显示成');
  });
});
