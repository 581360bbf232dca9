import { describe, expect, it } from 'vitest';
import type { ColumnKey, Edition, RowKey } from '../../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { SECTIONS } from '../../../server/src/forms/sections.ts';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableOf } from '../../../server/src/report/query.ts';
import { reportText, rowBreak, rowText, sectionText, tableText } from '../../../server/src/report/write/template.ts';
import { LAYOUT_NAMES } from '../../support/layout-names.ts';

const LAYOUTS = LAYOUT_NAMES.filter(layout => layout !== 'grid');
const EDITIONS: readonly Edition[] = ['2019', '2021'];
const applications = formOf('applications', '2021');
const disclosure = formOf('disclosure', '2021');
const lf = { eol: '\n' };

describe('tableText', () => {
  it('writes rows by line and cells by tab', () => {
    const lines = tableText(applications, 'tab', lf).split('\n');
    expect(lines).toHaveLength(28);
    expect(new Set(lines.map(l => l.split('\t').length))).toEqual(new Set([10]));
    expect(lines[1]).toBe('\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计');
    expect(lines[7]).toBe('\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0');
  });

  it('closes each cell with a pipe and makes up the width behind a row, but not behind the table', () => {
    const text = tableText(disclosure, 'pipe', lf);
    expect(text).toContain('第二十条第（五）项 | |||\n信息内容 |\n本年处理决定数量 | ||\n行政许可 |\n0 | ||\n');
    expect(text.endsWith('行政事业性收费 |\n0 |')).toBe(true);
  });

  it('puts one cell a line behind a tab and an empty line between rows', () => {
    const text = tableText(applications, 'tab-cell', { eol: '\r\n' });
    expect(text).toContain('\r\n\r\n\t\r\n\t\r\n\t商业企业\r\n\t科研机构\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('merges cells in HTML', () => {
    const text = tableText(applications, 'html', lf);
    expect(text).toContain('<td rowspan="22">三、本年度办理结果</td><td colspan="2">（一）予以公开</td>');
    expect(text).toContain('<td rowspan="8">（三）不予公开</td><td>1.属于国家秘密</td>');
  });

  it('puts the Markdown rule under the first row', () => {
    const [first, second] = tableText(disclosure, 'markdown', lf).split('\n');
    expect(first).toBe('| 第二十条第（一）项 | | | |');
    expect(second).toBe('| --- | --- | --- | --- |');
  });

  it('quotes what a comma would cut', () => {
    expect(tableText(disclosure, 'comma', { eol: '\n', value: () => '1,234' })).toContain(
      '\n规章,"1,234","1,234","1,234"\n',
    );
  });

  it.each(EDITIONS.flatMap(e => LAYOUTS.map(l => [l, e] as const)))(
    '%s, form of %s: is read back',
    (layout, edition) => {
      for (const kind of TABLE_KINDS) {
        const form = formOf(kind, edition);
        let next = 0;
        const written = new Map<string, string>();
        const value = (row: RowKey, column: ColumnKey) => {
          written.set(`${row} ${column}`, String(++next));
          return String(next);
        };
        const year = edition === '2019' ? '2020' : '2024';
        const text = reportText({ eol: '\n', layout, edition, value, fill: key => (key === 'year' ? year : '某') });
        const table = tableOf(parseReport(text), kind)!;
        expect(table.edition).toBe(kind === 'disputes' ? table.edition : edition);
        expect(table.rows.map(r => r.key)).toEqual(form.rows.map(r => r.key));
        for (const cell of table.rows.flatMap(r => r.cells)) {
          expect(cell.raw).toBe(written.get(`${cell.row} ${cell.column}`));
        }
        expect(table.headers.filter(h => h.match !== 'same')).toEqual([]);
        expect(table.unknown).toEqual([]);
      }
    },
  );
});

describe('rowText', () => {
  const row = (key: RowKey, layout: LayoutName, options = {}) =>
    rowText(applications, key, layout, { eol: '\n', ...options });

  it('leaves a group to the row above that stands in it', () => {
    expect(row('deny6', 'tab')).toBe('\t\t6.属于四类过程性信息\t0\t0\t0\t0\t0\t0\t0');
    expect(row('other1', 'tab')).toMatch(/^\t（六）其他处理\t1\.申请人/);
    expect(row('other1', 'tab', { sibling: 'other3' })).toMatch(/^\t\t1\.申请人/);
    expect(row('granted', 'tab', { sibling: null })).toMatch(/^三、本年度办理结果\t（一）予以公开\t\t0/);
    expect(row('deny6', 'tab', { groups: ['（三）不予公开'] })).toMatch(/^\t（三）不予公开\t6\./);
  });

  it('keeps to the layout', () => {
    expect(row('processed', 'pipe')).toBe('（七）总计 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 | ||');
    expect(row('processed', 'tab-cell')).toBe('\t\n\t（七）总计\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0');
    expect(row('processed', 'cell')).toBe('（七）总计\n0\n0\n0\n0\n0\n0\n0');
    expect(row('processed', 'space')).toBe('（七）总计  0  0  0  0  0  0  0');
    expect(row('processed', 'markdown')).toBe('| | （七）总计 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |');
    expect(row('granted', 'html', { sibling: null })).not.toContain('rowspan');
    expect([rowBreak('tab-cell', '\n'), rowBreak('pipe', '\n')]).toEqual(['\n\n', '\n']);
  });

  it('writes caption and header of 表二 where they are wanted', () => {
    const text = rowText(disclosure, 'licence', 'tab', { eol: '\n', caption: true });
    expect(text).toBe('第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政许可\t0\t\t');
    expect(rowText(disclosure, 'licence', 'tab', lf)).toBe('行政许可\t0\t\t');
  });

  it('writes nothing for a row that the form has not', () => {
    expect(rowText(applications, 'otherAll', 'tab', lf)).toBe('');
  });
});

describe('sectionText', () => {
  const options = { eol: '\n', layout: 'tab', edition: '2021' } as const;

  it.each(SECTIONS)('writes $title so that it is read as that section', ({ number, table }) => {
    const report = parseReport(sectionText(number, options));
    expect(report.sections.map(s => [s.number, s.match])).toEqual([[number, 'same']]);
    expect(report.tables.map(t => t.kind)).toEqual(table === null ? [] : [table]);
  });

  it('covers the five topics of 总体情况 and asks for what only the writer knows', () => {
    const [section] = parseReport(sectionText(1, options)).sections;
    expect(section!.subheadings.map(s => s.heading.text)).toEqual([
      '主动公开',
      '依申请公开',
      '政府信息管理',
      '政府信息公开平台建设',
      '监督保障',
    ]);
    expect(sectionText(1, options)).toMatch(/【[^【】]+】/);
  });

  it('takes Markdown headings and the filling from its caller', () => {
    const text = sectionText(5, { ...options, heading: 'markdown', fill: key => `<${key}>` });
    expect(text).toBe(
      '## 五、存在的主要问题及改进情况\n\n### （一）存在的主要问题\n\n<problems>\n\n### （二）改进情况\n\n<improvements>',
    );
  });
});
