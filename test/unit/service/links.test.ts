import { describe, expect, it } from 'vitest';
import { articleLines } from '../../../server/src/regulation/local.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { citedLinks, previousLinks } from '../../../server/src/service/links.ts';
import { draftText } from '../../support/draft.ts';

const say = (words: string) => draftText().replace(/新收政府信息公开申请.*/, words);
/** What the draft says has links that a right draft has not. */
function cited(words: string): [string, string][] {
  const text = say(words);
  return citedLinks(parseReport(text)).map(l => [text.slice(l.span.start, l.span.end), l.name]);
}
const previous = (words: string) => {
  const text = say(words);
  return previousLinks(parseReport(text)).map(s => text.slice(s.start, s.end));
};

describe('links of citations', () => {
  const around = cited('没有引用。');

  it.each([
    ['按照《条例》第五十条第（一）项。', [['《条例》第五十条第（一）项', '第五十条']]],
    [
      '按照第三十六条、第三十七条答复。',
      [
        ['第三十六条', '第三十六条'],
        ['第三十七条', '第三十七条'],
      ],
    ],
    ['按照2007年《条例》第三十三条。', [['《条例》第三十三条', '第五十一条']]],
    ['按照《预算法》第十四条。', []],
    ['按照《条例》第九十条。', []],
  ])('%s', (words, links) => {
    const own = cited(words);
    for (const link of around)
      own.splice(
        own.findIndex(l => l[0] === link[0]),
        1,
      );
    expect(own).toEqual(links);
  });

  it('none in tables, whose captions are the form’s', () => {
    const text = draftText();
    const { tables } = parseReport(text);
    expect(text).toContain('第二十条第（五）项');
    const inTable = (at: number) => tables.some(t => t.span.start <= at && at < t.span.end);
    expect(citedLinks(parseReport(text)).filter(l => inTable(l.span.start))).toEqual([]);
  });

  it('none meets another', () => {
    const links = citedLinks(parseReport(say('《条例》第三十六至三十八条、第二十条第（一）（五）项和第二十一条。')));
    expect(links.length).toBeGreaterThan(3);
    expect(links.slice(1).every((link, i) => links[i]!.span.end <= link.span.start)).toBe(true);
  });

  it('lead to the line of a copy on which the article begins', () => {
    const copy = '政府信息公开条例\r\n\r\n第一条　为了公开。\r\n第二条　本条例所称。\r\n';
    expect([...articleLines(copy)]).toEqual([
      [1, 2],
      [2, 3],
    ]);
    // One endless line is read as several, which the file does not have.
    expect(articleLines(`第一条　${'为了公开。'.repeat(400)}  第二条　本条例所称。`).size).toBe(0);
  });
});

describe('links to last year’s report', () => {
  const LABEL = '二、上年结转政府信息公开申请数量';

  it.each([
    ['上年年报写的是3件。', ['上年年报']],
    ['去年的年度报告、上一年度政府信息公开工作年度报告。', ['去年的年度报告', '上一年度政府信息公开工作年度报告']],
    ['与2023年政府信息公开工作年度报告一致。', ['2023年政府信息公开工作年度报告']],
    ['2022年年度报告、本年度报告。', []],
    ['上一年度报告、上年度报告。', ['上一年度报告', '上年度报告']],
    ['比上年度工作报告多3件。', ['上年度工作报告']],
    ['见2023年度报告，2023年政府信息公开工作报告。', ['2023年度报告', '2023年政府信息公开工作报告']],
    ['见去年的政府信息公开报告。', ['去年的政府信息公开报告']],
    ['2022年度报告、2024年度工作报告、本年度报告、年度报告。', []],
    ['2023年年报、去年年报。', ['2023年年报', '去年年报']],
    // 报告 that is no report; the report named above; other offices’ reports.
    ['上年度报告了3件事，去年度报告过2次，上年度报告3起。', []],
    ['2023年度报告期内，2023年年度报告期间，上年度报告会。', []],
    ['以上年度报告可以下载，2023年政府工作报告，上年报告。', []],
  ])('%s', (words, links) => {
    expect(previous(words)).toEqual([...links, LABEL]);
  });

  it('none where the draft has no such table', () => {
    expect(previousLinks(parseReport('一、总体情况\n没有表。\n'))).toEqual([]);
  });
});
