import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('report/outdated-notice', () => {
  const NOTICE = '国办公开办函〔2021〕30号';
  const OLD = 'report/outdated-notice';

  it.each(['国办公开办函〔2019〕60号', '国办公开办函[2019]60号', '国办公开办函（2019） 60 号'])('finds %s', number => {
    const text = change(right, NOTICE, number);
    expect(seen(text, OLD)).toMatchObject([{ text: number, severity: 'warning' }]);
    expect(offered(text, OLD)[0]).toMatchObject({ kind: 'safe', all: false, title: `改为${NOTICE}` });
    expect(roundTrip(text, OLD)).toBe(right);
  });

  it('changes the notice’s name with its number', () => {
    const named = change(right, `按照${NOTICE}`, '按照《关于政府信息公开工作年度报告有关事项的通知》（〔2019〕60号）');
    expect(mended(named, OLD)).toContain(
      '《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（〔2021〕30号）',
    );
  });

  it('is silent where both are named, on another number, and on the years of the old form', () => {
    expect(codes(change(right, NOTICE, `${NOTICE}（国办公开办函〔2019〕60号同时废止）`))).toEqual([]);
    expect(codes(change(right, NOTICE, '国办公开办函〔2019〕61号'))).toEqual([]);
    expect(draft({ edition: '2019', year: 2020 })).toContain('〔2019〕60号');
    expect(codes(draft({ edition: '2019', year: 2020 }))).toEqual([]);
  });
});
