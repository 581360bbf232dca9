import { describe, expect, it } from 'vitest';
import { htmlLines } from '../../../server/src/layouts/html.ts';

/** The fields of the last row, digits set aside behind a bar. */
function fields(source: string): string[] {
  const row = htmlLines(source).findLast(line => line.row !== null)?.row;
  return (row?.fields ?? []).map(f =>
    [f.text.replace(/\s/g, ' '), ...(f.aside ?? []).map(a => `${a.how} ${source.slice(a.start, a.end)}`)].join('|'),
  );
}

const cell = (inside: string) => `<table><tr><td>甲</td><td>${inside}</td><td>2</td></tr></table>`;

describe('what a page hides in a cell', () => {
  it.each([
    '<span style="display:none">9</span>31',
    '<span style="DISPLAY : none !important">9</span>31',
    '<span hidden>9</span>31',
    '<span style="visibility:hidden"><b>9</b>9</span>31',
    '<span style="visibility:hidden;font-size:12pt"><i style="font-size:9pt">9</i></span>31',
    '<span style="font-size:0">9</span>31',
    '<span style="font-size: 0.0px">9</span>31',
    '<span style="opacity:0">9</span>31',
    '<span style="font-size:1px">9</span>31',
    '<span style="font:0/0 a">9</span>31',
    '<span style="/* a */display:none">9</span>31',
    '<span style="color:transparent">9</span>31',
    '<span style="position:absolute;left:-9999px">9</span>31',
    '<span style="text-indent:-999em">9</span>31',
    '<span style="clip:rect(0, 0, 0, 0)">9</span>31',
    '<span style="clip:rect(1px 1px 1px 1px)">9</span>31',
    '<span style="clip-path:inset(50%)">9</span>31',
    '<span class="a sr-only">9</span>31',
    '<span style="display:inline-block;width:0;overflow:hidden">9</span>31',
    '<select><option>9<option selected>31</select>31',
    '<iframe>9</iframe><canvas>9</canvas>31',
    "<span style='mso-hide:all'>9</span>31",
    '<p style="display:none">9<p>31',
    '<p style="display:none">9</p><p>31</p>',
    '<p><span style="display:none">9</p><p>31</p>',
    '31<span style="display:none"><br>9<p>9</p></span>',
    '31<a class=msocomanchor href="#a">[A1]</a>',
    '<template>9</template>31',
    '<span style="visibility:hidden">9<b style="visibility:visible">31</b>9</span>',
    '<span style="opacity:0"><b style="visibility:visible">9</b></span>31',
    '<div style="opacity:0"><div>9</div>9</div>31',
    '<div style="font-size:0">9<b style="font-size:14px">31</b></div>',
    '<table hidden><tr><td>9</td></tr><tr><td>9</td></tr></table>31',
    '<b style="display:block" hidden>31</b>',
    '31<ruby style="display:none">9<rt>9</rt></ruby>',
  ])('is no part of its figure: %s', inside => expect(fields(cell(inside))).toEqual(['甲', '31', '2']));

  it.each([
    ['<span style="display:inline">3</span>1'],
    ['<span style="font-size:0.9em">3</span>1'],
    ['<div style="font-size:0"><b style="font-size:14px">31</b></div>'],
    ['<span aria-hidden="true">31</span>'],
    ['<span style="font-size:11pt;left:-1px;clip:auto;color:red">31</span>'],
    ['<span style="text-decoration:underline;vertical-align:middle">31</span>'],
    ['<span style="color:none;display-outside:none">31</span>'],
    // Word's hanging indent, and one that a margin takes back.
    ["<p style='margin-left:120.0pt;text-indent:-120.0pt'>31</p>"],
    ['<p style="text-indent:-120pt">31</p>'],
    ['<p style="margin-left:1000px;text-indent:-1000px">31</p>'],
    ['<p style="padding:0 0 0 999em;text-indent:-999em">31</p>'],
    ['<span style="position:relative;left:-120px">31</span>'],
    // What stands in it may have a size of its own.
    ['<div style="font-size:0"><p>31</p></div>'],
    ['<span style="font-size:0"><p>31</p></span>'],
    ['<p style="font-size:0"><b class="a">31</b></p>'],
    ['<span style="font-size:0"><b style="font:14px a">31</b></span>'],
    // A script of the page shows it.
    ['<p style="visibility: hidden; animation-name: none;">31</p>'],
    ['<object data="a.swf">31</object>'],
  ])('and takes what is seen: %s', inside => expect(fields(cell(inside))).toEqual(['甲', '31', '2']));

  it('is known by the page’s own style sheets, not by those for paper and small screens', () => {
    const sheet =
      '<style><!-- /* a{} */ @import "a.css"; td.off, .No {display:none} .no2{color:red}\n@media print{.p{color:red} .q{display:none}} .s{text-decoration:line-through}--></style>';
    const row = (inside: string) => fields(sheet + cell(inside));
    expect(row('<b class="a no">9</b>31')).toEqual(['甲', '31', '2']);
    expect(row('<b class=no2>3</b><b class=q>1</b><b class=off></b>')).toEqual(['甲', '31', '2']);
    expect(row('<b class=no style="display:inline">31</b>')).toEqual(['甲', '31', '2']);
    expect(row('<b class=s>9</b>31')).toEqual(['甲', '31|struck 9', '2']);
    expect(fields(`${sheet}<table><tr><td>甲</td><td class=off>9</td><td>2</td></tr></table>`)).toEqual(['甲', '2']);
    // A tab of the page is shown by a click.
    expect(fields(`${sheet}<div class=no>${cell('31')}</div>`)).toEqual(['甲', '31', '2']);
  });

  it('is not all of it: a script shows a page once it is there', () => {
    expect(fields(`<html style="opacity:0"><body style="visibility:hidden">${cell('31')}`)).toEqual(['甲', '31', '2']);
  });

  it.each([
    ['<div style="font-size:0">', '</div>'],
    ['<style>.a{font-size:0} td{font-size:14px}</style><div style="font-size:0">', '</div>'],
    ['<div class="wow" style="visibility: hidden; animation-name: none;">', '</div>'],
    ['<div style="visibility:hidden"><div></div>', '</div>'],
    ['<section style="opacity:0">', '</section>'],
    ['<ucapcontent style="opacity:0">', '</ucapcontent>'],
    ['<div style="position:absolute;left:-9999px">', '</div>'],
    ['<table><tr><td><div style="opacity:0">', '</div></td></tr></table>'],
    ['<table style="font-size:0"><tr style="font-size:0"><td>', '</td></tr></table>'],
    ['<style>.a{font-size:0}</style><table class=a><tr><td class=a>', '</td></tr></table>'],
    ['<object data="a.swf">', ''],
  ])('is no block that holds a table or a heading: %s', (before, after) => {
    const page = `${before}<p>三、收到和处理</p>${cell('31')}${after}<p>四、复议</p>`;
    const shown = htmlLines(page).flatMap(l => (l.row ? l.row.fields.map(f => f.text) : [l.line.text]));
    expect(shown.filter(text => text !== '')).toEqual(['三、收到和处理', '甲', '31', '2', '四、复议']);
  });

  it.each(['div', 'span'])('is no heading in a <%s> of no size that is left open', name => {
    const page = `<p>一、总体</p><${name} style="font-size:0">二、公开<br>三、收到`;
    expect(htmlLines(page).map(l => l.line.text)).toEqual(['一、总体', '二、公开', '三、收到']);
  });

  it.each(['table', 'h3'])('is no <%s> that a script shows', name => {
    const page = `<${name} style="opacity:0"><tr><td>31</td></tr></${name}>`;
    expect(htmlLines(page).some(l => l.line.text === '31' || l.row?.fields[0]?.text === '31')).toBe(true);
  });

  it('takes rows and cells off the page, and leaves the place of those that are only not seen', () => {
    const rows = (hidden: string) =>
      htmlLines(`<table><tr><td rowspan=2>甲</td><td>1</td></tr>${hidden}<tr><td>2</td></tr></table>`).flatMap(l =>
        l.row ? [l.row.fields.map(f => `${f.text}@${f.column}`).join()] : [],
      );
    expect(rows('<tr style="display:none"><td>9</td></tr>')).toEqual(['甲@0,1@1', '2@1']);
    expect(rows('<tr hidden><td>9<tr><td>2')).toEqual(['甲@0,1@1', '2@1', '2@0']);
    expect(rows('<tbody hidden><tr><td>9</td></tr></tbody>')).toEqual(['甲@0,1@1', '2@1']);
    expect(rows('<tr style="visibility:hidden"><td>9</td></tr>')).toEqual(['甲@0,1@1', '@1', '2@0']);
    expect(fields('<table><td hidden>9</td><td>1</td></table>')).toEqual(['1']);
    expect(fields(cell('<b hidden>9').replace('</td><td>2', '<td>2'))).toEqual(['甲', '', '2']);
  });
});

describe('what a page strikes out or raises in a cell', () => {
  it.each([
    ['<del>9</del>31', '31|struck 9'],
    ['<span style="text-decoration:line-through">9</span>31', '31|struck 9'],
    ['<span style="text-decoration-line: underline line-through">9</span>31', '31|struck 9'],
    ['<s>9<br>8</s>31', '31|struck 9|struck 8'],
    ['<s>9<br>31', '31|struck 9'],
    ['<del><p>9</p></del><p>31</p>', '31|struck 9'],
    ['31<sup>1</sup>', '31|raised 1'],
    ['31<span style="vertical-align:super">1</span>', '31|raised 1'],
    ['31<sub>1</sub>', '31|lowered 1'],
    ['<ruby>31<rp>(</rp><rt>9</rt><rp>)</rp></ruby>', '31|raised 9'],
    ['31<svg><text>9</text></svg>', '31|drawn 9'],
    ['31<sup>[1]</sup>', '31'],
    ['31<sup>[<b>1</b>]</sup>', '31'],
    ['31<sup>注1</sup>', '31'],
    ['31<s>件</s>', '31'],
    ['<sup>31</sup>', '31|raised 31'],
    ['<s>31</s>', ''],
    ['<sup>①</sup>', ''],
    ['3<sub hidden>9</sub>1', '31'],
    ['甲<sup>1</sup>', '甲'],
  ])('%s is %s', (inside, expected) => expect(fields(cell(inside))).toEqual(['甲', expected, '2']));

  it('a cell’s own place above others raises nothing', () => {
    expect(fields('<table><tr><td style="vertical-align:super">1</td></tr></table>')).toEqual(['1']);
    expect(fields(cell('<p style="vertical-align:super">31</p>'))).toEqual(['甲', '31', '2']);
  });

  it('lowered words of a sentence are its own', () => {
    expect(htmlLines('<p>PM<sub>2.5</sub>下降<sup>1</sup></p>').map(l => l.line.text)).toEqual(['PM2.5下降']);
  });
});

describe('a table in a cell', () => {
  const inner = (...rows: string[]) =>
    `<table>${rows.map(r => `<tr>${r.replace(/\d+/g, '<td>$&</td>')}</tr>`).join('')}</table>`;
  /** Each row of the page. */
  const rows = (source: string) =>
    htmlLines(source).flatMap(l => (l.row ? [l.row.fields.map(f => f.text).join()] : []));

  it.each([
    [cell(inner('31')), ['甲,31,2']],
    [cell(`<p>${inner('31')}</p>`), ['甲,31,2']],
    [cell(`&nbsp;${inner('31')} `), ['甲,31,2']],
    [cell(`<table><tr><td>${inner('31')}</td></tr></table>`), ['甲,31,2']],
    [cell(inner('')), ['甲,,2']],
    [cell('<table><tr><td></td></tr></table>'), ['甲,,2']],
    [cell(inner('3 1')), ['甲,3,1,2']],
    [cell(`${inner('31')}件`), ['甲,31,件,2']],
    [cell(`${inner('3')}${inner('1')}`), ['甲', '3', '1', '2']],
    [cell(inner('3', '1')), ['甲,3,1,2']],
    [cell(inner('3 1', '4')), ['甲', '3,1', '4', '2']],
    [cell(inner('3', '1', '4', '5')), ['甲', '3', '1', '4', '5', '2']],
    [cell('<table><tr><td></td></tr><tr><td>31</td></tr><tr><td>&nbsp;</td></tr></table>'), ['甲,31,2']],
    [cell(`31${inner('')}`), ['甲,31,2']],
    [cell('31<table><tr><td></td></tr></table>'), ['甲,31,2']],
    [cell(`乙${inner('31')}`), ['甲', '31', '2']],
    [`<table><tr><td>${cell(inner('31'))}${cell('4')}</td></tr></table>`, ['甲,31,2', '甲,4,2']],
    [cell('<table><tr><td>31'), ['甲,31,2']],
  ])('%s', (source, expected) => expect(rows(source)).toEqual(expected));

  it('with one figure stands in the outer row and column', () => {
    const source = `<table><tr><td colspan=2>甲</td><td>${inner('31')}</td></tr></table>`;
    const field = htmlLines(source)[0]!.row!.fields[1]!;
    const at = (s: { start: number; end: number }) => source.slice(s.start, s.end);
    expect([field.column, at(field.span), at(field.region), at(field.row)]).toEqual([
      2,
      '31',
      `<td>${inner('31')}</td>`,
      source.slice(7, -8),
    ]);
  });
});
