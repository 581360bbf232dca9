import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, seen, withCells } from '../draft.ts';

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
});
