import { describe, expect, it } from 'vitest';
import type { Report } from '../../../server/src/report/model.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { readDraft } from '../../../server/src/workspace/read-draft.ts';
import { APPLICATIONS, draft } from '../rules/draft.ts';

const WHOLE = draft({ cells: APPLICATIONS });
/** The rows of the tables, and nothing else. */
const ROWS = WHOLE.split('\n').filter(line => line.includes('\t') || line.startsWith('第二十条'));
const TABLES = ROWS.join('\n');
const codes = (report: Report) => check(report, DEFAULT_CONFIG).map(f => f.code);

describe('the text of a workbook', () => {
  it('is held to its tables alone', () => {
    expect(codes(readDraft('年报.xlsx', TABLES))).toEqual([]);
    expect(codes(readDraft('-', TABLES, true))).toEqual([]);
    expect(codes(readDraft('年报.txt', TABLES))).toEqual(['report/title', 'section/missing']);
    const wrong = TABLES.replace('\t5\t2\t0\t0\t0\t0\t7', '\t5\t2\t0\t0\t0\t0\t8');
    expect(wrong).not.toBe(TABLES);
    expect(codes(readDraft('年报.xlsx', wrong))).toContain('table/row-total');
  });

  it('may have the sheets in any order, each under a heading, and a title in other words', () => {
    const parts = WHOLE.split(/(?=^[一二三四五六]、\S+$)/m);
    const [second, third, fourth] = [2, 3, 4].map(i => parts[i]!);
    const text = `青禾镇2023年政府信息公开年报统计表\n${fourth}${second}${third}`;
    expect(codes(readDraft('年报.xlsx', text))).toEqual([]);
    expect(codes(readDraft('年报.txt', text))).toContain('section/order');
  });

  it.each([
    ['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况'],
    ['一、主动公开政府信息情况', '二、收到和处理政府信息公开申请情况', '三、政府信息公开行政复议、行政诉讼情况'],
    ['（二）主动公开政府信息情况', '（三）收到和处理政府信息公开申请情况', '（四）政府信息公开行政复议、行政诉讼情况'],
  ])('may number its sheets as it likes, or not at all: %s', (...titles) => {
    const parts = WHOLE.split(/(?=^[一二三四五六]、\S+$)/m);
    const sheets = [2, 3, 4].map((at, i) => parts[at]!.replace(/^.*$/m, titles[i]!));
    expect(codes(readDraft('年报.xlsx', sheets.join('\n')))).toEqual([]);
  });

  it('is a whole report where it has sections of prose', () => {
    const report = readDraft('年报.xlsx', WHOLE.slice(0, WHOLE.indexOf('\n六、')));
    expect(report.tablesOnly).toBe(false);
    expect(codes(report)).toContain('section/missing');
  });

  it('is a report with 表四 alone, and none without a table', () => {
    const disputes = ROWS.slice(ROWS.findIndex(line => line.startsWith('行政复议\t'))).join('\n');
    expect(readDraft('复议诉讼.xlsx', disputes)).toMatchObject({ recognised: true, tablesOnly: true });
    expect(readDraft('复议诉讼.txt', disputes).recognised).toBe(false);
    expect(readDraft('台账.xlsx', '序号\t名称\t件数\n1\t行政许可\t5').recognised).toBe(false);
  });

  it('whose title has another year than its other places is told so', () => {
    const text = `青禾镇人民政府2022年政府信息公开工作年度报告\n统计期限为2023年1月1日至2023年12月31日\n${TABLES}`;
    expect(codes(readDraft('青禾镇2023年.xlsx', text))).toEqual(['report/title']);
  });
});
