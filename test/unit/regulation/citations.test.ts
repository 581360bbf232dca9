import { describe, expect, it } from 'vitest';
import { type Citation, citationAt, citationsIn } from '../../../server/src/regulation/citations.ts';

/** `20(1)` = article 20, 项 1; `16.2` = article 16, 款 2; `50.1(4)` = both. */
const short = (c: Citation) =>
  c.targets
    .map(t => `${t.article}${t.paragraph === null ? '' : `.${t.paragraph}`}${t.item === null ? '' : `(${t.item})`}`)
    .join(' ');
const only = (text: string): Citation => {
  const found = citationsIn(text);
  expect(found.map(c => text.slice(c.span.start, c.span.end))).toHaveLength(1);
  return found[0]!;
};

describe('targets', () => {
  it.each([
    ['第二十条第（一）项', '20(1)'],
    ['第二十条第(八)项', '20(8)'],
    ['第 二十 条 第（ 一 ）项', '20(1)'],
    ['第二十条&nbsp;第（一）项', '20(1)'],
    ['第二十条　第㈠项', '20(1)'],
    ['第20条第(1)项', '20(1)'],
    ['第２０条第１项', '20(1)'],
    ['第二十条（一）项', '20(1)'],
    ['第二十条\n第（一）项', '20(1)'],
    ['《条例》第五十条', '50'],
    ['《中华人民共和国政府信息公开条例》第五十条', '50'],
    ['条例第20条', '20'],
    ['第十四、十五、十六条', '14 15 16'],
    ['第十四、第十五和第十六条', '14 15 16'],
    ['第十四条至第十六条', '14 15 16'],
    ['第十四条至十六条', '14 15 16'],
    ['第十四至十六条', '14 15 16'],
    ['第14-16条', '14 15 16'],
    ['第14—16条', '14 15 16'],
    ['第十四条—第十六条', '14 15 16'],
    ['第十四、十六至十八条', '14 16 17 18'],
    ['第十六条第二款', '16.2'],
    ['第十六条第一、二款', '16.1 16.2'],
    ['第十六条第一款和第二款', '16.1 16.2'],
    ['第五十条第一款第（四）项', '50.1(4)'],
    ['第三十六条第（五）、（六）项', '36(5) 36(6)'],
    ['第三十六条第（五）项、第（六）项', '36(5) 36(6)'],
    ['第三十六条第（五）至（七）项', '36(5) 36(6) 36(7)'],
    ['第三十六条第（五）项至第（七）项', '36(5) 36(6) 36(7)'],
    ['第三十六条第四、五项', '36(4) 36(5)'],
    ['第五十条第一款第（一）项和第二款', '50.1(1) 50.2'],
    ['第十五、十六条第二款', '15 16.2'],
    ['第十六条至第十四条', '16 14'],
    ['第廿条', '20'],
  ])('%j', (text, targets) => {
    const citation = only(text);
    expect(short(citation)).toBe(targets);
    expect(citation.span.end).toBe(text.length);
    expect(citation.exists).toBe(true);
  });

  it('end with the citation', () => {
    const text = '按照《条例》第十六条第二款的规定，';
    expect(text.slice(only(text).span.start, only(text).span.end)).toBe('第十六条第二款');
  });

  it('of a list of whole articles stand for themselves', () => {
    const text = '依据条例第十四条、第十五条、第十六条和第三十六条第（三）项';
    expect(citationsIn(text).map(short)).toEqual(['14', '15', '16', '36(3)']);
    expect(citationsIn(text).map(c => c.law)).toEqual(['条例', '条例', '条例', '条例']);
  });

  it('do not swallow what comes after the citation', () => {
    expect(short(only('第五十条，第一项工作是'))).toBe('50');
    expect(short(only('第五十条\n第一项加第二项之和'))).toBe('50');
    expect(short(only('第五十条、第二项工作'))).toBe('50');
  });

  it('of a caption are read whatever cell comes next', () => {
    for (const gap of ['', '\t', '\n', '\t\n', ' | |\n']) {
      expect(short(only(`第二十条第（六）项${gap}信息内容\t本年处理决定数量`))).toBe('20(6)');
    }
    expect(short(only('第五十条\n信息内容'))).toBe('50');
  });

  it.each([
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '第三季度第二次会议',
    '第条',
    '第三四条',
    '第一条信息',
    '发布第100条政务微博',
    '第三条公交线路',
    '条例',
    '第二十',
  ])('%j holds none', text => expect(citationsIn(text)).toEqual([]));
});

describe('articles that do not exist', () => {
  it.each([
    '第六十条',
    '第五十七条',
    '第零条',
    '第0条',
    '第二十条第（十六）项',
    '第十六条第三款',
    '第二十条之一',
    '《条例》第五十六条至第五十八条',
    '第9999条',
  ])('%s', text => expect(only(text).exists).toBe(false));
});

describe('the law', () => {
  it.each([
    ['《条例》第五十条', '条例'],
    ['《政府信息公开条例》第五十条', '条例'],
    ['《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条', '条例'],
    ['《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条', '条例'],
    ['《条例》的第五十条', '条例'],
    ['“条例”第五十条', '条例'],
    ['按照条例第20条', '条例'],
    ['按照条例 第 20 条', '条例'],
    ['本条例第五条', '条例'],
    ['政府信息公开条例第五十条', '条例'],
    ['落实政府信息公开条例要求，对照第五十条', '条例'],
    ['第二十条第（一）项', 'implied'],
    ['| 第二十条第（一）项 | | |', 'implied'],
    ['收费标准\t第二十条第（八）项', 'implied'],
    ['按照《年度工作要点》，对照第五十条', 'implied'],
    ['《行政复议法》第二十三条', 'other'],
    ['《中华人民共和国保守国家秘密法》第九条', 'other'],
    ['行政复议法第二十三条', 'other'],
    ['保密法第九条', 'other'],
    ['根据《行政复议法》有关要求，对第二十三条', 'other'],
    ['根据行政复议法的要求，对第二十三条', 'other'],
    ['《优化营商环境条例》第五条', 'other'],
    ['《优化营商环境条例》（以下简称《条例》）第五条', 'other'],
    ['优化营商环境条例第五条', 'other'],
    ['政府信息公开条例实施办法第五条', 'other'],
    ['《云岭省政府信息公开条例》第五条', 'other'],
    ['《青禾镇人民政府工作通知》第五条', 'other'],
    ['本报告第三条', 'other'],
    ['该法第三条', 'other'],
  ])('of %s is %s', (text, law) => {
    const citation = only(text);
    expect(citation.law).toBe(law);
    if (law === 'other') expect(citation.exists).toBe(false);
  });

  it('changes inside a sentence with the name', () => {
    const text = '依据《行政复议法》第十一条和《条例》第五十一条，同时按照保密法第九条、第十条';
    expect(citationsIn(text).map(c => [short(c), c.law])).toEqual([
      ['11', 'other'],
      ['51', '条例'],
      ['9', 'other'],
      ['10', 'other'],
    ]);
  });

  it('is forgotten at the end of a sentence', () => {
    expect(citationsIn('宣传《行政复议法》。按照第三十六条答复').map(c => c.law)).toEqual(['implied']);
    expect(citationsIn('宣传《行政复议法》\n第二十条第（一）项').map(c => c.law)).toEqual(['implied']);
  });

  it('goes on where the next sentence starts with the article or says 该法', () => {
    expect(citationsIn('宣传《行政复议法》。第二十三条规定了前置').map(c => c.law)).toEqual(['other']);
    expect(citationsIn('学习《条例》。该条例第五条').map(c => c.law)).toEqual(['条例']);
  });

  it('has its place when it stands right before', () => {
    const text = '按照《条例》（修订）第五十条';
    const name = only(text).name!;
    expect(text.slice(name.start, name.end)).toBe('《条例》');
    expect(only('第五十条').name).toBeNull();
  });
});

describe('a part of a text', () => {
  const text = '依据《行政复议法》第十一条、第二十三条。\n第二十条第（一）项\n《条例》第五十条';

  it('gives what starts there, with the law named before it', () => {
    const from = text.indexOf('第二十三条');
    expect(citationsIn(text, from, from + 5).map(c => [short(c), c.law])).toEqual([['23', 'other']]);
    expect(citationsIn(text, text.indexOf('\n')).map(short)).toEqual(['20(1)', '50']);
  });

  it('citationAt finds the one under the cursor or its law', () => {
    expect(short(citationAt(text, text.indexOf('（一）'))!)).toBe('20(1)');
    expect(short(citationAt(text, text.indexOf('《条例》') + 1)!)).toBe('50');
    expect(citationAt(text, text.indexOf('第二十三条') + 1)!.law).toBe('other');
    expect(short(citationAt(text, text.length)!)).toBe('50');
    expect(citationAt(text, 0)).toBeNull();
  });

  it('citationAt finds one that goes on in the next line', () => {
    const wrapped = '第二十条\r\n第（一）项';
    expect(short(citationAt(wrapped, wrapped.length - 1)!)).toBe('20(1)');
  });

  it('citationAt prefers the one that starts at the cursor', () => {
    expect(short(citationAt('第五条第六条', 3)!)).toBe('6');
  });
});
