import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });
const line = (text: string, words: string) => text.split('\n').findIndex(l => l.includes(words)) + 1;
const without = (text: string, words: string) =>
  text
    .split('\n')
    .filter(l => !l.includes(words))
    .join('\n');
const withoutRow = (text: string, label: string) => change(text, new RegExp(`\\n[^\\n]*${label}[^\\n]*`), '');

describe('table/missing-row', () => {
  it('stands at the row before the gap and names what is missing', () => {
    const text = without(without(right, '2.重复申请'), '3.要求提供公开出版物');
    expect(seen(text, 'table/missing-row')).toMatchObject([
      {
        text: '1.信访举报投诉类申请',
        line: line(text, '1.信访举报投诉类申请'),
        message: '表三缺 2 行：“2.重复申请”、“3.要求提供公开出版物”',
        severity: 'error',
      },
    ]);
    expect(roundTrip(text, 'table/missing-row')).toBe(right);
  });

  it('says once that a table breaks off', () => {
    const text = change(right, /\n.*4\.无正当理由大量反复申请[\s\S]*?(?=\n\n四、政府)/, '');
    expect(seen(text, 'table/missing-row').map(f => f.message)).toEqual([
      '表三缺 7 行：“4.无正当理由大量反复申请”至“四、结转下年度继续办理”',
    ]);
    const zeros = change(
      change(right, /(?<=（七）总计\t*)\d+(?:\t\d+){6}/, '0\t0\t0\t0\t0\t0\t0'),
      /(?<=四、结转下年度继续办理\t*)\d+(?:\t\d+){6}/,
      '0\t0\t0\t0\t0\t0\t0',
    );
    expect(offered(text, 'table/missing-row')[0]?.title).toBe('插入缺少的 7 行（填后仍不平，请改为实际的数）');
    expect(mended(text, 'table/missing-row')).toBe(zeros);
  });

  it('is put in only where it is then read: not into a quoted field that a line break parts, nor where it is taken for a label’s rest', () => {
    const text = '总体情况\n"信息内容",""\n"行政强制","0","第二十条第（八）项"\n"信息内容\r0"';
    expect(offered(text, 'table/missing-row', 1)).toEqual([]);
    expect(offered(text.replace('\r0"', '"'), 'table/missing-row', 1)).toHaveLength(1);
    const above = '总体情况\n效\n"\n"第二十条第一项"""\n""0"\n"行政许可","",信息内容,本年收费金额\n"一"';
    expect(offered(above, 'table/missing-row')).toEqual([]);
    expect(offered(above.replace('效\n"\n', '效\n'), 'table/missing-row')).toHaveLength(1);
    const piped = '信息公开报告\r|规范性文件\r0|\r第五项\r信息内容\r第二十条第一项';
    expect(offered(piped, 'table/missing-row')).toEqual([]);
  });

  for (const layout of ['html', 'markdown', 'pipe', 'tab-cell', 'cell', 'space', 'comma'] as const) {
    it(`puts the row in the draft’s own layout: ${layout}`, () => {
      const whole = draft({ layout, cells: APPLICATIONS });
      const element =
        layout === 'html'
          ? /<tr><td>2\.重复申请.*?<\/tr>\n/
          : /(?<=\n)[^\n]*2\.重复申请[\s\S]*?(?=[^\n]*3\.要求提供公开)/;
      const text = change(whole, element, '');
      expect(codes(text)).toEqual(['table/missing-row']);
      const now = roundTrip(text, 'table/missing-row');
      expect(codes(now)).toEqual([]);
      if (layout !== 'html') expect(now.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
    });
  }

  it('lets merged cells of HTML grow with the rows put under them', () => {
    const whole = draft({ layout: 'html' });
    const smaller = change(change(whole, 'rowspan="22"', 'rowspan="21"'), 'rowspan="5"', 'rowspan="4"');
    expect(roundTrip(change(smaller, /<tr><td>2\.重复申请.*\n/, ''), 'table/missing-row')).toBe(whole);
    const group = change(
      change(whole, 'rowspan="22"', 'rowspan="17"'),
      /<tr><td rowspan="5">（五）不予处理[\s\S]*?(?=<tr><td rowspan="3">（六）)/,
      '',
    );
    expect(roundTrip(group, 'table/missing-row')).toBe(whole);
  });

  it('writes the caption too where a whole block of 表二 is missing', () => {
    const text = change(right, /\n第二十条第（五）项[\s\S]*?(?=\n第二十条第（六）项)/, '');
    expect(seen(text, 'table/missing-row').map(f => f.message)).toEqual(['表二缺 1 行：“行政许可”']);
    expect(roundTrip(text, 'table/missing-row')).toBe(right);
    const rowOnly = change(right, /\n行政许可\t.*/, '');
    expect(roundTrip(rowOnly, 'table/missing-row')).toBe(draft({ cells: APPLICATIONS }));
  });

  it('puts a block below its own line where Word’s soft breaks end the lines', () => {
    const text = change(right, /\n行政许可\t.*/, '').replaceAll('\n', '\u2029');
    expect(mended(text, 'table/missing-row')).toMatch(/本年处理决定数量\t*\n行政许可\t0\t*\u2029/);
    expect(codes(mended(text, 'table/missing-row'))).not.toContain('table/missing-row');
  });

  it('writes no row where a tag that is left open would join it with the next line', () => {
    const text = without(right, '2.重复申请');
    const open = text.replace(/(?<=1\.信访举报投诉类申请[^\n]*)(?=\n)/, '<td>');
    expect(codes(open)).toContain('table/missing-row');
    expect(offered(open, 'table/missing-row')).toEqual([]);
    expect(offered(text, 'table/missing-row')).toHaveLength(1);
  });

  it('follows the edition that the draft’s table has', () => {
    expect(codes(draft({ edition: '2019', year: 2020 }))).toEqual([]);
  });
});

describe('the figures of a missing row', () => {
  const rows = [
    '一、本年新收',
    '二、上年结转',
    '（一）予以公开',
    '6\\.属于四类过程性信息',
    '（七）总计',
    '四、结转下年度',
  ];
  for (const label of rows) {
    it(`are what the equations leave for them: ${label}`, () => {
      const text = withoutRow(right, label);
      const [fix] = offered(text, 'table/missing-row');
      expect(fix).toMatchObject({ kind: 'suggestion', title: '插入缺少的 1 行（请核对各格的数）' });
      // A merged label goes with its first row, so the cells around the figures may differ.
      const figures = (t: string) =>
        t
          .split('\n')
          .filter(l => new RegExp(label).test(l))
          .map(l => l.match(/(?:\t\d+){7}/)?.[0]);
      expect(figures(mended(text, 'table/missing-row'))).toEqual(figures(right));
      expect(codes(mended(text, 'table/missing-row'))).toEqual([]);
    });
  }

  it.each(['html', 'markdown', 'pipe', 'tab-cell', 'cell', 'space', 'comma', 'tab'] as const)(
    'are 0 behind a table that breaks off, the totals too: %s',
    layout => {
      const whole = draft({ layout, cells: APPLICATIONS });
      const ends = layout === 'html' ? '</table>' : '四、政府信息公开行政复议、行政诉讼情况';
      const from = whole.lastIndexOf('\n', whole.indexOf('5.属于三类内部事务'));
      const text = `${whole.slice(0, from)}\n${layout === 'html' ? '' : '\n'}${whole.slice(whole.indexOf(ends, from))}`;
      const table = tableOf(parseReport(mended(text, 'table/missing-row')), 'applications')!;
      for (const row of ['deny6', 'processed', 'carriedOut'] as const) {
        expect(cellOf(table, row, 'naturalPerson')?.raw, row).toBe('0');
        expect(cellOf(table, row, 'total')?.raw, row).toBe('0');
      }
    },
  );

  it('are 0 where nothing tells and nothing breaks', () => {
    const text = withoutRow(withoutRow(draft(), '1\\.信访举报'), '2\\.重复申请');
    expect(offered(text, 'table/missing-row')[0]?.title).toBe('插入缺少的 2 行（请核对各格的数）');
    expect(codes(mended(text, 'table/missing-row'))).toEqual([]);
  });

  it('are said to be no more than a place where 0 breaks an equation', () => {
    const text = withoutRow(withoutRow(right, '（一）予以公开'), '（二）部分公开');
    expect(offered(text, 'table/missing-row')[0]?.title).toBe('插入缺少的 2 行（填后仍不平，请改为实际的数）');
    const wrong = withoutRow(draft({ cells: { ...APPLICATIONS, 'processed.total': '1' } }), '（一）予以公开');
    expect(offered(wrong, 'table/missing-row')[0]?.title).toContain('填后仍不平');
  });
});
