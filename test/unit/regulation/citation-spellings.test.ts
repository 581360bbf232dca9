import { describe, expect, it } from 'vitest';
import { type Citation, citationAt, citationsIn } from '../../../server/src/regulation/citations.ts';

/** `20(1)` = article 20, 项 1; `16.2` = article 16, 款 2; `50.1(4)` = both. */
const short = (c: Citation) =>
  c.targets
    .map(t => `${t.article}${t.paragraph === null ? '' : `.${t.paragraph}`}${t.item === null ? '' : `(${t.item})`}`)
    .join(' ');
const told = (text: string) => citationsIn(text).map(c => `${text.slice(c.span.start, c.span.end)} = ${short(c)}`);

describe('lists of 项', () => {
  it.each([
    ['第二十条第（一）（五）（六）（八）项', '20(1) 20(5) 20(6) 20(8)'],
    ['第二十条第(一)(五)(六)(八)项', '20(1) 20(5) 20(6) 20(8)'],
    ['第二十条（一）（五）（六）（八）项', '20(1) 20(5) 20(6) 20(8)'],
    ['第三十六条（4）（5）项', '36(4) 36(5)'],
    ['第三十六条第（4）（5）项', '36(4) 36(5)'],
    ['第三十六条第（四）项、（五）项', '36(4) 36(5)'],
    ['第三十六条第（四）项（五）项', '36(4) 36(5)'],
    ['第三十六条第（四）项第（五）项', '36(4) 36(5)'],
    ['第三十六条第（四）项，第（五）项', '36(4) 36(5)'],
    ['第三十六条（四）项、（五）项和（七）项', '36(4) 36(5) 36(7)'],
    ['第五十条第一项、二项', '50(1) 50(2)'],
    ['第五十条第一项、二项、三项', '50(1) 50(2) 50(3)'],
    ['第二十条①项', '20(1)'],
    ['第二十条第①项', '20(1)'],
    ['第二十条第①、⑤项', '20(1) 20(5)'],
    ['第二十条第①⑤项', '20(1) 20(5)'],
    ['第二十条第(一)、(五)项', '20(1) 20(5)'],
    ['第三十六条第（一）至（三）项', '36(1) 36(2) 36(3)'],
    ['第三十六条第（一）项至（三）项', '36(1) 36(2) 36(3)'],
    ['第三十六条第（一）、（二）和第（四）至（六）项', '36(1) 36(2) 36(4) 36(5) 36(6)'],
    ['第二十条第（一、五、六、八）项', '20(1) 20(5) 20(6) 20(8)'],
    ['第五十条第一款第（一）（二）项', '50.1(1) 50.1(2)'],
    ['第五十条第一款（四）项', '50.1(4)'],
    ['第二十条第 （一） （五） 项', '20(1) 20(5)'],
    ['第二十条第㈠㈤项', '20(1) 20(5)'],
    ['第20条第1、5、6、8项', '20(1) 20(5) 20(6) 20(8)'],
  ])('%s', (text, targets) => {
    expect(told(`按照《条例》${text}的规定，`)).toEqual([`${text} = ${targets}`]);
    expect(told(text)).toEqual([`${text} = ${targets}`]);
  });

  it.each([
    ['《条例》第二十条（一）（五）规定的', '第二十条（一）（五） = 20(1) 20(5)'],
    ['《条例》第二十条（一）、（五）的内容', '第二十条（一）、（五） = 20(1) 20(5)'],
    ['对照《条例》第二十条（一），', '第二十条（一） = 20(1)'],
    ['对照《条例》第二十条第（一）、（五）。', '第二十条第（一）、（五） = 20(1) 20(5)'],
  ])('without 项, where a stop or 规定 shows that the list ends: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['依据第五十条（一）主动公开情况如下', '第五十条 = 50'],
    ['依据《条例》第四十九条（见附件）', '第四十九条 = 49'],
    ['依据《条例》第四十九条（2019）', '第四十九条 = 49'],
    ['依据《条例》第四十九条\n（一）规定', '第四十九条 = 49'],
    ['第五十条第一项、二项工作', '第五十条第一项 = 50(1)'],
    ['第五十条第一项，第二项工作', '第五十条第一项 = 50(1)'],
  ])('takes nothing else for a 项: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('has a place for each of them', () => {
    const text = '《条例》第三十六条第（四）、（五）项至第（七）项';
    const [citation] = citationsIn(text);
    expect(citation!.places.map(p => text.slice(p.start, p.end))).toEqual(['（四）', '（五）', '（七）', '（七）']);
    const articles = '《条例》第十四、十五条';
    expect(citationsIn(articles)[0]!.places.map(p => articles.slice(p.start, p.end))).toEqual(['十四', '十五']);
  });

  it('is no citation of what exists where one 项 does not', () => {
    expect(citationsIn('《条例》第五十条第（一）（六）项')[0]!.exists).toBe(false);
    expect(citationsIn('《条例》第五十条第（一）（五）项')[0]!.exists).toBe(true);
  });
});

describe('several articles', () => {
  it.each([
    ['《条例》第四十九条、五十条规定', ['第四十九条 = 49', '五十条 = 50']],
    ['《条例》第四十九条和五十条规定', ['第四十九条 = 49', '五十条 = 50']],
    ['《条例》第四十九、五十条规定', ['第四十九、五十条 = 49 50']],
    ['《条例》第三十六条第（四）（五）项、第三十八条', ['第三十六条第（四）（五）项 = 36(4) 36(5)', '第三十八条 = 38']],
    ['《条例》第三十六条第（四）（五）项、三十八条', ['第三十六条第（四）（五）项 = 36(4) 36(5)', '三十八条 = 38']],
    ['《条例》第49条和第50条', ['第49条 = 49', '第50条 = 50']],
    ['《条例》第49条、50条', ['第49条 = 49', '50条 = 50']],
    ['《条例》第十四条、十五条、十六条第二款', ['第十四条 = 14', '十五条 = 15', '十六条第二款 = 16.2']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(citationsIn(text).map(c => c.law)).toEqual(expected.map(() => '条例'));
  });
});

describe('without 第', () => {
  it.each([
    ['《条例》四十九条规定', '四十九条 = 49'],
    ['条例三十六条', '三十六条 = 36'],
    ['按照条例三十六条第（五）项', '三十六条第（五）项 = 36(5)'],
    ['《政府信息公开条例》四十九、五十条', '四十九、五十条 = 49 50'],
    ['《条例》第条', ''],
    ['《条例》49条规定', '49条 = 49'],
    ['《条例》20条第1项', '20条第1项 = 20(1)'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected === '' ? [] : [expected]);
  });

  it.each([
    '解读《条例》六十条',
    '印发《条例》200条',
    '学习《条例》五十六条信息',
    '公开信息五十条',
    '共五十条、六十条',
    '第三四条',
    '发布《条例》宣传信息四十条',
    '条例共五十六条',
  ])('holds none: %s', text => expect(told(text)).toEqual([]));

  it('begins at the number, and the law’s name is its own', () => {
    const text = '《条例》四十九条';
    const citation = citationAt(text, 5)!;
    expect([citation.span, citation.name, citation.law]).toEqual([{ start: 4, end: 8 }, { start: 0, end: 4 }, '条例']);
  });
});

describe('the 条例 by its other names', () => {
  it.each([
    ['《新条例》第五十条', '条例'],
    ['《新修订的条例》第五十条', '条例'],
    ['新《条例》第五十条', '条例'],
    ['新条例第五十条', '条例'],
    ['现行条例第五十条', '条例'],
    ['《信息公开条例》第五十条', '条例'],
    ['国务院令第711号第五十条', '条例'],
    ['国务院令（第711号）第五十条', '条例'],
    ['国务院第711号令第五十条', '条例'],
    ['中华人民共和国国务院令第711号第五十条', '条例'],
    ['国务院令第492号第三十二条', '旧条例'],
    ['《政府信息公开条例》（国务院令第492号）第三十三条', '旧条例'],
    ['《条例》（2007年）第三十三条', '旧条例'],
    ['《条例（2007年）》第三十三条', '旧条例'],
    ['《旧条例》第三十三条', '旧条例'],
    ['原《条例》第三十三条', '旧条例'],
    ['原《中华人民共和国政府信息公开条例》第三十三条', '旧条例'],
    ['2007年《条例》第三十三条', '旧条例'],
    ['2007年公布的《条例》第三十三条', '旧条例'],
    ['2008年5月1日起施行的《条例》第三十三条', '旧条例'],
    ['修订前的《条例》第三十三条', '旧条例'],
    ['修订前《条例》第三十三条', '旧条例'],
    ['《条例》修订前第三十三条', '旧条例'],
    ['《条例》修订前，第三十三条', '旧条例'],
    ['旧条例第三十三条', '旧条例'],
    ['旧条例三十三条', '旧条例'],
    ['原条例第三十三条', '旧条例'],
    ['原政府信息公开条例第三十三条', '旧条例'],
    ['修订前的条例第三十三条', '旧条例'],
    ['原第三十三条', '旧条例'],
    ['修订前的第三十三条', '旧条例'],
    ['2019年修订的《条例》第三十三条', '条例'],
    ['《条例》（2007年公布，2019年修订）第三十三条', '条例'],
    ['2007年公布、2019年修订的《条例》第三十三条', '条例'],
    ['自2008年《条例》第三十三条', '条例'],
    ['《信访条例》中，原条例第三十三条', 'other'],
  ])('%s is %s', (text, law) => {
    expect(citationsIn(text).map(c => c.law)).toEqual([law]);
  });

  it('goes on in a list, and comes back with 现行', () => {
    const text = '原《条例》第三十三条、第十三条分别对应现行第五十一条、第二十七条';
    expect(citationsIn(text).map(c => [short(c), c.law])).toEqual([
      ['33', '旧条例'],
      ['13', '旧条例'],
      ['51', '条例'],
      ['27', '条例'],
    ]);
    expect(citationsIn('将原第三十三条改为第五十一条').map(c => c.law)).toEqual(['旧条例', 'implied']);
  });

  it('exists as the text meant has it', () => {
    expect(citationsIn('2007年《条例》第三十二条第（六）项')[0]!.exists).toBe(true);
    expect(citationsIn('《条例》第三十二条第（六）项')[0]!.exists).toBe(false);
    expect(citationsIn('2007年《条例》第三十九条')[0]!.exists).toBe(false);
  });
});

describe('another law', () => {
  it.each([
    ['按照信访工作条例的要求，对第二十三条', ['other']],
    ['根据《行政复议法》规定，答复时援引第二十三条、第二十四条', ['other', 'other']],
    ['宣传《行政复议法》。其第二十三条规定了前置', ['other']],
    ['宣传《行政复议法》。根据其中第二十三条', ['other']],
    ['按照《行政复议法》和《条例》的规定，对第二十三条', ['implied']],
    ['按照《行政复议法》和《条例》第五十一条、第三十六条', ['条例', '条例']],
    ['按照国办函〔2020〕109号第四条', ['other']],
  ])('%s', (text, laws) => {
    expect(citationsIn(text).map(c => c.law)).toEqual(laws);
  });
});

describe('an inserted article', () => {
  it.each(['《条例》第二十条之一', '《条例》第二十条之一第（二）项', '《条例》第二十条之二规定'])('%s', text => {
    const [citation] = citationsIn(text);
    expect([citation!.exists, citation!.inserted]).toEqual([false, /之./.exec(text)![0]]);
    expect(text.slice(citation!.span.start, citation!.span.end)).toMatch(/^第二十条之[一二]/);
  });

  it.each(['《条例》第二十条之规定', '《条例》第二十条之一般要求'])('is not %s', text => {
    expect(citationsIn(text).map(c => [c.exists, c.inserted])).toEqual([[true, null]]);
  });
});
