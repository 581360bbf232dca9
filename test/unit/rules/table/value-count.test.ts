import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, roundTrip, seen, withCells } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('table/value-count', () => {
  it('stands at the row that has a value too many or too few', () => {
    const more = change(right, /(2\.重复申请(?:\t0){7})/, `2.重复申请${'\t0'.repeat(8)}`);
    expect(seen(more, 'table/value-count')).toMatchObject([
      { text: '2.重复申请', message: '“2.重复申请”有 8 个数，应为 7 个', related: ['多出的“0”'], severity: 'warning' },
    ]);
    const fewer = change(draft({ layout: 'space' }), /2\.重复申请(?: {2}0){7}/, `2.重复申请${'  0'.repeat(6)}`);
    expect(seen(fewer, 'table/value-count').map(f => f.message)).toEqual(['“2.重复申请”有 6 个数，应为 7 个']);
    expect(codes(fewer)).toEqual(['table/value-count', 'table/suspect']);
  });

  it('says once that figures run together in every row', () => {
    const text = draft({ layout: 'space' }).replace(/(?: {2}0){7}$/gm, '  0000000');
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      expect.stringMatching(/^表三有 25 行的数与栏数不符，如“一、本年新收政府信息公开申请数量”有 1 个数，应为 7 个/),
      '表四有 9 个数，应为 15 个',
    ]);
  });

  it('leaves cells whose place is seen to cell/blank', () => {
    expect(codes(withCells({ 'granted.research': '', 'granted.total': '' }))).toEqual(['cell/blank', 'cell/blank']);
    expect(codes(right)).toEqual([]);
  });

  it.each(['tab', 'markdown', 'comma'] as const)('tells a figure that was split over two cells (%s)', layout => {
    const cells = {
      ...APPLICATIONS,
      'new.naturalPerson': '15',
      'new.total': '17',
      'granted.naturalPerson': '13',
      'granted.total': '15',
      'processed.naturalPerson': '15',
      'processed.total': '17',
    };
    const whole = draft({ layout, cells });
    const mark = { tab: '\t', markdown: ' | ', comma: ',' }[layout];
    const text = whole.replace(/(（一）予以公开[\s|,]*?)13/, `$11${mark}3`);
    const [found] = seen(text, 'table/value-count');
    expect(found?.message ?? '').toMatch(/有 8 个数，应为 7 个：“13”像是拆成了“1”和“3”两格/);
    expect(roundTrip(text, 'table/value-count')).toBe(whole);
  });

  it('puts no two figures together where more than one pair would do, or none', () => {
    for (const row of ['1\t1\t1\t0\t0\t0\t0\t12', '1\t2\t0\t0\t0\t0\t0\t7']) {
      const text = change(right, /（一）予以公开\t+3\t2(?:\t\d+){5}/, `（一）予以公开\t${row}`);
      expect(seen(text, 'table/value-count').map(f => f.message)).toEqual(['“（一）予以公开”有 8 个数，应为 7 个']);
    }
  });
});
