import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { rowOf, tableOf } from '../../../server/src/report/query.ts';
import { draft, seen } from '../rules/draft.ts';

const LAYOUTS: LayoutName[] = ['tab', 'tab-cell', 'pipe', 'cell', 'markdown', 'html', 'comma'];

describe('columns under a wrong name', () => {
  for (const layout of LAYOUTS) {
    it(`are named (${layout})`, () => {
      const text = draft({ layout }).replace('法律服务机构', '事业单位组织');
      const found = seen(text, 'table/label').filter(f => f.severity === 'warning');
      expect(found.map(f => [f.text, f.message.includes('缺“法律服务机构”')])).toEqual([['事业单位组织', true]]);
    });

    it(`are not found in a right header (${layout})`, () => {
      expect(seen(draft({ layout }), 'table/label')).toEqual([]);
    });

    it(`are followed when the organisations stand in another order (${layout})`, () => {
      const swapped = draft({ layout, cells: { 'new.commercial': '5', 'new.total': '5' } })
        .replace('商业企业', '※')
        .replace('科研机构', '商业企业')
        .replace('※', '科研机构');
      const row = rowOf(tableOf(parseReport(swapped), 'applications')!, 'new')!;
      expect(row.cells.map(c => [c.column, c.value]).slice(1, 3)).toEqual([
        ['commercial', 0],
        ['research', 5],
      ]);
    });
  }
});

describe('three lines of a header in one', () => {
  const labels = ['自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

  const rows = [
    ['申请人情况', ...labels],
    ['一、本年新收政府信息公开申请数量', '0', '5', '0', '0', '0', '0', '5'],
  ];
  const cell = (words: string) => `<td>${words}</td>`;
  const [head, row] = rows.map(words => words.map(cell).join(''));
  const tall = (words: string) => `<td rowspan=2>${words}</td>`;
  const narrow = [
    `<td rowspan=3></td>${cell('申请人情况')}`,
    `${tall('自然人')}${cell('法人或其他组织')}${tall('总计')}`,
    labels.slice(3).map(cell).join(''),
  ];

  const wide = (note: string, label: string) =>
    `<table><tr><td ${note}></td><td colspan=7>申请人情况</td><tr>${tall('自然人')}<td colspan=5>法人或其他组织</td>${tall('总计')}<tr>${narrow[2]}<tr>${row!.replace('<td>', `<td ${label}>`)}</table>`;

  it.each([
    ...['\t', ' | ', '  '].map(between => rows.map(words => words.join(between)).join('\n')),
    `<table>${head}${row}</table>`,
    `<table><tr>${head}<tr>${row}</table>`,
    // Merged cells that don't say how wide they are.
    `<table><tr>${narrow.join('<tr>')}<tr>${row}</table>`,
    // A corner that is not as high as the header: the organisations stand round 自然人, or before it.
    wide('rowspan=2 colspan=3', 'colspan=3'),
    wide('rowspan=2 colspan=7', 'colspan=3'),
    // A tag is lost.
    wide('rowspan=3 colspan=3', 'colspan=3').replace('<td>其他', '其他'),
  ])('leave the columns in the form’s order (%#)', table => {
    const report = parseReport(`三、收到和处理政府信息公开申请情况\n\n${table}\n`);
    const { cells } = rowOf(tableOf(report, 'applications')!, 'new')!;
    expect(cells.map(c => `${c.column} ${c.value}`)).toEqual([
      'naturalPerson 0',
      'commercial 5',
      'research 0',
      'social 0',
      'legalService 0',
      'otherOrg 0',
      'total 5',
    ]);
  });
});

describe('another order of 自然人, the organisations and 总计', () => {
  const FIVE = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const OFFICIAL = ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg', 'total'];
  /** The draft's 表三 with such a header, and figures 1 to 6 with their sum. */
  const read = (head: readonly (readonly string[])[], figures: readonly number[], between: string) => {
    const rows = [
      ...head,
      ...['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'].map(l => [
        l,
        ...figures.map(String),
      ]),
    ];
    const report = parseReport(
      `三、收到和处理政府信息公开申请情况\n\n${rows.map(row => row.join(between)).join('\n')}\n`,
    );
    const row = rowOf(tableOf(report, 'applications')!, 'new')!;
    return row.cells.map(c => `${c.column} ${c.value}`);
  };
  const wanted = OFFICIAL.map((key, i) => `${key} ${i === 6 ? 21 : i + 1}`);

  it.each(['\t', ' | ', '  '])('is followed where one line of the header has them (%j)', between => {
    expect(read([['法人或其他组织', '自然人', '总计'], FIVE], [2, 3, 4, 5, 6, 1, 21], between)).toEqual(wanted);
    expect(read([['总计', '自然人', '法人或其他组织'], FIVE], [21, 1, 2, 3, 4, 5, 6], between)).toEqual(wanted);
    expect(
      read([['申请人情况', '法人或其他组织', '自然人', '总计', ...FIVE]], [2, 3, 4, 5, 6, 1, 21], between),
    ).toEqual(wanted);
  });

  it('is followed where the labels stand one a line with none of merged cells', () => {
    expect(read([[...FIVE, '自然人', '总计']], [2, 3, 4, 5, 6, 1, 21], '\n')).toEqual(wanted);
    expect(read([['总计', '自然人', ...FIVE]], [21, 1, 2, 3, 4, 5, 6], '\n')).toEqual(wanted);
  });

  it('tells nothing where merged cells have lines of their own, as in a PDF’s copy', () => {
    expect(read([['法人或其他组织', '自然人', '总计', ...FIVE]], [1, 2, 3, 4, 5, 6, 21], '\n')).toEqual(wanted);
  });
});

describe('columns of a page in another order', () => {
  it('are followed where merged cells say rightly what they span', () => {
    const cells = (...words: string[]) => words.map(word => `<td>${word}</td>`).join('');
    const five = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const table = `<table><tr><td rowspan=2></td><td rowspan=2>总计</td><td colspan=5>法人或其他组织</td><td rowspan=2>自然人</td><tr>${cells(...five)}<tr>${cells('一、本年新收政府信息公开申请数量', '7', '2', '0', '0', '0', '1', '4')}</table>`;
    const report = parseReport(`<h2>三、收到和处理政府信息公开申请情况</h2>${table}`);
    const { cells: read } = rowOf(tableOf(report, 'applications')!, 'new')!;
    expect(read.map(c => c.value)).toEqual([4, 2, 0, 0, 0, 1, 7]);
  });
});

describe('labels and figures in pieces', () => {
  it('has nothing to say about a label whose rest came on the next line', () => {
    const text = draft({ layout: 'cell' }).replace('（二）部分公开（区分', '（二）部分公开\n（区分');
    expect(seen(text, 'table/label')).toEqual([]);
  });

  it('says that figures may have run together, and misses no row for it', () => {
    const text = draft({ layout: 'tab' })
      .split('\n')
      .map(line => (/\t\d+(\t\d+){6}$/.test(line) && !/^\d/.test(line) ? line.replaceAll('\t', '') : line))
      .join('\n');
    expect(seen(text, 'table/missing-row')).toEqual([]);
    const found = seen(text, 'table/value-count');
    expect(found.every(f => f.message.includes('粘连'))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a year of two digits', () => {
  it('is no year, and the fix writes the whole one in its place', () => {
    const { title } = parseReport(
      '青禾镇人民政府24年政府信息公开工作年度报告\n一、总体情况\n2024年，本镇公开政府信息。\n',
    );
    expect([title?.organName, title?.year, title?.yearSpan]).toEqual(['青禾镇人民政府', null, { start: 7, end: 10 }]);
  });
});
