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

  it('says so where the figures it reckons with do not add up themselves', () => {
    const twoMistakes = { 'new.naturalPerson': '9', 'granted.commercial': '1', 'carriedIn.naturalPerson': '3' };
    const text = withCells(twoMistakes);
    const natural = seen(text, 'table/balance')[0];
    expect(natural?.message).toBe(
      '自然人列一加二为 12（9＋3），（七）加四为 6（5＋1），应相等；按现有数字四应为 7（12－5），现为 1；但“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”行的合计也不相符，请先核对',
    );
    const fixes = offered(text, 'table/balance');
    expect(fixes[0]?.title).toMatch(/^重算全部合计/);
    expect(fixes.map(f => f.kind)).not.toContain('safe');
  });

  it('says nothing of the kind where the rows that do not add up are none of its own, or where one mistake explains all', () => {
    const apart = withCells({ 'carriedOut.naturalPerson': '3', 'carriedOut.total': '3', 'deny6.commercial': '1' });
    expect(seen(apart, 'table/balance')[0]?.message).not.toContain('按现有数字');
    const alone = withCells({ 'new.naturalPerson': '9' });
    expect(seen(alone, 'table/balance')[0]?.message).not.toContain('按现有数字');
  });

  it('is silent where the columns hold, and while a part of one is not known', () => {
    expect(codes(withCells({}))).toEqual([]);
    for (const cell of ['new', 'carriedIn', 'processed', 'carriedOut']) {
      expect(codes(withCells({ [`${cell}.naturalPerson`]: '' })), cell).not.toContain('table/balance');
    }
  });

  it('offers no recalculation that leaves the column as it is', () => {
    const text = withCells({ 'new.naturalPerson': '0', 'carriedIn.naturalPerson': '0', 'granted.total': '99' });
    const found = seen(text, 'table/balance').filter(f => f.message.includes('办结的比收到的多'));
    expect(found.length).toBeGreaterThan(0);
    expect(offered(text, 'table/balance')).toEqual([]);
  });

  it('is mended for good', () => {
    const text = withCells({ 'carriedOut.naturalPerson': '3', 'carriedOut.total': '3' });
    expect(roundTrip(text, 'table/balance')).toBe(withCells({}));
  });
});
