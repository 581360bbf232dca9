import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { fixesFor, fixesWith } from '../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG, type Finding, type Rule } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';

const BROKEN: Rule = {
  code: 'text/broken',
  severity: 'warning',
  title: '一条坏了的规则',
  titleEn: 'A broken rule',
  check: () => [],
  fixes() {
    throw new Error('坏了');
  },
};

const FINDING: Finding = {
  code: 'text/broken',
  severity: 'warning',
  message: '',
  span: { start: 0, end: 0 },
  related: [],
};

describe('a repair that breaks down', () => {
  it('is none, and its rule is named', () => {
    const told: string[] = [];
    const report = parseReport('青禾镇2023年政府信息公开工作年度报告');
    expect(fixesWith([BROKEN], report, FINDING, (code, reason) => told.push(`${code} ${reason}`))).toEqual([]);
    expect(told).toEqual(['text/broken 坏了']);
  });

  it('is none without anybody who is told', () => {
    expect(fixesWith([BROKEN], parseReport(''), FINDING)).toEqual([]);
  });
});

/** 表二 whose parts have changed places, and an office's name with a line end in it. */
const ODD = [
  '青禾镇2025年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政强制\t7\n行政许可\t3\n第二十条第（六）项\n',
  '主动公开政府信息情况\r行政强制7\t行政许可\t第二十条第六项',
  '青禾\u2029信息公开报告\n总体情况<tr>',
  '青\u2028禾市政府信息公开工作年度报告\n一、总体情况\n',
];

describe('odd drafts', () => {
  it.each(ODD)('break no rule down: %j', text => {
    const told: string[] = [];
    const report = parseReport(text);
    const found = check(report, DEFAULT_CONFIG);
    for (const finding of found) fixesFor(report, finding, code => told.push(code));
    fixAll(report, DEFAULT_CONFIG, code => told.push(code));
    expect([...told, ...found.map(f => f.message).filter(m => m.includes('运行出错'))]).toEqual([]);
  });

  it('lose no cell and no value by all repairs at once', () => {
    const odd = [
      '三、收到和处理政府信息公开申请情况\n补正后申请内容仍不明确\n不予处理\n信访举报\n0\n3要求提|\n0\n无正当理\n0\n要求行政机关确认或重新出具已获取信息',
      '青禾镇2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t3\uFEFF4\n行政处罚\t5\n',
      '青禾镇2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可  3\uFEFF4\n行政处罚  5\n',
    ];
    const figures = (text: string) =>
      parseReport(text).tables.flatMap(t => t.rows.flatMap(row => row.cells.map(c => `${c.row} ${c.value}`)));
    for (const text of odd) {
      const before = figures(text);
      expect(before.length).toBeGreaterThan(0);
      expect(figures(applyEdits(text, fixAll(parseReport(text))))).toEqual(expect.arrayContaining(before));
    }
  });

  it('read a figure with a mark in it that nobody sees as one figure', () => {
    const text = '青禾镇2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t3\uFEFF4\n行政处罚\t5\n';
    expect(parseReport(text).tables[0]?.rows[0]?.cells[0]?.value).toBe(34);
  });

  it('have no repair that would write what stands there already', () => {
    const table = ['<table>', '<tr>', '<td>规章</td>', '<td>０</td>', '<td>0</td>', '<td>1\uFEFF2</td>', '</tr>'];
    const lines = ['青禾镇2023年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...table, '</table>', ''];
    for (const end of ['\n', '\r\n', '\u2028', '\u2029', '\u0085']) {
      const text = lines.join(end);
      const edits = fixAll(parseReport(text));
      const mended = applyEdits(text, edits);
      expect(edits).toHaveLength(2);
      expect(mended).toBe(text.replace('０', '0').replace('\uFEFF', ''));
      expect(fixAll(parseReport(mended))).toEqual([]);
    }
  });
});
