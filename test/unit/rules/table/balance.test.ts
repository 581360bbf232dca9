import { describe, expect, it } from 'vitest';
import { codes, mended, offered, roundTrip, seen, withCells } from '../draft.ts';

describe('table/balance', () => {
  it('stands at 四 and gives what should be left', () => {
    const text = withCells({ 'carriedOut.naturalPerson': '3', 'carriedOut.total': '3' });
    const [natural, total] = seen(text, 'table/balance');
    expect(natural).toMatchObject({
      text: '3',
      message: '自然人列一加二为 6（5＋1），（七）加四为 8（5＋3），应相等；四应为 1（6－5），现为 3',
    });
    expect(natural?.related).toEqual([
      '一、本年新收政府信息公开申请数量，自然人：5',
      '二、上年结转政府信息公开申请数量，自然人：1',
      '（七）总计，自然人：5',
    ]);
    expect(total?.message).toMatch(/^总计列/);
    expect(offered(text, 'table/balance').map(f => f.title)).toEqual(['改为 1', '重算全部合计（改 2 处）']);
    expect(mended(text, 'table/balance', 0, 1)).toBe(withCells({}));
  });

  it('is checked apart from column-total, and mends both rows when they were mixed up', () => {
    const text = withCells({
      'processed.naturalPerson': '0',
      'processed.commercial': '0',
      'processed.total': '0',
      'carriedOut.naturalPerson': '5',
      'carriedOut.commercial': '2',
      'carriedOut.total': '7',
    });
    expect(codes(text).filter(c => c === 'table/column-total')).toHaveLength(3);
    const balances = seen(text, 'table/balance');
    expect(balances.map(b => b.message)).toEqual([
      '自然人列一加二为 6（5＋1），（七）加四为 5（0＋5），应相等；（七）按各项之和为 5，四应为 1（6－5），可能由“四、结转下年度继续办理”行引起',
      '总计列一加二为 8（7＋1），（七）加四为 7（0＋7），应相等；（七）按各项之和为 7，四应为 1（8－7），可能由“四、结转下年度继续办理”行引起',
    ]);
    expect(offered(text, 'table/balance')[0]?.title).toBe('（七）总计改为 5，四、结转下年度继续办理改为 1');
    expect(mended(text, 'table/balance', 0, 1)).toBe(withCells({}));
  });

  it('names （七） when that alone is wrong', () => {
    const [found] = seen(withCells({ 'processed.naturalPerson': '4' }), 'table/balance');
    expect(found?.message).toContain('（七）按各项之和改为 5 就相等');
  });

  it('is silent where the columns hold, and while a part of one is not known', () => {
    expect(codes(withCells({}))).toEqual([]);
    for (const cell of ['new', 'carriedIn', 'processed', 'carriedOut']) {
      expect(codes(withCells({ [`${cell}.naturalPerson`]: '' })), cell).not.toContain('table/balance');
    }
  });

  it('is mended for good', () => {
    const text = withCells({ 'carriedOut.naturalPerson': '3', 'carriedOut.total': '3' });
    expect(roundTrip(text, 'table/balance')).toBe(withCells({}));
  });
});
