import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });
const CODE = 'section/subheading';
const five = (body: string) =>
  change(
    right,
    right.slice(right.indexOf('五、'), right.indexOf('六、')),
    `五、存在的主要问题及改进情况\n\n部分信息公开不够及时，下一步加强核对。\n\n${body}\n\n`,
  );

describe('section/subheading', () => {
  it('finds Arabic numerals that automatic numbering left among Chinese ones', () => {
    const text = change(change(right, '（二）依申请公开', '（2） 依申请公开'), '（四）', '(4)');
    expect(seen(text, CODE)).toMatchObject([
      { text: '（2）', message: '序号“（2）”应为“（二）”', severity: 'warning' },
      { text: '(4)', message: '序号“(4)”应为“（四）”', severity: 'warning' },
    ]);
    expect(offered(text, CODE)[0]).toMatchObject({ kind: 'safe', all: true });
    expect(roundTrip(text, CODE)).toBe(change(right, '（二）依申请公开', '（二） 依申请公开'));
  });

  it('also at the head of a series', () => {
    expect(seen(five('（1）问题。公开栏更新慢。\n\n（二）改进。每周核对。'), CODE).map(f => f.text)).toEqual(['（1）']);
  });

  it.each([
    [
      '（一）问题。更新慢。\n\n1.网站。\n\n（1）栏目。\n\n（2）专栏。\n\n（二）改进。每周核对。',
      'a series under another',
    ],
    ['（1）更新慢。\n\n（2）解读少。', 'Arabic numerals throughout'],
    ['（一）更新慢。\n\n（二）解读少。\n\n改进：\n\n（一）每周核对。\n\n（二）多配图表。', 'a series that begins anew'],
    ['（一）更新慢；（二）解读少；（三）人手紧。', 'a series on one line'],
    [
      `（一）更新慢。\n\n（二）2023年${'我镇部分栏目的内容更新不够及时'.repeat(5)}，需要改进。\n\n（三）人手紧。`,
      'a long line',
    ],
  ])('is silent on %s (%s)', body => expect(codes(five(body))).toEqual([]));

  it('finds gaps and doublets, and counts anew where it is asked to', () => {
    const gap = five('（一）更新慢。\n\n（二）解读少。\n\n（四）人手紧。\n\n（五）培训少。');
    expect(seen(gap, CODE)).toMatchObject([
      { text: '（四）', message: '“（四）”与“（二）”之间缺“（三）”', severity: 'warning' },
    ]);
    expect(offered(gap, CODE)[0]).toMatchObject({ kind: 'suggestion', all: false, title: '重新编号' });
    expect(mended(gap, CODE)).toBe(five('（一）更新慢。\n\n（二）解读少。\n\n（三）人手紧。\n\n（四）培训少。'));
    const twice = five('（一）更新慢。\n\n（二）解读少。\n\n（二）人手紧。');
    expect(seen(twice, CODE)).toMatchObject([{ message: '序号“（二）”重复', related: ['上一个“（二）”'] }]);
    expect(codes(roundTrip(twice, CODE))).toEqual([]);
    expect(seen(five('（二）更新慢。\n\n（三）解读少。'), CODE)).toMatchObject([{ message: '“（二）”前缺“（一）”' }]);
  });

  it('looks for what a run lacks in that run only', () => {
    const later = five('（一）更新慢。\n\n（二）解读少。\n\n改进：\n\n（一）每周核对。\n\n（三）多配图表。');
    expect(seen(later, CODE).map(f => f.message)).toEqual(['“（三）”与“（一）”之间缺“（二）”']);
    const twice = five('（一）更新慢。\n\n（一）解读少。');
    expect(seen(twice, CODE)).toMatchObject([
      { text: '（一）', message: '序号“（一）”重复', related: ['上一个“（一）”'], severity: 'warning' },
    ]);
    expect(mended(twice, CODE)).toBe(five('（一）更新慢。\n\n（二）解读少。'));
    const long = five('（一）公开不够及时，栏目更新慢。\n\n（一）解读形式少，图表不多。');
    expect(seen(long, CODE).map(f => f.message)).toEqual(['序号“（一）”重复']);
    const titles = five('（一）存在的主要问题\n\n更新慢，解读少。\n\n（一）改进情况\n\n每周核对。');
    expect(seen(titles, CODE).map(f => f.message)).toEqual(['序号“（一）”重复']);
    const answered = '（一）公开不够及时，更新慢。\n\n对此，我镇作了改进。\n\n（一）每周核对，按月通报。';
    expect(seen(five(answered), CODE)).toEqual([]);
    expect(codes(five('问题：\n\n（一）更新慢。\n\n改进：\n\n（一）每周核对。'))).toEqual([]);
    expect(codes(five('（一）更新慢。还有（二）解读少，等等。\n\n（三）人手紧。'))).toEqual([]);
    const gap = five('（一）更新慢；（三）解读少。\n\n（四）人手紧。');
    expect(seen(gap, CODE).map(f => f.message)).toEqual(['“（四）”与“（一）”之间缺“（二）”']);
  });

  it('speaks of a lone （一） and of mixed brackets as of matters of style', () => {
    expect(seen(five('（一）更新慢。'), CODE)).toMatchObject([
      { text: '（一）', message: '只有（一），没有（二）', severity: 'information' },
    ]);
    const mixed = change(change(right, '（一）存在', '(一) 存在'), '（二）改进', '(二)改进');
    expect(seen(mixed, CODE)).toMatchObject([{ text: '(一)', severity: 'information', related: ['半角括号：(二)'] }]);
    expect(offered(mixed, CODE)[0]).toMatchObject({ kind: 'safe', all: true });
    expect(roundTrip(mixed, CODE)).toBe(change(right, '（一）存在', '（一） 存在'));
  });

  it('leaves brackets that are all half-width to text/punctuation', () => {
    const half = right.replace(/（([一二三四五])）(?=主动公开\n|依申请|政府|监督|存在的|改进)/g, '($1)');
    expect(codes(half)).toEqual(['text/punctuation']);
  });

  it('does not look into parts that consist of a table', () => {
    const text = change(
      right,
      '三、收到和处理政府信息公开申请情况\n',
      '三、收到和处理政府信息公开申请情况\n\n（三）说明。\n',
    );
    expect(codes(text)).not.toContain(CODE);
  });
});
