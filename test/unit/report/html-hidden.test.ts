import { describe, expect, it } from 'vitest';
import { replaceFigure } from '../../../server/src/edits/figures.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { check } from '../../../server/src/rules/check.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';

const LONG = `9${'件'.repeat(900)}`;
const page = (figure: string) =>
  `<h2>二、主动公开政府信息情况</h2><table><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政许可</td><td>${figure}</td></tr></table>`;

/** The figure of a page’s cell, with another in its place. */
function figure(written: string): { value: number | null; raw: string; replaced: string } {
  const report = parseReport(page(written));
  const cell = cellOf(tableOf(report, 'disclosure')!, 'licence', 'decisions')!;
  const text = applyEdits(report.text, replaceFigure(report, cell, '7'));
  return {
    value: cell.value,
    raw: cell.raw.replace(/<[^<>]*>/g, ''),
    replaced: text.slice(page('').indexOf('<td></td>') + 4, -'</td></tr></table>'.length),
  };
}

describe('what a page hides beside a figure', () => {
  it.each([
    ['<span style="display:none">9</span>31', '<span style="display:none">9</span>7'],
    ['3<span style="display:none">9</span>1', '7<span style="display:none">9</span>'],
    ['3<del>9</del><b>1</b>', '7<del>9</del><b></b>'],
    ['<i>3</i><!-- 8 --><b hidden>&#57;9</b>1', '<i>7</i><!-- 8 --><b hidden>&#57;9</b>'],
    ['<table><tr><td>31</td></tr></table>', '<table><tr><td>7</td></tr></table>'],
    ['<sup>31</sup>', '<sup>7</sup>'],
  ])('stays where it is when the figure changes: %s', (written, replaced) => {
    expect(figure(written)).toEqual({ value: 31, raw: '31', replaced });
  });
});

describe('what a page hides in its prose', () => {
  const counts = (said: string) => {
    const row = (label: string) => `<tr><td>${label}</td>${'<td>0</td>'.repeat(5)}<td>31</td><td>31</td></tr>`;
    const text = `<h1>青禾镇2025年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>${said}</p><h2>三、收到和处理政府信息公开申请情况</h2><table>${row('一、本年新收政府信息公开申请数量')}${row('（七）总计')}</table>`;
    return check(parseReport(text), { rules: {} })
      .filter(f => f.code === 'text/figure')
      .map(f => f.message);
  };

  it.each([
    '全年新收政府信息公开申请<del>9</del>31件。',
    '全年新收政府信息公开申请3<span style="display:none">99</span>1件。',
    '全年新收政府信息公开申请31<span style="vertical-align:super">1</span>件。',
    '全年新收政府信息公开申请<!-- 8 --><b hidden>999</b>31件。',
    `全年新收政府信息公开申请<b hidden>${LONG}</b>31件。`,
  ])('is not said: %.60s', said => expect(counts(said)).toEqual([]));

  it('and what is seen is', () => {
    expect(counts('全年新收政府信息公开申请<del>9</del>32件。')).toHaveLength(1);
  });
});
