import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered } from './draft.ts';

const right = draft({ cells: APPLICATIONS });
const without = (text: string, label: string) => change(text, new RegExp(`\\n[^\\n]*${label}[^\\n]*`), '');

describe('the figures of a missing row', () => {
  const rows = [
    '一、本年新收',
    '二、上年结转',
    '（一）予以公开',
    '6\\.属于四类过程性信息',
    '（七）总计',
    '四、结转下年度',
  ];
  for (const label of rows) {
    it(`are what the equations leave for them: ${label}`, () => {
      const text = without(right, label);
      const [fix] = offered(text, 'table/missing-row');
      expect(fix).toMatchObject({ kind: 'suggestion', title: '插入缺少的 1 行（请核对各格的数）' });
      // A merged label goes with its first row, so the cells around the figures may differ.
      const figures = (t: string) =>
        t
          .split('\n')
          .filter(l => new RegExp(label).test(l))
          .map(l => l.match(/(?:\t\d+){7}/)?.[0]);
      expect(figures(mended(text, 'table/missing-row'))).toEqual(figures(right));
      expect(codes(mended(text, 'table/missing-row'))).toEqual([]);
    });
  }

  it('are 0 where nothing tells and nothing breaks', () => {
    const text = without(without(draft(), '1\\.信访举报'), '2\\.重复申请');
    expect(offered(text, 'table/missing-row')[0]?.title).toBe('插入缺少的 2 行（请核对各格的数）');
    expect(codes(mended(text, 'table/missing-row'))).toEqual([]);
  });

  it('are said to be no more than a place where 0 breaks an equation', () => {
    const text = without(without(right, '（一）予以公开'), '（二）部分公开');
    expect(offered(text, 'table/missing-row')[0]?.title).toBe('插入缺少的 2 行（填后仍不平，请改为实际的数）');
    const wrong = without(draft({ cells: { ...APPLICATIONS, 'processed.total': '1' } }), '（一）予以公开');
    expect(offered(wrong, 'table/missing-row')[0]?.title).toContain('填后仍不平');
  });
});
