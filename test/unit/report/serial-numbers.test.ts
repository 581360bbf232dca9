import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../rules/draft.ts';

const values = (text: string) =>
  parseReport(text).tables.map(t => t.rows.map(r => (r.aligned ? r.cells.map(c => c.value) : [r.key])));

/** The rows' figures behind labels of the form, numbered. */
function numbered(text: string, before: string, behind: string): string {
  let n = 0;
  return text.replace(
    /^(\W*?)((?:规章|行政|一、|二、|三、|四、|\t*（|\t*\d\.)[^\t|]*(?:\t| \| ).*\d.*)$/gm,
    (_, lead, rest) => `${lead}${before}${++n}${behind}${rest}`,
  );
}

describe('serial numbers before the labels of rows', () => {
  it.each([
    ['tab', '', '\t'],
    ['markdown', '', ' | '],
  ] as const)('are no figure of the row above that has empty cells (%s)', (layout, before, behind) => {
    const page = draft({
      layout,
      cells: {
        ...APPLICATIONS,
        'penalty.decisions': '',
        'carriedIn.research': '',
        'deny6.social': '',
        'cases.review.total': '0',
      },
    });
    const text = numbered(page, before, behind);
    expect(text).not.toBe(page);
    expect(values(text).slice(0, 2)).toEqual(values(page).slice(0, 2));
  });

  it('is left out of 表四 where it stands before its fifteen figures', () => {
    const text = change(draft({ cells: APPLICATIONS }), /^0(?:\t0){14}$/m, `1${'\t0'.repeat(15)}`);
    const spoilt = change(draft({ cells: APPLICATIONS }), /^0(?:\t0){14}$/m, `1\t0\t0\t0\t1\t1${'\t0'.repeat(10)}`);
    expect(values(text)[2]).toEqual([Array(15).fill(0)]);
    expect(codes(text)).toEqual([]);
    expect(values(spoilt)[2]).toEqual([[0, 0, 0, 1, 1, ...Array(10).fill(0)]]);
    expect(seen(change(text, /\t0$/m, '\t5'), 'table/value-count')).toBeDefined();
  });
});

describe('a row’s total on the next line, before a label', () => {
  it('is no serial number, though fields of merged labels stand empty before the row’s figures', () => {
    const text = draft({ cells: APPLICATIONS })
      .replace(/^(一、本年新收[^\t]*)\t+(5\t2\t0\t0\t0\t0)\t7\n/m, '$1\t\t\t$2\n7\t')
      .replace(/^(二、上年结转[^\t]*)\t+/m, '$1\t\t\t');
    expect(text).toContain('\n7\t二、');
    expect(values(text)[1]!.slice(0, 2)).toEqual([
      [5, 2, 0, 0, 0, 0, 7],
      [1, 0, 0, 0, 0, 0, 1],
    ]);
  });
});

describe('表四 without a header, with a number too many', () => {
  const row = (figures: string) =>
    change(draft({ cells: APPLICATIONS }), /^行政复议\t[\s\S]*\n0(?:\t0){14}$/m, figures.replaceAll(' ', '\t'));

  it.each([`1${' 0'.repeat(15)}`, '3 1 0 1 5 1 0 0 0 1 1 0 0 1 2 7'])('is not read: %s', figures => {
    expect(values(row(figures))[2]).toEqual([['cases']]);
    expect(codes(row(figures))).toEqual(['table/value-count']);
  });
});

it('表四 under a header that stands further to the right keeps a figure that the others do not add up without', () => {
  const text = change(
    draft({ cells: APPLICATIONS }),
    /^0(?:\t0){14}$/m,
    '3 1 0 1 5 1 0 0 0 1 1 0 0 1 2 7'.replaceAll(' ', '\t'),
  );
  const shifted = change(text, /^(?=结果维持)/m, '\t');
  expect(values(shifted)[2]).toEqual([['cases']]);
  expect(codes(shifted)).toEqual(['table/value-count']);
});

it.each(['tab', 'markdown'] as const)(
  'the number of 表四’s row is none of its figures though they are blank (%s)',
  layout => {
    const page = draft({ layout });
    const bar = layout === 'tab' ? '' : '| ';
    const gap = layout === 'tab' ? '\t' : ' | ';
    const [head, ...rest] = page.split('四、政府信息公开');
    const numbered = rest.join('').replace(/^.*结果维持.*$/m, line => `${bar}序号${gap}${line.slice(bar.length)}`);
    const text = `${head}四、政府信息公开${numbered.replace(/^\|? ?0(?:(?:\t| \| )0){14}(?: \|)?$/m, line => `${bar}1${gap}${line.slice(bar.length).replaceAll('0', '')}`)}`;
    expect(text).toMatch(/^(?:\| )?1\s/m);
    expect(values(text)[2]).toEqual([Array(15).fill(null)]);
  },
);

describe('a remark', () => {
  it('that stands before a row’s figures is none of them', () => {
    const text = change(draft({ cells: APPLICATIONS, layout: 'space' }), /总计(?=\n)/, '总计  备注').replace(
      /^(.*（一）予以公开)(?= )/m,
      '$1  含上年结转',
    );
    const row = parseReport(text)
      .tables.find(t => t.kind === 'applications')!
      .rows.find(r => r.key === 'granted')!;
    expect(row.aligned ? row.cells.map(c => c.raw) : null).not.toContain('含上年结转');
    if (row.aligned) expect(row.cells.map(c => c.value)).toEqual([3, 2, 0, 0, 0, 0, 5]);
  });
});

describe('a page number alone on the line above a row’s figures', () => {
  it('is none of them', () => {
    const text = change(draft({ cells: APPLICATIONS, layout: 'space' }), /^(?=0(?: +0){14}$)/m, '12\n');
    expect(values(text)[2]).toEqual([Array(15).fill(0)]);
    expect(codes(text)).toEqual([]);
  });
});

describe('a label of 表二 that goes on behind its figures', () => {
  it.each([
    ['行政规', '范性文件'],
    ['行政事', '业性收费'],
  ])('is known by letters that no other begins with: %s', (head, rest) => {
    const page = draft({ layout: 'space' });
    const text = change(page, new RegExp(`^${head}${rest}(.*)$`, 'm'), '※').replace(
      '※',
      () => new RegExp(`^${head}${rest}(.*)$`, 'm').exec(page)![0].replace(`${head}${rest}`, head) + `\n${rest}`,
    );
    expect(values(text)[0]).toEqual(values(page)[0]);
    expect(codes(text)).toEqual([]);
  });
});

describe('表四 between commas', () => {
  it('is read with 无 in each cell', () => {
    const text = change(draft({ layout: 'comma' }), /^0(?:,0){14}$/m, Array(15).fill('无').join(','));
    expect(codes(text)).toEqual(['cell/blank']);
  });
});

describe('a remark behind empty cells', () => {
  it.each(['含上年结转', '3', '/'])('is none of them: %s', remark => {
    const header = '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t备注\n';
    const rows = `一、本年新收政府信息公开申请数量\t\t5\t\t5\t\t\t10\t${remark}\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\t无\n`;
    const text = `青禾镇2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${header}${rows}`;
    expect(values(text)[0]![0]).toEqual([null, 5, null, 5, null, null, 10]);
  });
});

describe('the last figure of a row alone on the next line', () => {
  it.each(['5', '6'])('is its total where it adds up: %s', total => {
    const text = change(
      draft({ cells: APPLICATIONS }),
      /(（一）予以公开.*)\t5(?=\n)/,
      `（一）予以公开\t3\t2\t0\t0\t0\t0\n${total}`,
    );
    const row = parseReport(text)
      .tables.find(t => t.kind === 'applications')!
      .rows.find(r => r.key === 'granted')!;
    expect(row.aligned).toBe(total === '5');
    expect(codes(text)).toEqual(total === '5' ? [] : expect.arrayContaining(['table/value-count']));
  });
});
