import { describe, expect, it } from 'vitest';
import { change, codes, draft, mended, offered, roundTrip } from '../rules/draft.ts';

const HTML = draft({ layout: 'html' });
const ROW = /<tr><td>2\.重复申请.*\n/;
/** Longer than the windows in which tags were once looked for. */
const LONG = `style="${'x'.repeat(3000)}"`;

describe('a missing row in a page', () => {
  const smaller = change(change(change(HTML, 'rowspan="22"', 'rowspan="21"'), 'rowspan="5"', 'rowspan="4"'), ROW, '');

  it('is put in where the editor left the closing tags out', () => {
    const open = smaller.replaceAll('</td>', '').replaceAll('</tr>', '');
    expect(codes(open)).toEqual(['table/missing-row']);
    const now = roundTrip(open, 'table/missing-row');
    expect(codes(now)).toEqual([]);
    expect(now).toMatch(/1\.信访举报投诉类申请[^\n]*\n<tr><td>2\.重复申请[^\n]*<\/tr>\n<tr><td>3\./);
  });

  it('is put in and merged cells grow, however long the tags are', () => {
    const wide = smaller.replaceAll('<td', `<td ${LONG}`).replaceAll('<tr', `<tr ${LONG}`);
    const now = roundTrip(wide, 'table/missing-row');
    expect(now.replaceAll(` ${LONG}`, '')).toBe(HTML);
  });
});

describe('a missing row that brought its group’s label along', () => {
  it('brings it back over all the rows that are left of the group', () => {
    const cut = change(
      change(HTML, 'rowspan="22"', 'rowspan="21"'),
      /<tr><td rowspan="8">（三）不予公开<\/td>.*\n/,
      '',
    );
    expect(roundTrip(cut, 'table/missing-row')).toBe(HTML);
  });

  it('brings a second one over its own rows where the label stands in the row below', () => {
    const moved = change(
      change(change(HTML, 'rowspan="22"', 'rowspan="21"'), /<tr><td rowspan="8">（三）不予公开<\/td>.*\n/, ''),
      '<tr><td>2.其他法律',
      '<tr><td rowspan="7">（三）不予公开</td><td>2.其他法律',
    );
    expect(roundTrip(moved, 'table/missing-row')).toContain('<tr><td>（三）不予公开</td><td>1.属于国家秘密');
  });
});

describe('a missing heading', () => {
  it('is put above its table also where the table before ends right there', () => {
    for (const layout of ['tab', 'html'] as const) {
      const text = change(draft({ layout }), /[^\n]*四、政府信息公开行政复议[^\n]*\n+/, '');
      const [fix] = offered(text, 'section/missing');
      expect(fix, layout).toBeDefined();
      expect(codes(roundTrip(text, 'section/missing'))).toEqual([]);
    }
  });
});

describe('a missing heading above a cell of several lines', () => {
  it('is put above the line on which the cell begins', () => {
    const whole = change(draft({ layout: 'comma' }), '第二十条第（一）项', '"附\n表","第二十条第（一）项"');
    const text = change(whole, /二、主动公开政府信息情况\n+/, '');
    expect(codes(text)).toContain('section/missing');
    expect(mended(text, 'section/missing')).toContain('二、主动公开政府信息情况\n\n"附\n表","第二十条');
  });
});

describe('what would be put into a tag or a comment that is not finished', () => {
  it.each(['<s', '<a title="', "<a title='>", '<!-- 附'])('is not offered: %s', end => {
    const html = draft({ layout: 'html' });
    const overview = `<p>一、总体情况</p>\n<p>（一）公开</p>\n<p>公开三条。</p>\n${end}`;
    const page = `<p>青禾镇人民政府2023年政府信息公开工作年度报告</p>\n${overview}`;
    expect(codes(page)).toContain('section/missing');
    expect(offered(page, 'section/missing')).toEqual([]);
    const six = `${change(html, /(?<=六、其他需要报告的事项\n)[\s\S]*$/, '<p>机构有变动。</p>\n')}${end}`;
    expect(codes(six)).toContain('section/fees');
    expect(offered(six, 'section/fees')).toEqual([]);
  });
});
