import { describe, expect, test } from 'vitest';
import type { CopiedBlock } from '../../../client/form/clipboard/block.ts';
import { asCopied } from '../../../client/form/clipboard/copied.ts';
import { readEntries } from '../../../client/form/clipboard/entries.ts';
import { htmlBlock } from '../../../client/form/clipboard/html-block.ts';
import { textBlock } from '../../../client/form/clipboard/text-block.ts';
import { placedGrid } from '../../../client/form/grid/grid.ts';
import { madeFormView } from '../../support/form-view.ts';

/** Covered cells are shown as `·`. */
function cells(block: CopiedBlock | null): string[] | null {
  return block?.map(row => row.map(cell => (cell.covered ? '·' : cell.text)).join('|')) ?? null;
}

const text = (...lines: string[]) => cells(textBlock(lines.join('\n')));
const html = (markup: string) => cells(htmlBlock(markup));

describe('plain text', () => {
  test('is cut at tabs and line ends, the empty lines behind it are left', () => {
    expect(text('1\t2', '3\t4', '')).toEqual(['1|2', '3|4']);
    expect(cells(textBlock('1\t\t2\r\n\t\t\r\n'))).toEqual(['1||2']);
    expect(text(' 12 ')).toEqual(['12']);
  });

  test('empty is one empty cell: a figure that was cleared', () => {
    expect(cells(textBlock(''))).toEqual(['']);
    expect(text('', '1')).toEqual(['', '1']);
  });

  test('cells with line ends and tabs in them stand in quotes', () => {
    expect(cells(textBlock('"a\nb"\t1\n"x\ty"\t"""z"""\n'))).toEqual(['a\nb|1', 'x\ty|"z"']);
    expect(cells(textBlock('5"\t"6'))).toEqual(['5"|"6']);
  });
});

describe('HTML', () => {
  test('of Excel: the fragment begins in the table, numbers stand beside what is shown', () => {
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--td {x:y}--></style></head><body><table border=0><col width=72 span=2><col width=0 style='display:none;mso-width-source:userset'>
<!--StartFragment--><tr height=20><td class=xl65 align=right x:num>12</td><td x:num="1234">1,234</td><td>9</td></tr>
<tr><td x:num="0.30000000000000004">####</td><td>&nbsp;</td><td>8</td></tr><tr style='display:none'><td>7</td></tr>
<tr><td>'5</td><td>6<br style='mso-data-placement:same-cell'>件</td></tr><!--EndFragment--></table></body></html>`;
    expect(html(excel)).toEqual(['12|1234', '0.3|', '5|6 件']);
  });

  test('of Word: several paragraphs, deleted and hidden text, conditional comments, ends of tags that are lost', () => {
    const word = `<!--[if gte mso 9]><xml><w:t>5</w:t></xml><![endif]--><table><tr><td colspan="2"><p>一、<span
lang=EN-US>本年</span></p></td><td rowspan=2><p><o:p>&nbsp;</o:p></p></td></tr><![if !supportMisalignedColumns]><tr>
<td><p>1<del>2</del><s>3</s><span style='mso-hide:all'>4<span>4</span></span>5</p><td><p>6</p><p>7</p></tr><![endif]></table>`;
    expect(html(word)).toEqual(['一、本年|·|', '15|6 7|·']);
  });

  test.each([
    ['12.35', '12.3456', '12.3456'],
    ['1,234', '1234', '1234'],
    ['####', '3', '3'],
    ['-3', '-3', '-3'],
    ['12%', '0.12', '12%'],
    ['2024/1/1', '45292', '2024/1/1'],
    ['¥5', '5', '¥5'],
    ['13', '12', '13'],
    ['', '12', ''],
    ['', '0.3', ''],
    ['', '0', '0'],
    ['-', '0', '0'],
    ['7', 'x', '7'],
  ])('shown as %s with the value %s is %s', (shown, value, wanted) => {
    expect(html(`<td x:num="${value}">${shown}</td><td>0</td>`)).toEqual([`${wanted}|0`]);
  });

  test('of LibreOffice', () => {
    expect(html('<table><tr><td sdval="1200" sdnum="2052;"><font face="x">1,200</font></td></tr></table>')).toEqual([
      '1200',
    ]);
  });

  test('of browsers: rows without a table, cells without a row, headers doubled for the eye', () => {
    expect(html('<tr><td>1<td>2<tr><td>3<td>4')).toEqual(['1|2', '3|4']);
    expect(html('<td>1</td><td>2</td>')).toEqual(['1|2']);
    expect(
      html('<table><tr><td aria-hidden=true>x</td><td style="display: none">y</td><td>1</td></tr></table>'),
    ).toEqual(['1']);
    expect(html('<script>"<td>9</td>"</script><style>td{}</style><table><tr><td>1</td></tr></table>')).toEqual(['1']);
  });

  test('tables below each other are one, of nested ones the inner is read', () => {
    expect(html('<table><tr><td>1</td></tr></table><p>x</p><table><tr><td>2</td><td>3</td></tr></table>')).toEqual([
      '1',
      '2|3',
    ]);
    expect(html('<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>')).toEqual(['1|2']);
  });

  test('without a table is none', () => {
    expect(html('<p>12</p>')).toBeNull();
    expect(html('1 < 2')).toBeNull();
    expect(html('')).toBeNull();
  });

  test('merged cells of any size are laid out, and no size makes it run on', () => {
    const all = htmlBlock(`<table>${'<tr><td colspan=100 rowspan=100>1</td></tr>'.repeat(200)}</table>`)!;
    expect(all.length).toBeGreaterThan(0);
    expect(html('<table><tr><td rowspan=2 colspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>')).toEqual([
      '1|·|2',
      '·|·|3',
    ]);
  });

  test('hidden text ends with its tag, by whatever the tags are nested in', () => {
    expect(
      html('<table><tr><td><span style="display:none">1<span>2</span>3</span>4</td><td>5</td></tr></table>'),
    ).toEqual(['4|5']);
    expect(html('<table><tr><td><s>1</td><td>5</td></tr></table>')).toEqual(['|5']);
  });

  test.each([
    ['struck out', '<td style="text-decoration: line-through">5</td><td>6</td>', '|6'],
    ['struck out without its end', '<td><s>5<td>6', '|6'],
    [
      'struck out by a class',
      '<style>td.xl7 {text-decoration:line-through}</style><td class=xl7>5</td><td>6</td>',
      '|6',
    ],
    ['invisible', '<td style="visibility:hidden">5</td><td>6</td>', '|6'],
    ['a struck row', '<tr style="text-decoration-line:line-through"><td>5</td></tr><tr><td>6</td></tr>', '/6'],
  ])('what is %s keeps its place: nothing moves into another cell', (_, markup, wanted) => {
    expect(html(markup)).toEqual(wanted.split('/'));
  });

  test('what a class takes off the page takes no place', () => {
    expect(html('<style>.off { display : none }</style><tr><td class="xl1 off">5</td><td>6</td></tr>')).toEqual(['6']);
  });

  test('marks of notes and second copies are no part of a figure', () => {
    const note = '5<sup>1</sup><span class=MsoFootnoteReference>[1]</span><span aria-hidden=true>5</span>';
    expect(html(`<td>${note}</td><td>6</td>`)).toEqual(['5|6']);
  });

  test('tables that are not shown are not read, those behind them are', () => {
    const shown = '<table><tr><td>1</td></tr></table>';
    const hidden = '<table><tr><td>9</td></tr></table>';
    expect(html(`<table style="display:none"><tr><td>9</td></tr></table>${shown}`)).toEqual(['1']);
    expect(html(`<div hidden>${hidden}${hidden}</div>${shown}`)).toEqual(['1']);
    expect(html(`<table><tr><td style="display:none">${hidden}</td><td>1</td></tr></table>`)).toEqual(['1']);
    expect(html(`<div style="display:none">${hidden}</div>`)).toBeNull();
    const parts = '<thead aria-hidden=true><tr><td>9</td></tr></thead><tbody hidden><tr><td>9</td></tr>';
    expect(html(`<table>${parts}<tbody><tr><td>1</td></tr></tbody></table>`)).toEqual(['1']);
    expect(html(`<table><tbody hidden><tr><td>9</td></tr></tbody><tr><td>1</td></tr></table>`)).toEqual(['1']);
  });

  test('a merged cell whose first column is hidden stands in the next', () => {
    const columns = '<col style="display:none"><col span=2>';
    const rows = '<tr><td colspan=2>1</td><td>2</td></tr><tr><td>9</td><td>3</td><td>4</td></tr>';
    expect(html(`<table>${columns}${rows}</table>`)).toEqual(['1|2', '3|4']);
  });

  test('entities are read, broken ones are words', () => {
    expect(html('<td>&#49;&#x32;&nbsp;&amp;&foo;&#0;&#9999999;</td>')).toEqual(['12 &&foo;']);
  });
});

describe('entries', () => {
  const grid = placedGrid(
    madeFormView({
      figures: { 'disclosure/rules/made': '5' },
      cells: { 'disclosure/rules/repealed': { locked: '锁住' } },
    }),
  );
  const entries = (texts: Record<string, string>) =>
    readEntries(
      Object.entries(texts).map(([key, value]) => ({ at: grid.byKey.get(key)!, text: value })),
      at => at.cell.text,
    );

  test('are plain digits; what is there already is left out', () => {
    const changes = entries({
      'disclosure/rules/made': '５',
      'disclosure/rules/inForce': '1,234',
      'disclosure/fees/amount': '0.50',
    });
    expect(changes).toEqual({
      changes: [
        { table: 'disclosure', row: 'rules', column: 'inForce', text: '1234' },
        { table: 'disclosure', row: 'fees', column: 'amount', text: '0.50' },
      ],
    });
  });

  test('are all of them or none', () => {
    const refused = entries({
      'disclosure/rules/made': '6',
      'disclosure/rules/repealed': '1',
      'disclosure/normative/made': '1.5',
    });
    expect(refused).toMatchObject({
      reason: '规章，本年废止件数：锁住',
      cells: [{ column: 'repealed' }, { row: 'normative', reason: '件数只能填整数' }],
    });
    expect(entries({ 'disclosure/rules/repealed': '' })).toEqual({ changes: [] });
  });
});

describe('what is copied', () => {
  const figures = {
    'disclosure/normative/made': '1',
    'disclosure/normative/repealed': '2',
    'disclosure/licence/decisions': '<7>',
  };
  const grid = placedGrid(madeFormView({ figures }));

  test('has tabs and line ends, merged cells are followed by empty ones, and nothing of it is markup', () => {
    const copy = asCopied(grid, { table: 0, top: 1, bottom: 2, from: 1, to: 4 }, at => at.cell.text);
    expect(copy.text).toBe('1\t2\t\r\n<7>\t\t');
    expect(copy.html).toBe(
      '<table><tr><td>1</td><td>2</td><td></td></tr><tr><td colspan="3">&lt;7&gt;</td></tr></table>',
    );
    expect(cells(htmlBlock(copy.html))).toEqual(['1|2|', '<7>|·|·']);
  });

  test('one cell is its figure alone', () => {
    expect(asCopied(grid, { table: 0, top: 2, bottom: 2, from: 1, to: 4 }, at => at.cell.text).text).toBe('<7>');
  });
});
