import { describe, expect, it } from 'vitest';
import { passagesOf, place } from '../../../server/src/claims/prose/passages.ts';
import { parseReport } from '../../../server/src/report/parse.ts';

const TITLE = '青禾镇2023年政府信息公开工作年度报告\n\n一、总体情况\n\n';
const fold = (text: string) => passagesOf(parseReport(TITLE + text)).map(p => p.text);

describe('passages', () => {
  it('set width, white space, marks and separators aside', () => {
    expect(fold('2023 年共收到申请 １７ 件,其中予以公开 9 件(含部分公开);主动公开 12,480 条.')).toEqual([
      '2023年共收到申请17件，其中予以公开9件（含部分公开）；主动公开12480条。',
    ]);
    expect(fold('**收到**申请`5`件')).toEqual(['收到申请5件']);
  });

  it('are read to the end of a section, however long it is', () => {
    const text = `${'公开信息一条。'.repeat(20)}\n\n`.repeat(1500);
    expect(text.length).toBeGreaterThan(210_000);
    expect(fold(`${text}收到申请5件。`).at(-1)).toBe('收到申请5件。');
  });

  it('keep two numbers apart that white space parts', () => {
    expect(fold('收到 1 2 件')).toEqual(['收到1 2件']);
  });

  it('leave tags out and hide what documents are called', () => {
    expect(fold('<p>收到申请<span>5</span>&nbsp;件</p>')).toEqual(['收到申请5件']);
    expect(fold('印发《云岭县2022年工作要点》')).toEqual(['印发《□□□□□□□□□□□□》']);
  });

  it('put a paragraph together that a page break cut', () => {
    expect(fold('全年新收政府信息公开申请二十二件，其中予以公开十件，\n\n部分公开两件。')).toEqual([
      '全年新收政府信息公开申请二十二件，其中予以公开十件，部分公开两件。',
    ]);
    expect(fold('全年新收政府信息公开申请二十二件，予以公开十件。\n部分公开两件。')).toHaveLength(2);
    expect(fold('本年度在县政府网站上公开的信息共计有以下几类：\n一是政策。')).toHaveLength(2);
  });

  it.each([
    ['代县人民政府起草答复\n政府信息公开申请十二件。', 1],
    ['受县人民政府委托，代为\n答复申请十二件。', 1],
    ['全县各乡镇共收到政府信息公开\n申请五十六件。', 1],
    ['指导各科室答复\n申请二十三件。', 1],
    ['下属单位收到\n申请三件。', 1],
    // Labels, headings and what says nothing of others.
    ['全县依申请公开情况\n收到申请三件。', 2],
    ['邮政编码\n收到申请三件。', 2],
    ['主动公开\n收到申请三件。', 2],
    ['联系人代码\n收到申请三件。', 2],
    ['代县人民政府起草答复。\n收到申请三件。', 2],
  ])('of a short line go on where it says who acted: %j', (text, passages) => {
    expect(fold(text)).toHaveLength(passages);
  });

  it('know their section and sub-heading, and lead back to the draft', () => {
    const report = parseReport(
      `${TITLE}（二）依申请公开。收到 5 件,已办结。\n\n五、存在的主要问题及改进情况\n\n有2件不够规范。\n`,
    );
    const [only, ...others] = passagesOf(report);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ section: 1, heading: '依申请公开' });
    const from = only!.text.indexOf('5件');
    const { start, end } = place(only!, from, from + 2);
    expect(report.text.slice(start, end)).toBe('5 件');
  });
});
