import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { sectionOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, HEADINGS, section, seen, TITLE } from './draft.ts';

// Drafts as pages, PDF files and converters leave them, where something is to be found and nothing else.

const right = draft({ cells: APPLICATIONS });

describe('表四 with nothing filled in', () => {
  const wrong = (text: string) => change(text, /新收政府信息公开申请若干件/, '新收政府信息公开申请46件');
  const emptied = (text: string) => {
    const own = text.slice(text.indexOf(HEADINGS[3]), text.indexOf(HEADINGS[4]));
    return change(text, own, own.replace(/\b0\b/g, ''));
  };

  it.each(['tab', 'markdown', 'html', 'comma'] as const)(
    'hides no prose: a figure beside another in 表三 is still told (%s)',
    layout => {
      const text = emptied(wrong(draft({ layout, cells: APPLICATIONS })));
      expect(codes(text)).toEqual(['text/figure', 'cell/blank']);
      expect(seen(text, 'text/figure').map(f => f.message)).toEqual([
        '正文写“新收政府信息公开申请46件”，表三“本年新收”为 7',
      ]);
    },
  );

  it('nor where its row is bars alone', () => {
    const text = change(wrong(right), /^0(?:\t0){14}$/m, '|'.repeat(16));
    expect(codes(text)).toEqual(['text/figure', 'cell/blank']);
  });
});

describe('lines above the title', () => {
  const body = draft({ layout: 'html', cells: APPLICATIONS })
    .split('\n')
    .map(l => (l === '' || l.startsWith('<') ? l : `<p>${l}</p>`))
    .join('');
  const menu = '<ul><li><a href="/">首页</a></li><li><a href="/xxgk">信息公开</a></li></ul>';

  it.each([
    ['a document’s number', `青政发〔2024〕12号\n${right}`],
    ['a navigation line', `首页 > 政务公开 > 政府信息公开年报\n${right}`],
    ['a menu of a page', `<html><body>${menu}\n${body}</body></html>`],
  ])('are no part of it: %s', (_name, text) => {
    const title = parseReport(text).title!;
    expect(text.slice(title.span.start, title.span.end)).toBe(TITLE);
    expect([title.organName, title.year, title.tailText]).toEqual(['青禾镇人民政府', 2023, '政府信息公开工作年度报告']);
    expect(codes(text)).toEqual([]);
  });
});

describe('a first heading with a year and 的', () => {
  it.each(['2023年政府信息公开工作的总体情况', '2023年度总体情况', '本年度政府信息公开工作的总体情况'])(
    '%s is 一 in other words',
    words => {
      const text = change(right, HEADINGS[0], `一、${words}`);
      expect(sectionOf(parseReport(text), 1)?.heading.text).toBe(words);
      expect(codes(text)).toEqual(['section/heading']);
    },
  );
});

describe('cases of 复议、诉讼 that an office handled', () => {
  it.each([
    '认真做好行政复议和行政诉讼应诉，全年共办理有关案件58件。',
    '依法参加行政复议、行政诉讼，共办理案件31件，没有败诉。',
  ])('are no applications: %s', words => {
    expect(codes(change(right, '若干工作考核', `${words}若干工作考核`))).toEqual([]);
  });
});

describe('the header of a PDF whose names are cut over lines and columns', () => {
  it('is that of 表三, without a word on its labels', () => {
    const page = draft({ layout: 'space', cells: APPLICATIONS });
    const head = page.slice(page.indexOf(HEADINGS[2]) + HEADINGS[2].length, page.indexOf('一、本年新收'));
    const cut = [
      '                                        申请人情况',
      '                                   法人或其他组织',
      '（本列数据的勾稽关系为：第一项加第二项之和，',
      '等于第三项加第四项之和）',
      '                          自然人                              总计',
      '                                 商业  科研  社会  法律',
      '                                              公益  服务  其他',
      '                                 企业  机构',
      '                                              组织  机构',
    ];
    expect(codes(change(page, head, `\n\n${cut.join('\n')}\n\n`))).toEqual([]);
  });
});

describe('表四 in three tables under Markdown headings', () => {
  it('is named in messages without their marks', () => {
    const page = draft({ layout: 'markdown', heading: 'markdown', cells: APPLICATIONS });
    const tables = ['行政复议', '未经复议直接起诉', '复议后起诉'].map(
      (name, i) =>
        `### ${name}\n\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n| ${i} | 1 | 0 | 0 | ${i + 1} |\n`,
    );
    const own = page.slice(page.indexOf(HEADINGS[3]), page.indexOf('## 五、'));
    const text = change(page, own, `${HEADINGS[3]}\n\n${tables.join('\n')}\n`);
    expect(codes(text)).toEqual([]);
    expect(seen(change(text, '| 2 | 1 | 0 | 0 | 3 |', '| 2 | 1 | 0 | 0 | 8 |'), 'table/case-total')).toMatchObject([
      { message: '复议后起诉的总计应为 3（2＋1），现为 8' },
    ]);
  });
});

describe('a header of 表四 that is left among the prose', () => {
  it.each([
    ['with its figures glued', '行政复议行政诉讼结果结果其他尚未总计维持纠正结果审结253803633006300'],
    ['a line each', '结果结果其他尚未总计结果结果其他尚未总计\n维持纠正结果审结维持纠正结果审结\n000000000000000'],
  ])('has no doubled words, %s: the table can’t be read', (_name, words) => {
    const text = change(right, section(right, 4), `${HEADINGS[3]}\n\n${words}\n\n`);
    expect(codes(text)).toEqual(['table/not-recognised']);
  });
});
