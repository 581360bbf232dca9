import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { outline } from '../../../server/src/service/outline.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

const text = draftText();
const report = parseReport(text);

function finding(start: number, severity: Finding['severity']): Finding {
  return { code: 'table/row-total', severity, message: '', span: { start, end: start + 1 }, related: [] };
}

describe('outline', () => {
  it('shows title, year and the six sections', () => {
    const { title, year, edition, sections } = outline(report, []);
    expect([title?.text, year, edition]).toEqual(['云岭县人民政府2024年政府信息公开工作年度报告', 2024, '2021']);
    expect(sections.map(s => s.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sections.every(s => s.span && s.heading)).toBe(true);
    expect(sections[0]!.subheadings.map(s => s.text)[1]).toBe('（二）依申请公开');
  });

  it('shows the key figures of each table', () => {
    const totals = outline(report, []).sections.map(s => s.table?.totals.map(t => `${t.label} ${t.value}`).join(' '));
    expect(totals).toEqual([
      undefined,
      '规范性文件制发 2 规范性文件现行有效 11 行政许可 35 行政处罚 0 行政强制 0 收费（万元） 3.5',
      '本年新收 4 上年结转 0 办理结果 3 结转下年 1',
      '行政复议 1 未经复议直接起诉 0 复议后起诉 0',
      undefined,
      undefined,
    ]);
  });

  it('shows the key figures of the old edition', () => {
    const old = parseReport(draftText({ edition: '2019', figures: { 'penalty.handled': '9' } }));
    const { edition, sections } = outline(old, []);
    expect(edition).toBe('2019');
    expect(sections[1]!.table?.totals.map(t => `${t.label} ${t.value}`)).toContain('行政处罚 9');
  });

  it('shows missing sections and tables', () => {
    const from = text.indexOf('三、收到和处理');
    const cut = parseReport(text.slice(0, from) + text.slice(text.indexOf('四、政府信息公开')));
    const { sections } = outline(cut, []);
    expect(sections.map(s => s.span === null)).toEqual([false, false, true, false, false, false]);
    expect(sections[2]!.label).toBe('三、收到和处理政府信息公开申请情况');
    expect(sections[2]!.table).toMatchObject({ name: '表三', span: null, totals: [] });
  });

  it('counts findings where they stand', () => {
    const findings = [
      finding(0, 'error'),
      finding(offsetOf(text, '（一）予以公开') + 8, 'error'),
      finding(offsetOf(text, '三、收到和处理'), 'warning'),
    ];
    const { problems, sections } = outline(report, findings);
    expect(problems).toEqual({ error: 2, warning: 1, information: 0, hint: 0 });
    expect(sections[2]!.problems).toMatchObject({ error: 1, warning: 1 });
    expect(sections[2]!.table!.problems).toMatchObject({ error: 1, warning: 0 });
    expect(sections[1]!.problems).toMatchObject({ error: 0, warning: 0 });
  });

  it('shows a section that stands twice twice, its table once', () => {
    const twice = parseReport(`${text}\n三、收到和处理政府信息公开申请情况\n\n无。\n`);
    const { sections } = outline(twice, []);
    expect(sections.map(s => s.number)).toEqual([1, 2, 3, 3, 4, 5, 6]);
    expect(sections.filter(s => s.table?.kind === 'applications')).toHaveLength(1);
  });
});
