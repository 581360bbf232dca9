import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, rowOf, tableOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../rules/draft.ts';

const LAYOUTS = ['tab', 'cell', 'markdown', 'html', 'space', 'pipe', 'comma'] as const;
const right = draft({ cells: APPLICATIONS });

/** The lines of a tab draft's 表三 from the row that begins with the words to another. */
function rowsFrom(first: string, last: string): string {
  const at = right.indexOf(first);
  return right.slice(at, right.indexOf('\n', right.indexOf(last, at)));
}

describe('a table that can be read in more than one way', () => {
  it('is not read where all figures stand one cell on', () => {
    const figures = rowsFrom('一、本年新收', '四、结转下年度').replace(/(?<=\t)\d+(?=\t|$)/gm, '§');
    const all = rowsFrom('一、本年新收', '四、结转下年度').match(/(?<=\t)\d+(?=\t|$)/gm)!;
    const shifted = [...all.slice(1), '0'];
    const text = change(
      right,
      rowsFrom('一、本年新收', '四、结转下年度'),
      figures.replace(/§/g, () => shifted.shift()!),
    );
    const report = parseReport(text);
    expect(tableOf(report, 'applications')).toBeUndefined();
    expect(report.unread.map(u => [u.kind, u.reason])).toEqual([['applications', 'garbled']]);
    expect(codes(text).filter(c => c.startsWith('table/'))).toEqual(['table/not-recognised']);
  });

  it('stays as it is where one figure, or every total, is wrong', () => {
    for (const cells of [
      { 'granted.total': '9' },
      {
        'new.total': '0',
        'granted.total': '0',
        'processed.total': '0',
        'deny6.total': '0',
        'carriedIn.total': '0',
        'carriedOut.total': '0',
      },
    ]) {
      for (const layout of LAYOUTS) {
        const table = tableOf(parseReport(draft({ layout, cells: { ...APPLICATIONS, ...cells } })), 'applications');
        expect(table?.rows.every(r => r.aligned)).toBe(true);
        expect(cellOf(table!, 'granted', 'total')?.raw).toBe(cells['granted.total']);
      }
    }
  });

  it('is not read where the labels come first and the figures behind them', () => {
    const labels = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '1.属于国家秘密',
    ];
    const figures = '7 1 5 2 0 0 0 2 1 0 3'.split(' ');
    const text = `青禾镇2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${[...labels, ...figures].join('\n\n')}\n\n四、政府信息公开行政复议、行政诉讼情况\n`;
    expect(tableOf(parseReport(text), 'applications')).toBeUndefined();
    expect(seen(text, 'table/not-recognised')).toHaveLength(1);
    expect(codes(text)).not.toContain('table/row-total');
  });

  it('gives a row of figures to none of two labels that stand alone above it', () => {
    const markdown = draft({ layout: 'markdown', cells: APPLICATIONS });
    const two = /^\|[^\n]*2\.重复申请[^\n]*\n\|[^\n]*3\.要求提供公开出版物[^\n]*$/m;
    const text = markdown.replace(
      two,
      '\n2.重复申请\n3.要求提供公开出版物\n\n| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n|---|---|---|---|---|---|---|',
    );
    expect(text).not.toBe(markdown);
    const table = tableOf(parseReport(text), 'applications')!;
    expect(cellOf(table, 'reject3', 'naturalPerson')).toBeUndefined();
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      '“2.重复申请”有 0 个数，应为 7 个',
      '“3.要求提供公开出版物”和上面几个行名只有一行数，分不清是哪一行的，没有核对',
    ]);
  });
});

describe('a row whose label the form does not have', () => {
  it('is kept with its figures, one cell a line, and the likely name is told', () => {
    const text = change(
      draft({ layout: 'cell', cells: APPLICATIONS }),
      '2.其他法律行政法规禁止公开',
      '2.其他法律行政止公开',
    );
    const table = tableOf(parseReport(text), 'applications')!;
    expect(table.unknown.map(u => [u.label.text, u.values.length])).toEqual([['2.其他法律行政止公开', 7]]);
    expect(codes(text)).toEqual(['table/unknown-row']);
  });

  it('takes its own figures behind a group label that was cut in three', () => {
    const text = right
      .replace(/（六）其他处理\t(1\.申请人[^\t]*)/, '（六）\n其他\n处理\n1.没有写明用途')
      .replace(/^\t*1\.没有写明用途.*$/m, '1.没有写明用途\t2\t0\t0\t0\t0\t0\t2');
    const table = tableOf(parseReport(text), 'applications')!;
    expect(table.unknown.map(u => u.label.text)).toEqual(['1.没有写明用途']);
    expect(cellOf(table, 'other3', 'total')?.value).toBe(0);
    expect(table.duplicates).toEqual([]);
  });
});

describe('表四', () => {
  const own = (text: string) =>
    text.slice(text.indexOf('四、政府信息公开行政复议'), text.indexOf('五、存在的主要问题'));
  const three = (names: readonly string[]) => {
    const tables = names.map(
      (name, i) => `${name}\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${i}\t1\t0\t0\t${i + 1}\n`,
    );
    return right.replace(own(right), `四、政府信息公开行政复议、行政诉讼情况\n\n${tables.join('\n')}\n`);
  };

  it.each([
    [['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']],
    [['### 行政复议', '### 未经复议直接起诉', '### 复议后起诉']],
    [['1.行政复议情况', '2.未经复议直接起诉情况', '3.复议后起诉情况']],
  ])('in three tables is read as one: %j', names => {
    const table = tableOf(parseReport(three(names)), 'disputes')!;
    expect(table.rows[0]!.cells.map(c => c.value)).toEqual([0, 1, 0, 0, 1, 1, 1, 0, 0, 2, 2, 1, 0, 0, 3]);
    expect(codes(three(names))).toEqual([]);
  });

  it('in three tables out of order is not put together', () => {
    const table = tableOf(parseReport(three(['行政复议', '复议后起诉', '未经复议直接起诉'])), 'disputes');
    expect(table?.rows[0]?.aligned).not.toBe(true);
  });

  it.each(['tab', 'markdown', 'html', 'comma'] as const)(
    'with nothing filled in takes its own place only (%s)',
    layout => {
      const text = draft({ layout });
      const emptied = text.replace(own(text), own(text).replace(/\b0\b/g, ''));
      expect(tableOf(parseReport(emptied), 'disputes')?.span.start).toBeGreaterThan(
        emptied.indexOf('四、政府信息公开'),
      );
      expect(codes(emptied)).toEqual(['cell/blank']);
    },
  );

  it('with its digits glued together is not missing but not readable', () => {
    const text = right
      .replace(/^0(?:\t0){14}$/m, '000000000000000')
      .replace(/^结果维持\t.*$/gm, l => l.replaceAll('\t', ''));
    expect(codes(text).filter(c => c.startsWith('table/'))).toEqual(['table/not-recognised']);
  });
});

describe('（六）其他处理 of the form of 2019', () => {
  it.each(['tab', 'markdown', 'html', 'comma'] as const)('is a row when it is empty (%s)', layout => {
    const blank = Object.fromEntries(
      ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg', 'total'].map(c => [
        `otherAll.${c}`,
        '',
      ]),
    );
    const text = draft({ layout, edition: '2019', year: 2019, cells: blank });
    expect(rowOf(tableOf(parseReport(text), 'applications')!, 'otherAll')?.cells).toHaveLength(7);
    expect(codes(text)).toEqual(['cell/blank']);
  });
});
