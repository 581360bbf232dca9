import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from './draft.ts';

const right = draft({ cells: APPLICATIONS });
const line = (text: string, words: string) => text.split('\n').findIndex(l => l.includes(words)) + 1;
const without = (text: string, words: string) =>
  text
    .split('\n')
    .filter(l => !l.includes(words))
    .join('\n');

describe('table/missing', () => {
  const text = change(right, /\n第二十条第（一）项[\s\S]*?(?=\n三、)/, '');

  it('stands at the heading of the section that should hold the table', () => {
    expect(seen(text, 'table/missing')).toMatchObject([
      { text: '二、主动公开政府信息情况', message: '“二、主动公开政府信息情况”里没有表二', severity: 'error' },
    ]);
  });

  it('is mended by the official table, empty of figures', () => {
    expect(codes(roundTrip(text, 'table/missing'))).toEqual([]);
    expect(offered(text, 'table/missing')[0]).toMatchObject({ kind: 'suggestion', all: false });
  });

  for (const layout of ['html', 'markdown', 'pipe', 'tab-cell', 'cell', 'space', 'comma'] as const) {
    it(`writes it in the draft’s own layout: ${layout}`, () => {
      const whole = draft({ layout });
      const cut = change(whole, /(三、收到[^\n]*\n)[\s\S]*?(?=\n[#\s]*四、政府)/, whole.match(/三、收到[^\n]*\n/)![0]);
      expect(codes(cut)).toEqual(['table/missing']);
      expect(codes(roundTrip(cut, 'table/missing'))).toEqual([]);
    });
  }
});

describe('table/not-recognised', () => {
  it('says that labels came without figures', () => {
    const text = right.replace(/\t[0-9]+(?=[\t\n])/g, '');
    expect(seen(text, 'table/not-recognised').map(f => f.message)).toContain(
      '表三读不出来，没有检查：认出了行名，但没有找到数字',
    );
    expect(codes(text)).not.toContain('table/missing');
    expect(codes(text)).not.toContain('table/missing-row');
  });
});

describe('table/outdated-form', () => {
  it('names the label of the 2019 form and its present wording', () => {
    const text = change(right, '行政规范性文件\t', '规范性文件\t');
    expect(seen(text, 'table/outdated-form')).toMatchObject([
      {
        text: '规范性文件',
        message: '“规范性文件”是 2019 年试行表样的用语，2021 年起为“行政规范性文件”',
        severity: 'warning',
      },
    ]);
    expect(roundTrip(text, 'table/outdated-form')).toBe(right);
  });

  const oldRow = (layout: 'tab' | 'markdown' | 'html' | 'tab-cell' | 'cell' | 'comma' | 'space', figure = '0') => {
    const old = draft({ layout, edition: '2019', year: 2023, cells: { ...APPLICATIONS, 'otherAll.social': figure } });
    const now = draft({ layout, cells: APPLICATIONS });
    const cut = (text: string) => /[#\s]*三、收到[\s\S]*(?=\n[#\s]*四、政府)/.exec(text)![0];
    return change(now, cut(now), cut(old));
  };

  for (const layout of ['tab', 'markdown', 'html', 'tab-cell', 'cell', 'comma', 'space'] as const) {
    it(`divides （六）其他处理 into its three rows when all is 0: ${layout}`, () => {
      const text = oldRow(layout);
      expect(seen(text, 'table/outdated-form').map(f => f.text)).toEqual(['（六）其他处理']);
      expect(codes(roundTrip(text, 'table/outdated-form'))).toEqual([]);
      expect(mended(text, 'table/outdated-form').replace(/\s/g, '')).toBe(
        draft({ layout, cells: APPLICATIONS }).replace(/\s/g, ''),
      );
    });
  }

  it('does not divide figures: only the writer knows under which item they belong', () => {
    expect(offered(oldRow('tab', '1'), 'table/outdated-form')).toEqual([]);
  });

  it('says once that the whole old form was used', () => {
    const old = draft({ edition: '2019', year: 2023 });
    expect(seen(old, 'table/outdated-form').map(f => f.message)).toEqual([
      expect.stringMatching(/^表二用的是 2019 年试行表样/),
      expect.stringMatching(/^“（六）其他处理”只有一行/),
    ]);
  });

  it('is silent on reports for 2019 and 2020, and where no year is known', () => {
    expect(codes(draft({ edition: '2019', year: 2019 }))).toEqual([]);
    const yearless = draft({ edition: '2019', year: 2020 }).replaceAll('2020年', '').replaceAll('2024年', '');
    expect(codes(yearless)).toEqual(['report/title']);
  });
});

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
    expect(roundTrip(text, 'table/missing-row')).toBe(right);
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

  it('follows the edition that the draft’s table has', () => {
    expect(codes(draft({ edition: '2019', year: 2020 }))).toEqual([]);
  });
});

describe('table/duplicate-row', () => {
  it('stands at the second occurrence', () => {
    const row = /\n.*2\.重复申请.*/.exec(right)![0];
    const text = change(right, row, row + row);
    expect(seen(text, 'table/duplicate-row')).toMatchObject([
      {
        text: '2.重复申请',
        message: '表三的“2.重复申请”出现了 2 次，应只有一行',
        related: ['同一行也在这里'],
        severity: 'error',
      },
    ]);
  });
});

describe('table/unknown-row', () => {
  it('takes a strange label in place of a missing row for that row', () => {
    const text = change(right, '3.要求提供公开出版物', '3.索要图书资料');
    expect(seen(text, 'table/unknown-row')).toMatchObject([
      {
        text: '3.索要图书资料',
        message: '表三没有“3.索要图书资料”这一行，这里应是“3.要求提供公开出版物”',
        severity: 'error',
      },
    ]);
    expect(codes(text)).toEqual(['table/unknown-row']);
    expect(roundTrip(text, 'table/unknown-row')).toBe(right);
  });

  it('has no answer for a row too many', () => {
    const row = /\n.*5\.要求行政机关确认.*/.exec(right)![0];
    const text = change(right, row, `${row}\n\t\t6.索要图书资料\t0\t0\t0\t0\t0\t0\t0`);
    expect(seen(text, 'table/unknown-row').map(f => f.text)).toEqual(['6.索要图书资料']);
    expect(offered(text, 'table/unknown-row')).toEqual([]);
  });
});

describe('table/label', () => {
  it('gives one finding a table and writes the official words', () => {
    const text = change(change(right, '现行有效件数', '现行有效件'), '本年废止件数', '本年废止数');
    expect(seen(text, 'table/label')).toMatchObject([
      {
        text: '本年废止数',
        message: '表二的“本年废止数”，规定用语为“本年废止件数”，另有 1 处',
        severity: 'information',
      },
    ]);
    expect(offered(text, 'table/label')[0]).toMatchObject({ kind: 'safe', all: true });
    expect(roundTrip(text, 'table/label')).toBe(right);
  });

  it('does not mind white space', () => {
    expect(codes(change(right, '商业企业', '商业 企业'))).toEqual([]);
    expect(codes(change(right, '3.其他', '3. 其他'))).toEqual([]);
  });

  it('writes a label once that is a row and a group in the 2019 form', () => {
    const old = draft({ edition: '2019', year: 2020 });
    expect(roundTrip(change(old, '（六）其他处理', '(六)其他处理'), 'table/label')).toBe(old);
  });

  it('leaves the captions of the 2019 form as that form prints them', () => {
    const old = draft({ edition: '2019', year: 2020 });
    expect(codes(old.replace(/第二十条(?=第（[一五六八九]）项)/g, ''))).toEqual([]);
  });
});

describe('table/value-count', () => {
  it('stands at the row that has a value too many or too few', () => {
    const more = change(right, /(2\.重复申请(?:\t0){7})/, `2.重复申请${'\t0'.repeat(8)}`);
    expect(seen(more, 'table/value-count')).toMatchObject([
      { text: '2.重复申请', message: '“2.重复申请”有 8 个数，应为 7 个', related: ['多出的“0”'], severity: 'warning' },
    ]);
    const fewer = change(draft({ layout: 'space' }), /2\.重复申请(?: {2}0){7}/, `2.重复申请${'  0'.repeat(6)}`);
    expect(seen(fewer, 'table/value-count').map(f => f.message)).toEqual(['“2.重复申请”有 6 个数，应为 7 个']);
    expect(codes(fewer)).toEqual(['table/value-count', 'table/suspect']);
  });

  it('says once that figures run together in every row', () => {
    const text = draft({ layout: 'space' }).replace(/(?: {2}0){7}$/gm, '  0000000');
    expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
      expect.stringMatching(/^表三有 25 行的数与栏数不符，如“一、本年新收政府信息公开申请数量”有 1 个数，应为 7 个/),
      '表四有 9 个数，应为 15 个',
    ]);
  });
});
