import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { layoutOf } from '../../../server/src/report/write/layout.ts';

const TITLE = '青禾镇人民政府2023年政府信息公开工作年度报告';
const layout = (text: string, markdown?: boolean) => layoutOf(parseReport(text), markdown);

it('is that of the draft’s own tables', () => {
  const table = '二、主动公开政府信息情况\n第二十条第（五）项\n信息内容 | 本年处理决定数量 |\n行政许可 | 3 |\n';
  expect(layout(`${TITLE}\n${table}`, true)).toBe('pipe');
});

it('without a table is what the headings are written in', () => {
  expect(layout(`# ${TITLE}\n\n## 一、总体情况\n\n略。\n`)).toBe('markdown');
  expect(layout(`<h1>${TITLE}</h1><h2>一、总体情况</h2><p>略。</p>`)).toBe('html');
  expect(layout(`<div>${TITLE}<br>一、总体情况<br>略。</div>`)).toBe('html');
  expect(layout(`${TITLE}\n一、总体情况\n略。\n`)).toBe('tab');
  expect(layout(`${TITLE}\n一、总体情况\n略。\n`, true)).toBe('markdown');
});

describe('the markup', () => {
  const markup = (text: string) => parseReport(text).markup;

  it('is Markdown by headings with # anywhere, or tables between pipes', () => {
    expect(markup(`${TITLE}\n## 一、总体情况\n略。\n`)).toBe('markdown');
    expect(markup(`${TITLE}\n一、总体情况\n略。\n\n# 附件\n`)).toBe('markdown');
    expect(markup(`${TITLE}\n二、主动公开政府信息情况\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 3 |\n`)).toBe(
      'markdown',
    );
    expect(markup(`${TITLE}\n一、总体情况\n#政务公开# **略**。\n`)).toBe('plain');
  });

  it('is HTML by its tags, whatever else the text has', () => {
    expect(markup(`# ${TITLE}\n\n## 一、总体情况\n\n<p>略。</p>\n`)).toBe('html');
    expect(markup(`${TITLE}\n一、总体情况\n<b>略</b>。\n`)).toBe('plain');
  });
});
