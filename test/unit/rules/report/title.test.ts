import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, offered, roundTrip, seen, TITLE } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('report/title', () => {
  it('asks for the year', () => {
    const text = change(right, TITLE, '青禾镇人民政府政府信息公开工作年度报告');
    expect(seen(text, 'report/title')).toMatchObject([
      {
        text: '青禾镇人民政府政府信息公开工作年度报告',
        line: 1,
        message: `标题缺年份，应为“${TITLE}”`,
        severity: 'error',
      },
    ]);
    expect(roundTrip(text, 'report/title')).toBe(right);
    expect(offered(text, 'report/title')[0]?.kind).toBe('suggestion');
  });

  it('asks for the official words', () => {
    for (const tail of ['政府信息公开工作年报', '政府信息公开年度报告', '政府信息公开年度工作报告']) {
      const text = change(right, TITLE, `青禾镇人民政府2023年${tail}`);
      expect(seen(text, 'report/title')).toMatchObject([
        { text: tail, message: `标题用“${tail}”，应为“政府信息公开工作年度报告”`, severity: 'warning' },
      ]);
      expect(roundTrip(text, 'report/title')).toBe(right);
    }
  });

  it('asks for the office', () => {
    const text = change(right, TITLE, '2023年政府信息公开工作年度报告');
    expect(seen(text, 'report/title')).toMatchObject([{ message: '标题缺机关全称', severity: 'warning' }]);
    expect(offered(text, 'report/title')).toEqual([]);
  });

  it('asks for a title', () => {
    const text = change(right, `${TITLE}\n`, '');
    expect(seen(text, 'report/title')).toMatchObject([{ line: 2, severity: 'error' }]);
    expect(seen(text, 'report/title')[0]?.message).toMatch(/^没有标题/);
  });

  it('takes a title on two lines, with a space before 年, or of a whole 年度', () => {
    expect(codes(change(right, TITLE, '青禾镇人民政府\n\n2023 年政府信息公开工作年度报告'))).toEqual([]);
    expect(codes(change(right, TITLE, '青禾镇人民政府2023年度政府信息公开工作年度报告'))).toEqual([]);
  });
});
