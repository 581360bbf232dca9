import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../../server/src/document/html-page.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { draftText } from '../../support/draft.ts';

const pageOf = (text: string) => htmlPage(parseReport(text)).html;
const PAGE = pageOf(draftText());

describe('a report as a page', () => {
  it('has semantic tags, and neither script nor style', () => {
    expect(PAGE).toContain('<h1>云岭县人民政府2024年政府信息公开工作年度报告</h1>');
    expect(PAGE).toContain('<title>云岭县人民政府2024年政府信息公开工作年度报告</title>');
    expect(PAGE.match(/<h2>/g)).toHaveLength(6);
    expect(PAGE).toContain('<h3>（一）主动公开</h3>');
    expect(PAGE).toContain('<p>云岭县人民政府</p>\n<p>2025年3月10日</p>');
    expect(PAGE).not.toMatch(/<script|<style|style=|class=|width=|align=|<font|<span/);
  });

  it('has a sub-heading in the paragraph that it begins', () => {
    const page = pageOf(draftText().replace('（一）主动公开\n', '（一）主动公开。本年有序推进。\n'));
    expect(page).toContain('<p><strong>（一）主动公开。</strong>本年有序推进。</p>');
  });

  it('has the official form’s merged cells', () => {
    expect(PAGE.match(/<table>/g)).toHaveLength(3);
    expect(PAGE).toContain(
      '<thead>\n<tr><td rowspan="3" colspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><th scope="colgroup" colspan="7">申请人情况</th></tr>',
    );
    expect(PAGE).toContain('<th scope="col" rowspan="2">自然人</th>');
    expect(PAGE).toContain('<tr><th scope="row" colspan="3">一、本年新收政府信息公开申请数量</th><td>3</td><td>1</td>');
    expect(PAGE).toContain(
      '<th scope="row" rowspan="8">（三）不予公开</th><th scope="row">1.属于国家秘密</th><td>0</td>',
    );
    expect(PAGE).toContain('<th scope="rowgroup" colspan="4">第二十条第（八）项</th>');
    expect(PAGE).toContain('<tr><th scope="row">行政事业性收费</th><td colspan="3">3.5</td></tr>');
  });

  it('has as many cells in each row of a table as the form is wide', () => {
    const widths = [...PAGE.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table]) => {
      const left: number[] = [];
      return table!
        .split('</tr>')
        .slice(0, -1)
        .map((row, y) => {
          for (const [, tag] of row.matchAll(/<t[hd]( [^>]*)?>/g)) {
            const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(tag ?? '')?.[1] ?? 1);
            for (let k = 0; k < span('rowspan'); k++) left[y + k] = (left[y + k] ?? 0) + span('colspan');
          }
          return left[y];
        });
    });
    expect(widths.map(w => [...new Set(w)])).toEqual([[4], [10], [15]]);
    expect(widths.map(w => w.length)).toEqual([14, 28, 4]);
  });

  it('holds the characters of marks as text', () => {
    const page = pageOf(draftText().replace('（三）', '网站改版后 3<5 & 7>6，\0版面更清楚。\n（三）'));
    expect(page).toContain('<p>网站改版后 3&lt;5 &amp; 7&gt;6，版面更清楚。</p>');
  });

  it('keeps the lines of what is no table of the form', () => {
    expect(pageOf(draftText().replace('（三）', '渠道\t条数\n网站\t96\n（三）'))).toContain(
      '<pre>\n渠道\t条数\n网站\t96\n</pre>',
    );
  });
});
