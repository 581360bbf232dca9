import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, HEADINGS, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('section/ordinal', () => {
  const bad: [n: number, written: string][] = [
    [2, '2、'],
    [3, '3. '],
    [4, '（四）'],
    [5, '四、'],
    [6, '6．'],
  ];
  for (const [n, written] of bad) {
    it(`corrects “${written}” to the form’s`, () => {
      const text = change(right, HEADINGS[n - 1]!, `${written}${HEADINGS[n - 1]!.slice(2)}`);
      expect(seen(text, 'section/ordinal')).toMatchObject([{ text: written.trim(), severity: 'error' }]);
      expect(offered(text, 'section/ordinal')[0]).toMatchObject({ kind: 'safe', all: true });
      expect(roundTrip(text, 'section/ordinal').replace('、 收到', '、收到')).toBe(right);
    });
  }

  it.each(['一、\n', '一\n、', '一、\n\n    '])('takes an ordinal on the line above for the heading’s: %j', written => {
    const text = change(right, '一、总体情况', `${written}总体情况`);
    expect(codes(text).filter(code => code === 'section/ordinal')).toEqual([]);
  });

  it.each(['第六部分', '　六、 ', '\f第六部分'])(
    'takes an ordinal that a PDF’s copy leaves alone before the text for the heading’s: %j',
    written => {
      const text = change(right, '六、其他', `${written}\n无\n\n其他`);
      expect(codes(text).filter(code => code === 'section/ordinal')).toEqual([]);
      const another = change(right, '六、其他', '七、\n无\n\n其他');
      expect(codes(another).filter(code => code === 'section/ordinal')).toHaveLength(1);
    },
  );

  it('writes none where another stands on the line above', () => {
    const text = change(right, '二、主动', '三、\n主动');
    expect(seen(text, 'section/ordinal')).toHaveLength(1);
    expect(offered(text, 'section/ordinal')).toEqual([]);
  });

  it('says that another section has the ordinal too', () => {
    const text = change(right, '五、存在', '四、存在');
    expect(seen(text, 'section/ordinal').map(f => f.message)).toEqual(['序号“四、”应为“五、”，与另一部分重复']);
  });

  it('keeps what follows', () => {
    expect(roundTrip(change(right, '二、主动', '2、 主动'), 'section/ordinal')).toBe(
      change(right, '二、主动', '二、 主动'),
    );
  });

  it('takes parts and Markdown headings as they are', () => {
    const parts = HEADINGS.reduce((t, h) => change(t, h, `第${h[0]}部分 ${h.slice(2)}`), right);
    expect(codes(parts)).toEqual([]);
    const wrong = change(parts, '第五部分', '第四部分');
    expect(seen(wrong, 'section/ordinal').map(f => f.message)).toEqual([
      '序号“第四部分”应为“第五部分”，与另一部分重复',
    ]);
    expect(roundTrip(wrong, 'section/ordinal')).toBe(parts);
    expect(codes(draft({ heading: 'markdown' }))).toEqual([]);
    expect(codes(change(right, '二、主动', '二．主动'))).toEqual([]);
  });

  it('adds an ordinal that is missing, and says once that all are', () => {
    const one = change(right, HEADINGS[3]!, HEADINGS[3]!.slice(2));
    expect(seen(one, 'section/ordinal').map(f => f.message)).toEqual(['标题前缺序号“四、”']);
    expect(roundTrip(one, 'section/ordinal')).toBe(right);
    const none = HEADINGS.reduce((t, h) => change(t, h, h.slice(2)), right);
    expect(seen(none, 'section/ordinal')).toMatchObject([{ text: '总体情况', severity: 'warning' }]);
    expect(roundTrip(none, 'section/ordinal')).toBe(right);
  });
});
