import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, offered, roundTrip, seen } from '../rules/draft.ts';

const CELLS = {
  ...APPLICATIONS,
  'new.social': '12',
  'new.total': '19',
  'processed.social': '12',
  'processed.total': '19',
  'reject2.social': '12',
  'reject2.total': '12',
};
const own = (cells: Readonly<Record<string, string>>) => draft({ layout: 'cell', cells });
const row = /(?<=2\.重复申请\n)(?:\d+\n){7}/;
const TWELVE = own(CELLS);

describe('one cell a line, a row with a figure split in two', () => {
  it.each([
    ['a part', '0\n0\n0\n1\n2\n0\n0\n12\n'],
    ['the total', '0\n0\n0\n12\n0\n0\n1\n2\n'],
  ])('is said, and not read one cell on: %s', (_, lines) => {
    const text = change(TWELVE, row, lines);
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      '“2.重复申请”有 8 个数，应为 7 个：“12”像是拆成了“1”和“2”两格，合起来合计就对得上',
    ]);
    expect(codes(text)).not.toContain('table/row-total');
    expect(roundTrip(text, 'table/value-count')).toBe(TWELVE);
  });

  it('is said where both its figures are split', () => {
    const text = change(TWELVE, row, '0\n0\n0\n1\n2\n0\n0\n1\n2\n');
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual(['“2.重复申请”有 9 个数，应为 7 个']);
    expect(offered(text, 'table/value-count')).toEqual([]);
  });

  it('is said with empty lines between the cells', () => {
    const text = change(TWELVE, row, '0\n\n0\n\n0\n\n1\n\n2\n\n0\n\n0\n\n12\n\n');
    expect(seen(text, 'table/value-count')).toHaveLength(1);
  });

  describe('and a column 备注', () => {
    const remarked = change(TWELVE, /(?=一、本年新收)/, '备注\n');

    it('is said: what makes the row add up is no remark', () => {
      const text = change(remarked, row, '0\n0\n0\n1\n2\n0\n0\n12\n');
      expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
        '“2.重复申请”有 8 个数，应为 7 个：“12”像是拆成了“1”和“2”两格，合起来合计就对得上',
      ]);
      expect(codes(text)).not.toContain('table/row-total');
    });

    it.each(['无', '/', '—', '3'])('is none where %s is the remark of each row that holds', remark => {
      const text = change(remarked, /(?<=[^\d\n]\n(?:\d+\n){7})(?!\d)/g, `${remark}\n`);
      expect(codes(text)).toEqual(codes(remarked));
    });

    it('is none where a word is for 0 and a remark stands behind', () => {
      const text = change(remarked, row, '0\n无\n0\n12\n0\n0\n12\n0\n');
      expect(codes(text)).not.toContain('table/value-count');
    });
  });

  it('is none where a page number stands behind a row that holds, or that has a wrong figure', () => {
    for (const [figures, wrong] of [
      ['0\n0\n0\n12\n0\n0\n12\n', false],
      ['0\n0\n0\n12\n0\n0\n13\n', true],
    ] as const) {
      const bare = TWELVE.replace(row, figures);
      const numbered = change(TWELVE, row, `${figures}4\n`);
      expect(codes(numbered)).toEqual(codes(bare));
      expect(codes(numbered).includes('table/row-total')).toBe(wrong);
    }
  });
});

describe('表四, one cell a line', () => {
  it('says a figure that is split in two', () => {
    const whole = draft({
      layout: 'cell',
      cells: { ...APPLICATIONS, 'cases.review.upheld': '12', 'cases.review.total': '12' },
    });
    const at = whole.lastIndexOf('\n12\n0\n0\n0\n12\n');
    expect(at).toBeGreaterThan(0);
    const text = `${whole.slice(0, at)}\n1\n2${whole.slice(at + 3)}`;
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      '表四有 16 个数，应为 15 个：“12”像是拆成了“1”和“2”两格，合起来合计就对得上',
    ]);
    expect(codes(text).filter(code => code.startsWith('table/'))).toEqual(['table/value-count']);
    expect(roundTrip(text, 'table/value-count')).toBe(whole);
  });
});
