import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from './draft.ts';

const with_ = (cells: Record<string, string>) => draft({ cells: { ...APPLICATIONS, ...cells } });

describe('table/row-total', () => {
  it('stands at the total, with the arithmetic and the addends', () => {
    expect(seen(with_({ 'granted.total': '6' }), 'table/row-total')).toEqual([
      {
        text: '6',
        line: expect.any(Number),
        message: '总计应为 5（3＋2），现为 6',
        severity: 'error',
        related: ['（一）予以公开，自然人：3', '（一）予以公开，商业企业：2'],
      },
    ]);
  });

  it('says so when every addend is 0', () => {
    const [found] = seen(with_({ 'deny1.total': '4' }), 'table/row-total');
    expect(found?.message).toBe('总计应为 0（各项均为 0），现为 4');
  });

  it('is sure of the total where the column agrees', () => {
    const text = with_({ 'granted.total': '6' });
    expect(codes(text)).toEqual(['table/row-total', 'table/suspect', 'table/column-total']);
    expect(offered(text, 'table/row-total').map(f => [f.title, f.kind])).toEqual([['改为 5', 'safe']]);
    expect(roundTrip(text, 'table/row-total')).toBe(with_({}));
  });

  it('leaves the choice to the writer where an addend may be wrong', () => {
    const text = with_({ 'granted.naturalPerson': '4' });
    expect(offered(text, 'table/row-total').map(f => f.kind)).not.toContain('safe');
  });

  it('keeps silent while addends are not known, unless those known are too many already', () => {
    expect(codes(with_({ 'granted.commercial': '' }))).toEqual(['cell/blank']);
    expect(seen(with_({ 'granted.commercial': '', 'granted.total': '2' }), 'table/row-total')[0]?.message).toBe(
      '总计至少应为 3（3，还有 1 格没填），现为 2',
    );
    expect(codes(with_({ 'granted.commercial': '约2' }))).toEqual(['cell/not-a-number']);
  });
});

describe('table/column-total', () => {
  it('stands at （七） and leaves noughts out of the sum', () => {
    const [found, ...more] = seen(with_({ 'processed.naturalPerson': '4' }), 'table/column-total');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ text: '4', message: '自然人列（七）总计应为 5（3＋2），现为 4', severity: 'error' });
    expect(found?.related).toEqual(['（一）予以公开，自然人：3', '6.属于四类过程性信息，自然人：2']);
  });

  it('is mended together with the row it stands in', () => {
    const text = with_({ 'processed.naturalPerson': '4' });
    expect(codes(text).sort()).toEqual(['table/balance', 'table/column-total', 'table/row-total', 'table/suspect']);
    expect(mended(text, 'table/column-total')).toBe(with_({}));
    expect(offered(text, 'table/column-total')[0]?.kind).toBe('safe');
  });

  it('keeps silent when a row that counts is missing or not known to the form', () => {
    const missing = change(with_({}), /\n.*属于四类过程性信息.*(?=\n)/, '');
    expect(codes(missing)).toEqual(['table/missing-row']);
    const strange = change(with_({}), '6.属于四类过程性信息', '6.属于其他情形的信息类');
    expect(codes(strange)).toEqual(['table/unknown-row']);
  });

  it('keeps silent when a row stands twice with different figures', () => {
    const row = /\n.*予以公开.*/.exec(with_({}))![0];
    const twice = change(with_({}), row, row + row.replace('\t3\t2', '\t2\t3'));
    expect(codes(twice)).toEqual(['table/duplicate-row']);
  });
});

describe('table/balance', () => {
  it('stands at 四 and gives what should be left', () => {
    const text = with_({ 'carriedOut.naturalPerson': '3', 'carriedOut.total': '3' });
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
    expect(mended(text, 'table/balance', 0, 1)).toBe(with_({}));
  });

  it('is checked apart from column-total, and mends both rows when they were mixed up', () => {
    const text = with_({
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
    expect(mended(text, 'table/balance', 0, 1)).toBe(with_({}));
  });

  it('names （七） when that alone is wrong', () => {
    const [found] = seen(with_({ 'processed.naturalPerson': '4' }), 'table/balance');
    expect(found?.message).toContain('（七）按各项之和改为 5 就相等');
  });
});

describe('table/case-total', () => {
  it('checks each of the three groups at its total', () => {
    const text = draft({
      cells: { 'cases.review.upheld': '2', 'cases.review.total': '3', 'cases.afterReview.total': '1' },
    });
    expect(seen(text, 'table/case-total').map(f => [f.text, f.message])).toEqual([
      ['3', '行政复议的总计应为 2（2），现为 3'],
      ['1', '复议后起诉的总计应为 0（各项均为 0），现为 1'],
    ]);
    expect(offered(text, 'table/case-total')[0]).toMatchObject({ title: '改为 2', kind: 'suggestion', all: false });
    const right = draft({ cells: { 'cases.review.upheld': '2', 'cases.review.total': '2' } });
    expect(roundTrip(text, 'table/case-total')).toBe(right);
    expect(codes(right)).toEqual([]);
  });
});

describe('table/negative-carry-over', () => {
  const text = with_({
    'new.naturalPerson': '3',
    'new.total': '5',
    'carriedOut.naturalPerson': '0',
    'carriedOut.total': '0',
  });

  it('stands at （七） of each column where more was handled than received', () => {
    expect(seen(text, 'table/negative-carry-over').map(f => [f.text, f.message])).toEqual([
      ['5', '自然人列（七）总计为 5，多于一加二的 4（3＋1），结转下年度会成为负数'],
      ['7', '总计列（七）总计为 7，多于一加二的 6（5＋1），结转下年度会成为负数'],
    ]);
    expect(offered(text, 'table/negative-carry-over')).toEqual([]);
    expect(seen(text, 'table/balance')[0]?.message).toContain('办结的比收到的多，请核对各项');
  });

  it('leaves a mere slip in a total to the rules of totals', () => {
    expect(codes(with_({ 'processed.naturalPerson': '50' }))).not.toContain('table/negative-carry-over');
    expect(codes(with_({ 'new.total': '1' }))).not.toContain('table/negative-carry-over');
  });

  it('speaks also where 四 holds no number', () => {
    expect(codes(with_({ 'new.naturalPerson': '3', 'new.total': '5', 'carriedOut.naturalPerson': '-1' }))).toContain(
      'table/negative-carry-over',
    );
  });
});
