import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { ignoredAs } from '../../../../server/src/rules/ignored.ts';
import type { Config } from '../../../../server/src/rules/rule.ts';
import { APPLICATIONS, change, codes, draft, HEADINGS, mended, section, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('section/empty', () => {
  const five = (body: string) => change(right, section(right, 5), `${HEADINGS[4]}\n\n${body}\n\n`);

  it('stands at the heading of a section without content', () => {
    const text = change(right, section(right, 1), `${HEADINGS[0]}\n\n`);
    expect(seen(text, 'section/empty')).toMatchObject([
      { text: HEADINGS[0], message: '“一、总体情况”没有内容', severity: 'warning' },
    ]);
  });

  it('does not take the signature for content', () => {
    const text = change(right, section(right, 6), `${HEADINGS[5]}\n`);
    expect(seen(text, 'section/empty').map(f => f.message)).toEqual(['“六、其他需要报告的事项”没有内容']);
  });

  it('takes 无 for an answer in 六, not in 五', () => {
    expect(codes(change(right, section(right, 6), `${HEADINGS[5]}\n\n无\n`))).toEqual(['section/fees']);
    expect(seen(five('无。'), 'section/empty').map(f => f.message)).toEqual([
      '“五、存在的主要问题及改进情况”只写了“无。”，应写明存在的问题和改进情况',
    ]);
  });

  it('judges no words that it does not know where enough is written', () => {
    const told =
      '1.档案查找慢，早年的图纸分存三处，12件“不掌握”的答复与此有关，目前已归集到一处。\n\n2.登记岗只有一人，年末收件集中时忙不过来，7月起添了一名，由两人轮流值守，当天收当天登。';
    expect(seen(five(told), 'section/empty')).toEqual([]);
  });

  it('takes sub-headings with nothing below them, and blanks, for no content', () => {
    const none = ['“五、存在的主要问题及改进情况”没有内容'];
    const heads = '（一）存在的主要问题\n\n（二）改进情况';
    expect(seen(five(heads), 'section/empty').map(f => f.message)).toEqual(none);
    expect(seen(five('（一）存在的主要问题\n\n【主要问题】\n\n（二）改进情况\n\n【】'), 'section/empty')).toHaveLength(
      1,
    );
    expect(seen(five('【请填写】。'), 'section/empty').map(f => f.message)).toEqual(none);
    const half = five('（一）存在的主要问题\n\n公开不够及时，形式单一。\n\n（二）改进情况');
    expect(seen(half, 'section/empty').map(f => f.message)).toEqual(['“五、存在的主要问题及改进情况”没有写改进情况']);
    const one = change(right, section(right, 1), `${HEADINGS[0]}\n\n（一）主动公开\n\n（二）监督保障\n\n`);
    expect(seen(one, 'section/empty').map(f => f.message)).toEqual(['“一、总体情况”没有内容']);
  });

  it('takes sub-headings that are sentences for content', () => {
    expect(seen(five('（一）公开不够及时。\n\n（二）下一步加强核对；'), 'section/empty')).toEqual([]);
    expect(
      seen(
        five('（一）部分信息公开不够及时政策解读形式单一\n\n（二）今后将加强业务培训完善公开目录和指南'),
        'section/empty',
      ),
    ).toEqual([]);
    expect(seen(five('（一）存在的主要问题。公开不够及时。\n\n（二）改进情况。加强核对。'), 'section/empty')).toEqual(
      [],
    );
  });

  it('wants both problems and improvements in 五', () => {
    expect(seen(five('下一步将加强培训，完善公开目录，提升公开质量。'), 'section/empty').map(f => f.message)).toEqual([
      '“五、存在的主要问题及改进情况”没有写存在的问题',
    ]);
    expect(seen(five('一是公开内容不够全面；二是人员业务不熟练。'), 'section/empty').map(f => f.message)).toEqual([
      '“五、存在的主要问题及改进情况”没有写改进情况',
    ]);
    expect(codes(five('公开内容不够全面，下一步将逐项补充。'))).toEqual([]);
  });

  it.each(
    '问题 不足 不够 不高 不强 不全 不到位 不及时 不规范 差距 薄弱 短板 弱项 困难 欠缺 缺乏 有待 仍需 滞后'.split(' '),
  )('takes “%s” for a problem', word => {
    expect(seen(five(`信息公开的时效${word}的情况仍然存在，明年继续健全。`), 'section/empty')).toEqual([]);
  });

  it.each('改进 整改 措施 下一步 今后 将 加强 加大 完善 提升 提高 优化 强化 落实 推进 健全 规范'.split(' '))(
    'takes “%s” for something done about it',
    word => {
      expect(seen(five(`信息公开的时效存在问题，在这方面${word}业务培训。`), 'section/empty')).toEqual([]);
    },
  );

  it('wants both', () => {
    const said = (words: string) => seen(five(words), 'section/empty').length;
    expect([
      said('信息公开的时效存在问题，在这方面开展业务培训。'),
      said('信息公开的时效一直很好，明年继续健全。'),
    ]).toEqual([1, 1]);
  });

  describe('with blanks and nothing else', () => {
    const inserted = mended(change(right, section(right, 5), ''), 'section/missing');

    it('is told of once: the blanks are named there', () => {
      expect(codes(inserted)).toEqual(['section/empty']);
      expect(seen(inserted, 'section/empty')).toMatchObject([
        {
          text: HEADINGS[4],
          related: ['【本机关政府信息公开工作中的主要问题】', '【针对上述问题已经采取和将要采取的改进措施】'],
        },
      ]);
    });

    it('has the blanks told of once something is written', () => {
      const begun = change(inserted, /【本机关[^】]*】/, '部分信息公开不够及时。');
      expect(codes(begun).sort()).toEqual(['section/empty', 'text/leftover']);
    });

    it('has them told of where it is not told of itself', () => {
      const blanks = ['text/leftover', 'text/leftover'];
      const report = parseReport(inserted);
      expect(check(report, { rules: { 'section/empty': 'off' } }).map(f => f.code)).toEqual(blanks);
      const found = check(report, { rules: {} });
      const ignored = [ignoredAs(report, found[0]!, found)!];
      expect(check(report, { rules: {} }, { ignored }).map(f => f.code)).toEqual(blanks);
    });

    it('has them told of where they are set to be told of more severely', () => {
      const told = (rules: Config['rules']) => check(parseReport(inserted), { rules }).map(f => [f.code, f.severity]);
      const empty = (severity: string) => ['section/empty', severity];
      const blank = (severity: string) => ['text/leftover', severity];
      expect(told({ 'text/leftover': 'error' })).toEqual([empty('warning'), blank('error'), blank('error')]);
      expect(told({ 'section/empty': 'hint' })).toEqual([empty('hint'), blank('warning'), blank('warning')]);
      expect(told({ 'section/empty': 'error' })).toEqual([empty('error')]);
    });

    it('leaves those of the signature and of other sections to be told of', () => {
      const six = change(right, section(right, 6), `${HEADINGS[5]}\n\n【】\n`);
      const unsigned = change(change(six, '\n青禾镇人民政府\n', '\n【机关全称】\n'), '公开目录', '【】目录');
      const told = check(parseReport(unsigned), { rules: {} }).filter(f => f.code === 'text/leftover');
      expect(told.map(f => f.message)).toEqual(['“【】”还没有填写', '“【机关全称】”还没有填写']);
      expect(seen(unsigned, 'section/empty')).toMatchObject([{ text: HEADINGS[5], related: ['【】'] }]);
    });
  });
});
