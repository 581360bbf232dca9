import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, rowOf, tableOf } from '../../../server/src/report/query.ts';
import { draft } from '../rules/draft.ts';

const right = draft({
  cells: {
    'new.naturalPerson': '5',
    'new.total': '5',
    'granted.naturalPerson': '5',
    'granted.total': '5',
    'processed.naturalPerson': '5',
    'processed.total': '5',
  },
});
const cell = (text: string, row: RowKey, column: ColumnKey) => {
  const table = tableOf(
    parseReport(text),
    row === 'cases' ? 'disputes' : row.length > 9 || row === 'new' ? 'applications' : 'disclosure',
  )!;
  return cellOf(table, row, column)?.value;
};
const HEAD = '三、收到和处理政府信息公开申请情况\n';

describe('headings that look like others', () => {
  it('takes 1. and （一） under 一 for sub-headings where the section has a heading of its own', () => {
    const text = '一、总体情况\n1.主动公开政府信息情况\n全年公开8条。\n二、主动公开政府信息情况\n';
    expect(parseReport(text).sections.map(s => [s.number, s.heading.ordinal?.text])).toEqual([
      [1, '一、'],
      [2, '二、'],
    ]);
  });

  it.each([
    ['an indent of a tab', (line: string) => `\t${line}`],
    ['the empty cells of a sheet', (line: string) => `${line}\t\t\t`],
  ])('takes headings with %s', (_what, written) => {
    const lines = right.split('\n').map(line => (line.includes('\t') || line === '' ? line : written(line)));
    const { sections, tables } = parseReport(lines.join('\n'));
    const plain = parseReport(right);
    expect(sections.map(s => [s.number, s.heading.text, s.paragraphs.length])).toEqual(
      plain.sections.map(s => [s.number, s.heading.text, s.paragraphs.length]),
    );
    expect(tables.map(t => t.rows.length)).toEqual(plain.tables.map(t => t.rows.length));
  });

  it('joins a heading broken over two lines', () => {
    const text = '四、政府信息公开行政复议、\n行政诉讼情况\n本年无。\n';
    const [section] = parseReport(text).sections;
    expect([section!.number, section!.match]).toEqual([4, 'same']);
    expect(section!.paragraphs.map(p => text.slice(p.start, p.end))).toEqual(['本年无。']);
  });
});

describe('titles with more around them', () => {
  const tail = '政府信息公开工作年度报告';
  it.each([
    `青禾镇2024年${tail}（征求意见稿）`,
    `《青禾镇2024年${tail}》`,
    `青禾镇2024年${tail} - 青禾县政府网`,
    `附件1：青禾镇2024年${tail}`,
    `青禾镇２０２４年${tail}`,
  ])('%s', line => {
    const { title } = parseReport(`${line}\n一、总体情况\n`);
    expect([title?.organName, title?.year, title?.tailText]).toEqual(['青禾镇', 2024, tail]);
  });
});

describe('figures that must not be put together or taken apart', () => {
  const row = (first: string) =>
    `${HEAD}一、本年新收政府信息公开申请数量\t${first}\t0\t0\t0\t0\t0\t0\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n`;
  it.each(['5 2', '1 0 0', '3　2'])('does not read “%s” as one number', first => {
    const table = tableOf(parseReport(row(first)), 'applications')!;
    expect(rowOf(table, 'new')!.cells[0]).toMatchObject({ state: 'text', value: null });
  });

  const html = (value: string) =>
    `<h2>二、主动公开政府信息情况</h2><table><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政许可</td><td>${value}</td></tr></table>`;
  it.each([
    ['1&shy;2&shy;', 12],
    ['12<sup>1</sup>', 12],
    ['<del>13</del>12', 12],
    ['5<br>2', null],
    ['<p>5</p><p>2</p>', null],
  ])('reads %s', (value, expected) => {
    expect(cell(html(value), 'licence', 'decisions') ?? null).toBe(expected);
  });

  it('reads bold figures of Markdown', () => {
    const text =
      '## 二、主动公开政府信息情况\n\n| 规章 | **1** | `0` | 0 |\n|---|---|---|---|\n| 行政许可 | *12* | | |\n';
    expect([cell(text, 'rules', 'made'), cell(text, 'rules', 'repealed'), cell(text, 'licence', 'decisions')]).toEqual([
      1, 0, 12,
    ]);
  });
});

describe('columns in another order', () => {
  it('follows a header that has all of them on one line', () => {
    const text = `${HEAD}\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n一、本年新收政府信息公开申请数量\t7\t5\t2\t0\t0\t0\t0\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n`;
    const table = tableOf(parseReport(text), 'applications')!;
    expect(rowOf(table, 'new')!.cells.map(c => [c.column, c.value])).toEqual([
      ['naturalPerson', 5],
      ['commercial', 2],
      ['research', 0],
      ['social', 0],
      ['legalService', 0],
      ['otherOrg', 0],
      ['total', 7],
    ]);
  });

  it('follows the header of each part of 表二', () => {
    const text =
      '二、主动公开政府信息情况\n信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t0\t0\t0\n行政规范性文件\t30\t2\t1\n';
    expect(
      (['made', 'repealed', 'inForce'] as const).map(
        c => cellOf(tableOf(parseReport(text), 'disclosure')!, 'normative', c)?.value,
      ),
    ).toEqual([2, 1, 30]);
  });

  it.each(['tab', 'markdown', 'html', 'cell', 'pipe', 'space', 'comma', 'tab-cell'] as const)(
    'follows the groups of 表四, however its header has them: %s',
    layout => {
      const cells = { 'cases.direct.upheld': '3', 'cases.direct.total': '3', 'cases.afterReview.pending': '4' };
      const text = draft({ layout, cells: { ...cells, 'cases.afterReview.total': '4', 'cases.review.total': '0' } });
      const swapped = text
        .replace('未经复议直接起诉', '＃')
        .replace(/复议后起诉/, '未经复议直接起诉')
        .replace('＃', '复议后起诉');
      const table = tableOf(parseReport(swapped), 'disputes')!;
      const value = (column: ColumnKey) => cellOf(table, 'cases', column)?.value;
      expect([value('afterReview.upheld'), value('direct.pending'), value('direct.total')]).toEqual([3, 4, 4]);
    },
  );

  it('follows 行政诉讼 before 行政复议 in 表四', () => {
    const text = draft({ cells: { 'cases.review.upheld': '3', 'cases.review.total': '3' } });
    const [before, behind] = text.split('\n行政复议\t') as [string, string];
    const swapped = `${before}\n行政诉讼\t${behind.replace('行政诉讼', '行政复议')}`;
    const table = tableOf(parseReport(swapped), 'disputes')!;
    expect(cellOf(table, 'cases', 'direct.upheld')?.value).toBe(3);
  });

  it.each(['\n', '\t', '  '])('keeps the form’s order where 行政诉讼 stands on a line above 行政复议: %j', between => {
    const text = draft({ cells: { 'cases.review.upheld': '3', 'cases.review.total': '3' } });
    const four = text.indexOf('四、政府信息公开行政复议');
    const [before, behind] = [text.slice(0, four), text.slice(text.indexOf('五、存在的主要问题'))];
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const kinds = ['未经复议直接起诉', '复议后起诉'].join(between);
    const figures = [3, 0, 0, 0, 3, ...new Array(10).fill(0)].join(between);
    const head = `行政诉讼\n行政复议\n${kinds}\n${[...outcomes, ...outcomes, ...outcomes].join(between)}`;
    const copy = `${before}四、政府信息公开行政复议、行政诉讼情况\n${head}\n${figures}\n${behind}`;
    const table = tableOf(parseReport(copy), 'disputes')!;
    expect(['review.upheld', 'direct.upheld'].map(c => cellOf(table, 'cases', c as ColumnKey)?.value)).toEqual([3, 0]);
  });

  it('counts a column 备注 from the first figure where the header has lost the cell above the labels', () => {
    const header = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t备注\n';
    const rows =
      '一、本年新收政府信息公开申请数量\t5\t2\t0\t0\t0\t0\t7\t\n二、上年结转政府信息公开申请数量\t1\t\t0\t0\t0\t0\t1\t3\n';
    const table = tableOf(parseReport(HEAD + header + rows), 'applications')!;
    expect(table.rows.map(r => [r.aligned, r.cells.map(c => c.value)])).toEqual([
      [true, [5, 2, 0, 0, 0, 0, 7]],
      [true, [1, null, 0, 0, 0, 0, 1]],
    ]);
  });

  it('leaves out a column 备注', () => {
    const text = `${HEAD}\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t备注\n一、本年新收政府信息公开申请数量\t5\t2\t0\t0\t0\t0\t7\t无\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\t无\n`;
    const table = tableOf(parseReport(text), 'applications')!;
    expect(table.rows.map(r => [r.aligned, r.extra.length])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });
});

describe('what stands beside a table', () => {
  it.each([
    ['before', '行政复议\n1\n'],
    ['before', '总计\n1\n'],
    ['before', '（一）行政复议\n本年无。\n（二）行政诉讼\n本年无。\n'],
  ])('takes no words %s 表四 for its row: %s', (_, words) => {
    const heading = '四、政府信息公开行政复议、行政诉讼情况\n';
    const table = tableOf(parseReport(right.replace(heading, heading + words)), 'disputes')!;
    expect([table.rows.length, table.duplicates.length, table.rows[0]!.aligned]).toEqual([1, 0, true]);
    expect(table.headers.every(h => h.match === 'same')).toBe(true);
  });

  it('keeps the table’s row where a sentence before it names the same', () => {
    const table = tableOf(parseReport(right.replace(HEAD, `${HEAD}（一）予以公开\n5件。\n`)), 'applications')!;
    expect([table.rows.length, table.duplicates.length, table.rows.every(r => r.aligned)]).toEqual([25, 0, true]);
  });

  it('reads a table on behind a sentence in its middle', () => {
    const text = right.replace('四、结转下年度继续办理', '表三续见下页，数据以系统为准。\n四、结转下年度继续办理');
    expect(tableOf(parseReport(text), 'applications')!.rows).toHaveLength(25);
  });

  it('gives a table pasted twice as rows and duplicates', () => {
    const from = right.indexOf('一、本年新收');
    const to = right.indexOf('四、政府信息公开行政复议');
    const table = tableOf(parseReport(right.slice(0, to) + right.slice(from)), 'applications')!;
    expect([table.rows.length, table.duplicates.length]).toEqual([25, 25]);
  });

  it('does not pass over a group’s label with figures of its own', () => {
    const text = right.replace('（四）无法提供\t', '（四）无法提供\t9\t0\t0\t0\t0\t0\t9\n\t');
    expect(tableOf(parseReport(text), 'applications')!.unknown.map(u => u.label.text)).toEqual(['（四）无法提供']);
  });

  it('reads an empty 表四 as a row of blank cells', () => {
    const text = right.replace(/^0(?:\t0){14}$/m, '\t'.repeat(14));
    const table = tableOf(parseReport(text), 'disputes')!;
    expect(table.rows[0]!.cells.map(c => c.state)).toEqual(Array.from({ length: 15 }, () => 'blank'));
  });

  it('breaks lines where Word put a soft break', () => {
    const text = right.replaceAll('\n', '\v');
    expect(parseReport(text).tables.map(t => t.rows.length)).toEqual([6, 25, 1]);
  });
});

describe('quoted cells', () => {
  it('go on over a line break', () => {
    const text = `${HEAD}"","自然人","商业\n企业","科研\n机构"\n"一、本年新收政府信息公开申请数量","5","0","0","0","0","0","5"\n"（七）总计","0","0","0","0","0","0","0"\n`;
    const table = tableOf(parseReport(text), 'applications')!;
    expect([table.strangeHeaders, table.rows.map(r => r.key)]).toEqual([[], ['new', 'processed']]);
  });

  it('leave a lone quote in prose alone', () => {
    const text = '一、总体情况\n全年公开"三公"经费。\n二、主动公开政府信息情况\n"规章","0","0","0\n行政许可,3\n';
    expect(parseReport(text).sections.map(s => s.number)).toEqual([1, 2]);
  });
});
