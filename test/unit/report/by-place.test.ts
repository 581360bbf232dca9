import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { rowOf, tableOf } from '../../../server/src/report/query.ts';
import { codes, seen } from '../rules/draft.ts';

/** Figures of a row: so many of the first column, and their total. */
const row = (n: number) => [n, 0, 0, 0, 0, 0, n];
const line = (n: number) => row(n).join('  ');
const cells = (n: number) => row(n).join('\n\n');

/** 表三 as a PDF's copy has it: what stands between the head and （三）, then the rest, one row a line. */
const report = (head: readonly string[], rest: readonly string[] = REST) => `青禾镇2023年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

申请人情况
自然人 法人或其他组织 总计
商业企业 科研机构 社会公益组织 法律服务机构 其他

${[...head, ...rest].join('\n\n')}

四、政府信息公开行政复议、行政诉讼情况
`;

const TOP = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
];
const REST = [
  `1.属于国家秘密  ${line(1)}`,
  `2.其他法律行政法规禁止公开  ${line(2)}`,
  `3.危及“三安全一稳定”  ${line(3)}`,
  `4.保护第三方合法权益  ${line(4)}`,
];
const REST_CELLS = REST.map(text => text.replace(/ {2}/g, '\n\n'));

function totals(text: string) {
  const table = tableOf(parseReport(text), 'applications')!;
  return table.rows.map(r => [r.key, r.aligned ? r.cells.at(-1)?.value : null]);
}

const FIRST_EIGHT = [
  ['new', 9],
  ['carriedIn', 8],
  ['granted', 7],
  ['partial', 6],
  ['deny1', 1],
  ['deny2', 2],
  ['deny3', 3],
  ['deny4', 4],
];

describe('words and figures that stand apart', () => {
  it('belong together by their place where there are as many rows as names', () => {
    const names = [...TOP, ...[9, 8, 7, 6].map(cells)];
    expect(totals(report(names, REST_CELLS))).toEqual(FIRST_EIGHT);
    const lines = [...TOP, ...[9, 8, 7, 6].map(line)];
    expect(totals(report(lines))).toEqual(FIRST_EIGHT);
  });

  it('are read where a label goes on behind its figures, and merged labels stand between', () => {
    const head = [
      ...TOP.slice(0, 2).map((name, i) => `${name}\n${cells(9 - i)}`),
      `三、本年\n${TOP[2]}\n${cells(7)}`,
      `度办理结 （二）部分公开（区分处\n${cells(6)}\n理的，只计这一情形，不计其他情形）`,
      `（三）不予 1.属于国\n${cells(1)}\n家秘密`,
      `公开 2.其他法律行政法规禁止\n公开\n${cells(2)}`,
    ];
    expect(totals(report(head, REST_CELLS.slice(2)))).toEqual(FIRST_EIGHT);
  });

  it('are read where a page number stands among them', () => {
    const head = TOP.map((name, i) => `${name}\n${cells(9 - i)}`);
    expect(totals(report([head[0]!, '12', ...head.slice(1), '2.', '13'], REST_CELLS))).toEqual(FIRST_EIGHT);
  });

  it('are not read where there are more rows of figures than names', () => {
    const text = report([TOP[0]!, ...[9, 8, 7, 5].map(cells), `${TOP[3]}\n${cells(6)}`], REST_CELLS);
    expect(totals(text)).toEqual(FIRST_EIGHT.slice(3));
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      '表三“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”、“（一）予以公开”的数和行名分开了，分不清哪些数是哪一行的，没有核对；像是从 PDF 或网页复制的，请从 Word 原稿复制表格',
    ]);
  });

  it('are not read where the sums deny it', () => {
    const shifted = [...row(9), ...row(8), ...row(7), ...row(6)];
    const moved = [5, ...shifted.slice(0, -1)].join('\n\n');
    const text = report([...TOP, moved], REST_CELLS);
    expect(totals(text)).toEqual(FIRST_EIGHT.slice(4));
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      '表三“一、本年新收政府信息公开申请数量”至“（二）部分公开”的数和行名分开了，分不清哪些数是哪一行的，没有核对；像是从 PDF 或网页复制的，请从 Word 原稿复制表格',
    ]);
    expect(codes(text)).not.toContain('table/row-total');
  });

  it('stay with their own label where it is one the form does not have', () => {
    const text = report(
      [...TOP.slice(0, 3), ...[9, 8, 7].map(cells), `（二）同意部分提供材料\n${cells(6)}`],
      REST_CELLS,
    );
    const table = tableOf(parseReport(text), 'applications')!;
    expect(table.unknown.map(u => [u.label.text, u.values.length])).toEqual([['（二）同意部分提供材料', 7]]);
    expect(rowOf(table, 'partial')).toBeUndefined();
    expect(rowOf(table, 'granted')?.cells.at(-1)?.value).toBe(7);
  });
});

describe('figures above their names', () => {
  it.each([
    ['one cell a line', cells],
    ['one row a line', line],
  ])('are not read, %s: each would go to the name before it', (_, written) => {
    const names = [...TOP, '1.属于国家秘密', '2.其他法律行政法规禁止公开'];
    const text = report(
      names.map((name, i) => `${written(9 - i)}\n${name}`),
      [],
    );
    expect(tableOf(parseReport(text), 'applications')).toBeUndefined();
    expect(codes(text).filter(c => c.startsWith('table/'))).toEqual(['table/not-recognised', 'table/missing']);
    expect(seen(text, 'table/missing').map(f => f.message)).toEqual([
      '“四、政府信息公开行政复议、行政诉讼情况”里没有表四',
    ]);
  });
});

describe('figures without a name', () => {
  it('are told once, however many rows there are', () => {
    const text = report([...TOP, ...[9, 8, 7, 6, 5].map(line)], []);
    expect(seen(text, 'table/value-count').filter(f => f.message.includes('没有行名'))).toHaveLength(1);
  });

  it('behind a full row are told, in every layout', () => {
    for (const join of ['\t', '  ', '|', ',']) {
      const rows = TOP.map((name, i) => [name, ...row(9 - i)].join(join));
      const text = report(
        [...rows, [...(join === '\t' || join === '|' ? [''] : []), ...row(5)].join(join)],
        REST.map(text => text.replaceAll('  ', join)),
      );
      expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
        '表三有一些数前面没有行名，没有核对；像是从 PDF 或网页复制的，请从 Word 原稿复制表格',
      ]);
    }
  });
});

describe('two names above six figures in 表二', () => {
  it('tell of no row which figures are its own', () => {
    const text = `青禾镇2023年政府信息公开工作年度报告

二、主动公开政府信息情况

信息内容
本年制发件数
本年废止件数
现行有效件数
规章
行政规范性文件
1
0
1
0
2
3
第二十条第（五）项
行政许可
5
`;
    const table = tableOf(parseReport(text), 'disclosure')!;
    expect(table.rows.map(r => [r.key, r.aligned])).toEqual([
      ['rules', false],
      ['normative', false],
      ['licence', true],
    ]);
  });
});

describe('a header whose labels stand among the figures', () => {
  const figures = [1, 20, 300, 0, 0, 0, 321];
  const whole = ['商业企业', '社会公益组织', '科研机构', '法律服务机构', '其他'];
  const text = (header: readonly string[], behind: readonly string[]) =>
    [
      '青禾镇2023年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '申请人情况',
      '自然人',
      '法人或其他组织',
      ...header,
      '一、本年新收政府信息公开申请数量',
      ...figures,
      ...behind,
      '四、政府信息公开行政复议、行政诉讼情况',
    ].join('\n\n');
  const columns = (draft: string) =>
    rowOf(tableOf(parseReport(draft), 'applications')!, 'new')!
      .cells.map(c => [c.column, c.value])
      .slice(1, 4);

  it('tells nothing of their order, as a page that came out of order', () => {
    expect(columns(text(whole.slice(0, 1), whole.slice(1)))).toEqual([
      ['commercial', 20],
      ['research', 300],
      ['social', 0],
    ]);
  });

  it('tells it where all of it stands before them', () => {
    expect(columns(text(whole, []))).toEqual([
      ['commercial', 20],
      ['research', 0],
      ['social', 300],
    ]);
  });
});
