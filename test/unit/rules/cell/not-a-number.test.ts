import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, codes, draft, offered, roundTrip, seen, withCells } from '../draft.ts';

describe('cell/not-a-number', () => {
  it('knows where money stands and where kinds of fees are counted', () => {
    const old = draft({ edition: '2019', year: 2020, cells: { 'fees.previous': '12.5' } });
    expect(seen(old, 'cell/not-a-number').map(f => f.message)).toEqual(['“12.5”带小数：件数是整数']);
    const fees = withCells({ 'fees.amount': '12.1234567' });
    expect(seen(fees, 'cell/not-a-number').map(f => f.message)).toEqual([
      '“12.1234567”小数位太多：收费金额最多 6 位小数',
    ]);
  });

  it('knows money in 元, and a figure with a blank inside', () => {
    for (const [raw, right] of [
      ['125000元', '12.5'],
      ['800元', '0.08'],
      ['12345.67元', '1.234567'],
    ] as const) {
      const text = withCells({ 'fees.amount': raw });
      expect(seen(text, 'cell/not-a-number').map(f => f.message)).toEqual([
        `“${raw}”的单位是元：这里以万元计，应为 ${right}`,
      ]);
      expect(roundTrip(text, 'cell/not-a-number')).toBe(withCells({ 'fees.amount': right }));
    }
    const cells = { 'new.naturalPerson': '2 0', 'new.total': '22' };
    expect(offered(withCells(cells), 'cell/not-a-number').map(f => f.title)).toEqual(['改为 20']);
    expect(offered(withCells({ ...cells, 'new.total': '7' }), 'cell/not-a-number')).toEqual([]);
  });

  const bad: [raw: string, message: string, fix: string | null][] = [
    ['3件', '“3件”带单位：单元格里只写数', '3'],
    ['3件次', '“3件次”带单位：单元格里只写数', '3'],
    ['3 人次', '“3 人次”带单位：单元格里只写数', '3'],
    ['③', '“③”应写成 3', '3'],
    ['三', '“三”应写成 3', '3'],
    ['="3"', '“="3"”应写成 3', '3'],
    ['-3', '“-3”是负数：这里的数不会小于 0', null],
    ['1.5', '“1.5”带小数：件数是整数', null],
    ['3（其中电子申请1件）', '“3（其中电子申请1件）”里有文字：单元格里只写数，说明写在正文里', '3'],
  ];
  for (const [raw, message, fix] of bad) {
    it(`finds ${raw}`, () => {
      const text = withCells({ 'granted.naturalPerson': raw });
      expect(seen(text, 'cell/not-a-number')).toMatchObject([{ text: raw, message, severity: 'error' }]);
      if (fix === null) expect(offered(text, 'cell/not-a-number')).toEqual([]);
      else expect(roundTrip(text, 'cell/not-a-number')).toBe(withCells({}));
    });
  }

  it.each(['comma', 'html'] as const)('says once of a table in %s that its figures have units', layout => {
    const plain = draft({ layout, cells: APPLICATIONS });
    const at = plain.indexOf('本年新收');
    const figures = layout === 'html' ? /(?<=<td[^>]*>)\d+(?=<\/td>)/g : /(?<=,)\d+(?=[,\n])/g;
    const end = plain.indexOf('行政复议', at);
    const text = plain.slice(0, at) + plain.slice(at, end).replace(figures, '$&件') + plain.slice(end);
    const said = seen(text, 'cell/not-a-number');
    expect(said.map(f => f.message)).toEqual(['表三有 175 处数带单位，如“5件”：单元格里只写数']);
    const [all] = offered(text, 'cell/not-a-number');
    expect(all).toMatchObject({ title: '175 处数去掉单位', kind: 'safe', all: false });
    expect(
      applyEdits(
        text,
        offered(text, 'cell/not-a-number').flatMap(fix => fix.edits),
      ),
    ).toBe(plain);
  });

  it('says of eight with units, and of other words beside many, one by one', () => {
    const columns = ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg', 'total'];
    const units = (rows: readonly string[]) =>
      Object.fromEntries(
        rows.flatMap(row => columns.map(column => [`${row}.${column}`, `${APPLICATIONS[`${row}.${column}`] ?? 0}件`])),
      );
    const few = withCells({ ...units(['new']), 'granted.total': '若干' });
    expect(seen(few, 'cell/not-a-number')).toHaveLength(8);
    const many = seen(withCells({ ...units(['new', 'granted']), 'carriedIn.total': '若干' }), 'cell/not-a-number');
    expect(many.map(f => f.message)).toEqual([
      '表三有 14 处数带单位，如“' + `${APPLICATIONS['new.naturalPerson']}件”：单元格里只写数`,
      '“若干”不是数',
    ]);
  });

  it.each([
    ['5<sup>2</sup>', '“5”旁边有上标的“2”，分不清算不算：按 5 核对，不算的请删去'],
    ['<del>3</del>5<s>4</s>', '“5”旁边有划去的“3”、划去的“4”，分不清算不算：按 5 核对，不算的请删去'],
    ['5<svg><text>2</text></svg>', '“5”旁边有图里的“2”，分不清算不算：按 5 核对，不算的请删去'],
    ['<svg><text>5</text></svg>', '“5”在图里：按 5 核对，请改成平常的字'],
    ['<sup>5</sup>', '“5”是上标：按 5 核对，请改成平常的字'],
  ])('tells what a page strikes out or raises beside a figure: %s', (raw, message) => {
    const page = draft({ layout: 'html', cells: { ...APPLICATIONS, 'granted.naturalPerson': '987654' } });
    const text = change(page, '987654', raw);
    expect(seen(text, 'cell/not-a-number').map(f => f.message)).toEqual([message]);
    expect(offered(text, 'cell/not-a-number')).toEqual([]);
  });

  it('tells of it where a text has marks for it, as that of a Word file', () => {
    const text = withCells({ 'granted.naturalPerson': '〔划去：9〕3' });
    expect(seen(text, 'cell/not-a-number')).toMatchObject([
      { text: '3', message: '“3”旁边有划去的“9”，分不清算不算：按 3 核对，不算的请删去' },
    ]);
    expect(codes(text)).toEqual(['cell/not-a-number']);
    expect(offered(text, 'cell/not-a-number')).toEqual([]);
  });

  for (const raw of ['零', '〇']) {
    it(`takes ${raw} for 0 in every layout that shows it`, () => {
      for (const layout of ['tab', 'html', 'pipe', 'cell', 'markdown'] as const) {
        const text = draft({ layout, cells: { ...APPLICATIONS, 'granted.research': raw } });
        expect(seen(text, 'cell/not-a-number')).toMatchObject([{ text: raw, message: `“${raw}”应写成 0` }]);
        expect(offered(text, 'cell/not-a-number')[0]).toMatchObject({ title: '改为 0', kind: 'safe' });
        expect(roundTrip(text, 'cell/not-a-number')).toBe(draft({ layout, cells: APPLICATIONS }));
      }
    });
  }

  it('is sure only of a unit: a remark beside the figure would be lost', () => {
    const kind = (raw: string) => offered(withCells({ 'granted.naturalPerson': raw }), 'cell/not-a-number')[0]?.kind;
    expect(kind('3件')).toBe('safe');
    expect(kind('3（其中电子申请1件）')).toBe('suggestion');
  });

  it('takes up to six decimals for the fee, no more', () => {
    expect(codes(draft({ cells: { 'fees.amount': '3080.123456' } }))).toEqual([]);
    const text = draft({ cells: { 'fees.amount': '3080.1234567' } });
    expect(seen(text, 'cell/not-a-number')[0]?.message).toContain('最多 6 位小数');
  });

  it('takes rises and falls and sums of money in the 2019 form', () => {
    const cells = { 'licence.change': '-3', 'penalty.change': '+5', 'procurement.purchase': '251000.5' };
    expect(codes(draft({ edition: '2019', year: 2020, cells }))).toEqual([]);
    expect(codes(draft({ edition: '2019', year: 2020, cells: { 'licence.previous': '-3' } }))).toEqual([
      'cell/not-a-number',
    ]);
  });
});
