import { describe, expect, it } from 'vitest';
import { explainGroup, explainRow, explainSection } from '../../../server/src/regulation/explain.ts';
import { hoverForExplanation, hoverForTargets } from '../../../server/src/regulation/hover.ts';
import { OUR_LAW } from './our-law.ts';

const ref = (article: number, paragraph: number | null = null, item: number | null = null) => ({
  article,
  paragraph,
  item,
});

describe('hoverForTargets', () => {
  it('names the article, its chapter and its gist, and says that this is not the wording', () => {
    expect(hoverForTargets([ref(20, null, 1)], null)).toBe(
      '**《条例》第二十条第（一）项**（主动公开）\n\n行政法规、规章，以及规范性文件。\n\n*以上是要点，不是条例原文。*',
    );
  });

  it('quotes the user’s own copy', () => {
    const text = hoverForTargets([ref(2)], OUR_LAW);
    expect(text).toContain('> 本规则所称账目，是指小卖部的进货和卖货记录。');
    expect(text).toContain('*引文是条例原文，其余是要点。*');
  });

  it('quotes nothing that the copy does not have', () => {
    const text = hoverForTargets([ref(50)], OUR_LAW);
    expect(text).not.toContain('>');
    expect(text).toContain('*以上是要点，不是条例原文。*');
  });

  it('quotes no copy whose articles can’t be told apart', () => {
    const text = hoverForTargets([ref(2)], `第二条 ${'甲'.repeat(5000)}。\n`);
    expect(text).not.toContain('>');
    expect(text).toContain('*以上是要点，不是条例原文。*');
  });

  it('shows Markdown signs of the copy as they are', () => {
    expect(hoverForTargets([ref(1)], '### 第一条\n\n为了<b>甲*乙*[丙](command:x)。\n')).toContain(
      '> 为了\\<b\\>甲\\*乙\\*\\[丙\\](command:x)。',
    );
  });

  it('says when there is no such article, 款 or 项', () => {
    expect(hoverForTargets([ref(60)], null)).toBe('**《条例》第六十条**\n\n《条例》共五十六条，没有第六十条。');
    expect(hoverForTargets([ref(16, 3)], null)).toContain('《条例》第十六条没有第三款。');
    expect(hoverForTargets([ref(20, null, 16)], OUR_LAW)).toContain('《条例》第二十条没有第（十六）项。');
  });

  it('shows the first four of many and names the others', () => {
    const text = hoverForTargets(
      [14, 15, 16, 17, 18, 19].map(n => ref(n)),
      null,
    );
    expect(text.match(/^\*\*《条例》/gm)).toHaveLength(4);
    expect(text).toContain('另有第十八条、第十九条。');
  });
});

describe('a whole article', () => {
  const said = (n: number) => hoverForTargets([ref(n)], null);
  const lines = (text: string) => text.split('\n').filter(line => line !== '');

  it('with several 款 lists them, and their 项 below', () => {
    expect(said(50).split('\n\n')[2]!.split('\n')).toEqual([
      expect.stringMatching(/^- 第一款：年度报告要有五项内容/),
      expect.stringMatching(/^ {2}- （一）本机关主动公开/),
      expect.stringMatching(/^ {2}- （二）/),
      expect.stringMatching(/^ {2}- （三）/),
      expect.stringMatching(/^ {2}- （四）.*社会评议/),
      expect.stringMatching(/^ {2}- （五）/),
      expect.stringMatching(/^- 第二款：统一格式/),
    ]);
  });

  it.each([
    [4, 5],
    [20, 15],
    [29, 3],
    [31, 3],
    [36, 7],
    [50, 5],
    [53, 3],
  ])('%i lists its %i 项', (n, items) => {
    expect(said(n).match(/^ *- （[一二三四五六七八九十]+）/gmu)).toHaveLength(items);
  });

  it.each([4, 12, 16, 33, 44, 47, 50])('%i lists its 款', n => {
    expect(said(n)).toMatch(/^- 第一款：[\s\S]*\n- 第二款：/mu);
  });

  it('with one 款 and no 项 is its gist alone', () => {
    expect(lines(said(5))).toHaveLength(3);
  });

  it('is seen on one screen', () => {
    for (let n = 1; n <= 56; n++) {
      const height = lines(said(n)).reduce((sum, line) => sum + Math.ceil(line.length / 40), 0);
      expect(height, String(n)).toBeLessThanOrEqual(20);
    }
  });

  it('beside others is listed as far as a screen goes', () => {
    const text = hoverForTargets([ref(20), ref(36), ref(50)], null);
    expect(text).not.toContain('（十五）');
    expect(text).toContain('- （七）');
    expect(text).not.toContain('- 第二款');
  });

  it('with its wording at hand shows that instead', () => {
    const copy = '第三十五条 甲。\n\n第三十六条 这样答复：\n\n(一)甲；\n\n(二)乙。\n\n第三十七条 丙。\n';
    expect(
      hoverForTargets([ref(36)], copy)
        .split('\n\n')
        .slice(2),
    ).toEqual(['> 这样答复：  \n> (一)甲；  \n> (二)乙。  ', '*引文是条例原文，其余是要点。*']);
  });

  it('a 款 lists its own 项', () => {
    expect(hoverForTargets([ref(50, 1)], null)).toContain('\n- （五）');
    expect(hoverForTargets([ref(50, 2)], null)).not.toContain('\n- ');
    expect(hoverForTargets([ref(50, 1, 4)], null)).not.toContain('\n- ');
  });

  it('without the 款 that was cited is listed too', () => {
    expect(hoverForTargets([ref(16, 3)], null)).toContain('- 第一款：内部事务信息');
  });
});

describe('hoverForExplanation', () => {
  it('gives label, meaning, articles and gists', () => {
    const text = hoverForExplanation(explainRow('applications', 'unable1', '2021')!, null);
    expect(text).toContain('**1.本机关不掌握相关政府信息**');
    expect(text).toContain('依据：《条例》第三十六条第（四）项、《条例》第三十六条第（五）项');
    expect(text).toContain('- 第三十六条第（四）项：检索了但没有的');
    expect(text).toMatch(/\*以上是要点，不是条例原文。\*$/);
  });

  it('names no article where there is none', () => {
    const text = hoverForExplanation(explainRow('applications', 'reject5', '2021')!, OUR_LAW);
    expect(text).not.toContain('依据：');
    expect(text).not.toContain('>');
  });

  it('quotes under each article', () => {
    const text = hoverForExplanation({ label: '行', what: '什么。', articles: [ref(3, null, 2)] }, OUR_LAW);
    expect(text).toContain('\n  > 每天记账的人应当做到：  \n  > （二）写清数量；');
  });

  it('quotes no more than a screen holds', () => {
    const long = `第十三条 甲。\n第十四条 ${'乙'.repeat(300)}。\n第十五条 ${'丙'.repeat(600)}。\n第十六条 丁。\n`;
    const text = hoverForExplanation(explainGroup('（三）不予公开')!, long);
    expect(text).toContain('> 乙');
    expect(text).not.toContain('> 丙');
    expect(text).toContain('> 丁。');
  });

  it('of a group and a section are not empty', () => {
    expect(hoverForExplanation(explainGroup('（三）不予公开')!, null)).toContain('第十六条');
    expect(hoverForExplanation(explainSection(6), null)).toContain('信息处理费');
  });
});
