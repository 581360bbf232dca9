import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';
import { overview, TOPICS } from '../prose.ts';

const right = draft({ cells: APPLICATIONS });

describe('section/fees', () => {
  const six = (words: string, text = right) =>
    change(text, /(六、其他需要报告的事项\n\n)[^\n]*/, `六、其他需要报告的事项\n\n${words}`);

  it('stands at the words of 六 and puts the statement in the place of 无', () => {
    const text = six('无');
    expect(seen(text, 'section/fees')).toMatchObject([{ text: '无', severity: 'information' }]);
    expect(offered(text, 'section/fees').map(f => f.kind)).toEqual(['suggestion', 'suggestion']);
    expect(mended(text, 'section/fees')).toBe(six('2023年没有收取信息处理费。'));
    expect(mended(text, 'section/fees', 0, 1)).toContain('信息处理费：本年度发出收费通知【件数】件');
    expect(codes(roundTrip(text, 'section/fees'))).toEqual([]);
  });

  it('leaves other words and puts the statement behind them, before the signature', () => {
    const text = six('今年配合完成了县政府网站的迁移。');
    expect(mended(text, 'section/fees')).toContain('迁移。\n\n2023年没有收取信息处理费。\n\n青禾镇人民政府\n');
  });

  it('offers no denial where 表三 shows a notice', () => {
    const cells = { 'other2.naturalPerson': '1', 'other2.total': '1' };
    expect(offered(six('无。', draft({ cells })), 'section/fees').map(f => f.title)).toEqual([
      '补写收费通知件数和金额',
    ]);
  });

  it.each(['本年度未收取信息处理费。', '没有发生收费情况。', '全年未向申请人收取任何费用。'])('takes %s', words => {
    expect(codes(six(words))).toEqual([]);
  });

  it('takes a statement elsewhere, and an empty part is no matter of this rule', () => {
    expect(codes(six('无', overview(`${TOPICS.join('')}没有收取信息处理费。`)))).toEqual([]);
    expect(codes(six(''))).toEqual(['section/empty']);
  });

  it('offers nothing that would not be read behind a tag that is never closed', () => {
    const text = '信息公开报告\n其他需要报告的事项<table>><td>*';
    expect(seen(text, 'section/fees')).toHaveLength(1);
    expect(offered(text, 'section/fees')).toEqual([]);
  });
});
