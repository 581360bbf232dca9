import { describe, expect, it } from 'vitest';
import { ascending } from '../../../server/src/edits/edit.ts';
import { replaceFigure } from '../../../server/src/edits/figures.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, rowOf, tableOf } from '../../../server/src/report/query.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { seen } from '../rules/draft.ts';

/** A row of 表三 as pandoc's rst has it: figures broken over two lines. */
function grid(total: string): string {
  const bar = '+------+------+----+---+---+---+---+------+';
  const rows = (name: string, first: readonly string[], second: readonly string[]) =>
    `| ${name} | ${first.join(' | ')} |\n|      | ${second.join(' | ')} |\n${bar}\n`;
  return `青禾镇2023年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

${bar}
${rows('一、本年新收政府信息公开申请数量', ['30', '5', '0', '0', '0', '0', total], ['2289', '', '', '', '', '', '2294'])}${rows('二、上年结转政府信息公开申请数量', ['0', '4', '0', '0', '0', '0', '4'], ['', '', '', '', '', '', ''])}
四、政府信息公开行政复议、行政诉讼情况
`;
}

describe('a figure that a grid breaks over its lines', () => {
  it('is read where its row adds up, with all of its characters', () => {
    const table = tableOf(parseReport(grid('30')), 'applications')!;
    expect(cellOf(table, 'new', 'naturalPerson')).toMatchObject({ raw: '302289', value: 302289, state: 'number' });
    expect(cellOf(table, 'new', 'commercial')).toMatchObject({ raw: '5', value: 5 });
    expect(cellOf(table, 'new', 'total')?.value).toBe(302294);
    expect(rowOf(table, 'carriedIn')?.aligned).toBe(true);
  });

  it('is not read where it does not: pieces may be two figures', () => {
    const text = grid('31');
    const table = tableOf(parseReport(text), 'applications')!;
    expect(rowOf(table, 'new')?.aligned).toBe(false);
    expect(rowOf(table, 'carriedIn')?.aligned).toBe(true);
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      '“一、本年新收政府信息公开申请数量”的数断成了几段，合计又对不上，没有核对',
    ]);
  });

  it('is changed in all of its pieces, and in nothing else', () => {
    const text = grid('30');
    const report = parseReport(text);
    const [person, total] = ['naturalPerson', 'total'].map(
      column => cellOf(tableOf(report, 'applications')!, 'new', column as 'total')!,
    );
    const edits = ascending([...replaceFigure(report, person!, '7'), ...replaceFigure(report, total!, '12')]);
    expect(applyEdits(text, edits)).toBe(
      text.replace('| 30 | 5 | 0 | 0 | 0 | 0 | 30 |', '| 7 | 5 | 0 | 0 | 0 | 0 | 12 |').replace(/2289|2294/g, ''),
    );
  });
});

describe('figures among broken characters, as html2text leaves them', () => {
  const report = (row: string) => `****** 青禾镇2023年政府信息公开工作年度报告 ******
***** 三、收到和处理政府信息公开申请情况 *****
                         自然人\ufffd   法人或其他组织      总计
                      商业企\ufffd  科研机\ufffd   其他
   一、本年新收政府信息公开申\ufffd      9       0       0       0       0       0       9
   二、上年结转政府信息公开申\ufffd      0       0       0       0       0       0       0
   （一）予以公开               9       0       0       0       0       0       9
   （二）部分公开               0       0       0       0       0       0       0
   ${row}
   2．其他法律\ufffd      0规禁\ufffd     0\ufffd\ufffd       0       0       0       0       0
***** 四、政府信息公开行政复议、行政诉讼情况 *****
`;

  it('are read where the row adds up', () => {
    const parsed = parseReport(
      report('1．属于国\ufffd      12家秘\ufffd      0       3       0       0       0       15'),
    );
    const table = tableOf(parsed, 'applications')!;
    expect(table.rows.map(r => [r.key, r.aligned ? r.cells.map(c => c.plain).join(' ') : null])).toEqual([
      ['new', '9 0 0 0 0 0 9'],
      ['carriedIn', '0 0 0 0 0 0 0'],
      ['granted', '9 0 0 0 0 0 9'],
      ['partial', '0 0 0 0 0 0 0'],
      ['deny1', '12 0 3 0 0 0 15'],
      ['deny2', '0 0 0 0 0 0 0'],
    ]);
    expect(cellOf(table, 'deny1', 'naturalPerson')?.raw).toBe('12');
    expect(parsed.sections.map(s => s.number)).toEqual([3, 4]);
    expect(parsed.title?.organName).toBe('青禾镇');
  });

  it.each([
    ['1．属于国家      0密        3       0       4       0       0       7', '0 3 0 4 0 0 7'],
    ['1．属于国家\ufffd0\ufffd\ufffd  3\ufffd\ufffd4密 0  0   0  7', '0 3 4 0 0 0 7'],
    ['1．属于国家秘12\ufffd  0密\ufffd 0\ufffd   0  0   0  12\ufffd', '12 0 0 0 0 0 12'],
    ['（三）  1．属于国（     2秘    5） 0\ufffd   0  0   0   7', '2 5 0 0 0 0 7'],
  ])('are read too where no broken one is left, or where they touch: %s', (line, figures) => {
    const text = report(line);
    const row = rowOf(tableOf(parseReport(text), 'applications')!, 'deny1')!;
    expect(row.aligned && row.cells.map(c => c.plain).join(' ')).toBe(figures);
    const total = row.cells.at(-1)!;
    const edits = replaceFigure(parseReport(text), total, '99');
    expect(applyEdits(text, edits)).toBe(text.replace(line, line.replace(/\d+(?=\ufffd?$)/, '99')));
  });

  it.each([
    '1．属于国家      0密        3       0       4       0       0       8',
    '1．属于国家      0密        3       0       4       0       0',
  ])('are said to be unread where the row does not add up or is short: %s', line => {
    expect(rowOf(tableOf(parseReport(report(line)), 'applications')!, 'deny1')?.aligned).not.toBe(true);
  });

  it('are not read where it does not', () => {
    const parsed = parseReport(
      report('1．属于国\ufffd      1家秘\ufffd      0       3       0       0       0       15'),
    );
    expect(rowOf(tableOf(parsed, 'applications')!, 'deny1')?.aligned).toBe(false);
  });
});
