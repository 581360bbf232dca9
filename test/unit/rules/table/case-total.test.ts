import { describe, expect, it } from 'vitest';
import { codes, draft, offered, roundTrip, seen } from '../draft.ts';

describe('table/case-total', () => {
  it('checks each of the three groups at its total', () => {
    const text = draft({
      cells: { 'cases.review.upheld': '2', 'cases.review.total': '3', 'cases.afterReview.total': '1' },
    });
    expect(seen(text, 'table/case-total').map(f => [f.text, f.message])).toEqual([
      ['3', '行政复议的总计应为 2（只有“结果维持”2），现为 3'],
      ['1', '复议后起诉的总计应为 0（各项均为 0），现为 1'],
    ]);
    expect(offered(text, 'table/case-total')[0]).toMatchObject({ title: '改为 2', kind: 'suggestion', all: false });
    const right = draft({ cells: { 'cases.review.upheld': '2', 'cases.review.total': '2' } });
    expect(roundTrip(text, 'table/case-total')).toBe(right);
    expect(codes(right)).toEqual([]);
  });

  it('is silent while a result of the group is not known', () => {
    expect(codes(draft({ cells: { 'cases.review.upheld': '', 'cases.review.total': '3' } }))).toEqual(['cell/blank']);
    expect(codes(draft({ cells: { 'cases.direct.other': '/', 'cases.direct.total': '3' } }))).toEqual(['cell/blank']);
  });
});
