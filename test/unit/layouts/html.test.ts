import { describe, expect, it } from 'vitest';
import { htmlLines, looksLikeHtml } from '../../../server/src/layouts/html.ts';

/** Each line as a browser shows it, a row of a table as its cells. */
function shown(source: string): (string | string[])[] {
  return htmlLines(source).map(({ line, row }) => (row ? row.fields.map(f => f.text.replace(/\s/g, ' ')) : line.text));
}

/** The cells of the only table, each `text@column` with the source of its span and of its region. */
function cells(source: string): [string, string, string][][] {
  const at = (span: { start: number; end: number }) => source.slice(span.start, span.end);
  return htmlLines(source).flatMap(({ row }) =>
    row ? [row.fields.map(f => [`${f.text}@${f.column}`, at(f.span), at(f.region)] as [string, string, string])] : [],
  );
}

describe('what is read as HTML', () => {
  it.each<[string, boolean]>([
    ['<td>1', true],
    ['<TR >', true],
    ['<td class="a">1', true],
    ['<td <td>', true],
    ['<td', false],
    ['1 <td \n2', false],
    ['<td < 2>', false],
    ['<tdx>', false],
    ['<th\n>', true],
    ['<p>一、总体情况</p>', true],
    ['<div class="a">一</div>', true],
    ['<h1>一</h1>', true],
    ['<h6>一</h6>', true],
    ['<BODY>一</BODY>', true],
    ['<p>一、总体情况', false],
    ['一、总体情况</p>', false],
    ['<h7>一</h7>', false],
    ['<thead>', false],
    ['<table>', false],
    ['<pre>一</pre>', false],
    ['<b>一</b>', false],
    ['1 < 2', false],
    ['td>', false],
    ['', false],
  ])('%j: %s', (text, expected) => expect(looksLikeHtml(text)).toBe(expected));
});

describe('the lines of a page', () => {
  it.each<[string, (string | string[])[]]>([
    ['<p>甲</p><p>乙</p>', ['甲', '乙']],
    ['<p>甲<p>乙', ['甲', '乙']],
    ['甲<p>乙</p>丙', ['甲', '乙', '丙']],
    ['<p>甲\n乙</p>', ['甲\n乙']],
    ['<p>甲\r\n乙</p>', ['甲\n乙']],
    ['甲\n乙', ['甲', '乙']],
    ['甲\r\n乙', ['甲', '乙']],
    ['甲\r乙', ['甲', '乙']],
    ['甲\n\n乙', ['甲', '', '乙']],
    ['甲\r\n\r\n乙', ['甲', '', '乙']],
    ['<p>甲<br>乙</p>', ['甲', '乙']],
    ['甲<br><br>乙', ['甲', '', '乙']],
    ['<br>甲', ['', '甲']],
    ['<div>甲</div>\n乙', ['甲', '', '乙']],
    ['<li>甲<li>乙', ['甲', '乙']],
    ['<script>甲</script>乙', ['乙']],
    ['<style>甲</style>乙', ['乙']],
    ['<title>甲</title>乙', ['乙']],
    ['<template>甲</template>乙', ['乙']],
    ['<noscript>甲</noscript>乙', ['乙']],
    ['<noscript>甲&nbsp;&amp;</noscript>乙', ['乙']],
    ['</template>甲', ['甲']],
    ['甲<sup>1</sup>乙', ['甲乙']],
    ['甲<del>1</del>乙', ['甲乙']],
    ['甲<s>1</s>乙', ['甲乙']],
    ['甲<strike>1</strike>乙', ['甲乙']],
    ['甲<s>&amp;</s>乙', ['甲乙']],
    ['甲<u>1</u>乙', ['甲1乙']],
    ['</s>甲<s>1</s>乙', ['甲乙']],
    ['<p>甲<s>1</p><p>乙</p>', ['甲', '乙']],
    ['甲<s>1<br>乙', ['甲', '乙']],
    ['甲&lt;乙&#x4e19;', ['甲<乙丙']],
    ['&nbsp;甲&nbsp;', ['甲']],
    ['甲<!-- 乙 -->丙', ['甲丙']],
    ['<ul>\n<li>甲</li>\n</ul>', ['甲']],
    ['<section>\n甲\n乙\n</section>', ['甲\n乙']],
    ['<section>甲</section>\n乙\n丙', ['甲', '', '乙', '丙']],
    ['<p>甲</p>\n乙\n丙', ['甲', '', '乙', '丙']],
  ])('%j', (source, expected) => expect(shown(source)).toEqual(expected));

  it.each(
    'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section ul'.split(
      ' ',
    ),
  )('<%s> begins a line and its end ends it', name => {
    expect(shown(`甲<${name}>乙</${name}>丙`)).toEqual(['甲', '乙', '丙']);
  });

  it.each(['b', 'span', 'a', 'font', 'u', 'em'])('<%s> goes on in the line', name => {
    expect(shown(`甲<${name}>乙</${name}>丙`)).toEqual(['甲乙丙']);
  });
});

describe('the tables of a page', () => {
  it.each<[string, (string | string[])[]]>([
    ['<table><tr><td>甲</td><td>1</td></tr></table>', [['甲', '1'], '']],
    ['<table><tr><th>甲<td>1<tr><td>乙<td>2</table>', [['甲', '1'], ['乙', '2'], '']],
    ['<table><td>甲<td>1</table>', [['甲', '1'], '']],
    ['<table><tr></tr><tr><td></td></tr></table>', [[''], '']],
    ['<table><tr><td>甲<p>乙</p></td></tr></table>', [['甲 乙'], '']],
    ['<table><tr><td>甲<br>乙</td></tr></table>', [['甲 乙'], '']],
    ['<table><tr><td>甲\n乙</td></tr></table>', [['甲 乙'], '']],
    ['<table><tr><td>1<sup>2</sup></td><td><s>3</s>4</td></tr></table>', [['1', '4'], '']],
    ['<table><tr><td>甲<s>1<td>2</table>', [['甲', '2'], '']],
    ['<table><tr><td>1', [['1']]],
    ['前<table><tr><td>1</td></tr></table>后', ['前', ['1'], '', '后']],
    ['<tr><td>1</td></tr>', ['1']],
    ['</table>甲', ['甲']],
    ['<table><tr><td>甲</td>1<td>2</td> 3\n</tr> 4</table>', [['甲', '1', '2', '3'], '4', '']],
    ['<table><tr>乙<td>甲</td>1件<td>2</td></tr></table>', ['乙', '1件', ['甲', '2'], '']],
    ['<table><tr> &nbsp;-- <td>甲</td></tr></table>', ['--', ['甲'], '']],
    ['<table>甲<tr><td>1</td></tr></table>', ['甲', ['1'], '']],
    ['<table><tr><td>甲<table><tr><td>1</td></tr></table>乙</td></tr></table>', ['甲', ['1'], '', '乙', '']],
    ['<table><thead><tr><td>甲</td></tr></thead><tbody><tr><td>1</td></tr></tbody></table>', [['甲'], ['1'], '']],
  ])('%j', (source, expected) => expect(shown(source)).toEqual(expected));

  it.each<[number, boolean]>([
    [199, true],
    [200, false],
  ])('a cell of %d characters and its end is a cell: %s', (length, cell) => {
    const words = '字'.repeat(length);
    const [first] = shown(`<table><tr><td>${words}</td></tr></table>`);
    expect(first).toEqual(cell ? [words] : words);
  });

  it('the words of a cell that is part of the page stand in lines of their own', () => {
    const long = '字'.repeat(201);
    expect(shown(`<table><tr><td><p>甲</p><p>${long}</p></td></tr></table>`)).toEqual(['甲', long, '']);
  });

  it.each<[string, [string, string, string][][]]>([
    [
      '<table><tr><td> 甲 </td><td>1</td></tr></table>',
      [
        [
          ['甲@0', '甲', '<td> 甲 </td>'],
          ['1@1', '1', '<td>1</td>'],
        ],
      ],
    ],
    [
      '<table><tr><td>甲\n<td>1\n</tr></table>',
      [
        [
          ['甲@0', '甲', '<td>甲'],
          ['1@1', '1', '<td>1'],
        ],
      ],
    ],
    [
      '<table><tr><td><b>&#49;</b>2</td><td>1&nbsp;</td></tr></table>',
      [
        [
          ['12@0', '&#49;</b>2', '<td><b>&#49;</b>2</td>'],
          ['1@1', '1', '<td>1&nbsp;</td>'],
        ],
      ],
    ],
    [
      '<table><tr><td rowspan=2 colspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>',
      [
        [
          ['甲@0', '甲', '<td rowspan=2 colspan=2>甲</td>'],
          ['1@2', '1', '<td>1</td>'],
        ],
        [['2@2', '2', '<td>2</td>']],
      ],
    ],
  ])('the cells of %j stand where they are written', (source, expected) => expect(cells(source)).toEqual(expected));

  it.each<[string, string]>([
    ['<td></td>', '<td>|</td>'],
    ['<td><p></p></td>', '<td>|<p></p></td>'],
    ['<td>&nbsp;</td>', '<td>|&nbsp;</td>'],
    ['<td><p>&nbsp;</p></td>', '<td><p>|&nbsp;</p></td>'],
    ['<td><p> </p></td>', '<td><p>| </p></td>'],
    ['<td><p><b> </b></p> </td>', '<td><p><b>| </b></p> </td>'],
  ])('a figure of the empty %s belongs where the page would show it', (cell, expected) => {
    const source = `<table><tr>${cell}</tr></table>`;
    const [field] = htmlLines(source)[0]!.row!.fields;
    const at = field!.span.start;
    expect(field!.span.end).toBe(at);
    expect(`${source.slice(0, at)}|${source.slice(at)}`).toBe(`<table><tr>${expected}</tr></table>`);
  });

  /** Where each row and its table stand. */
  function places(source: string) {
    return htmlLines(source).flatMap(({ row }) => {
      if (!row) return [];
      const place = row.fields[0]!.row;
      const table = place.table!;
      return [[source.slice(place.start, place.end), source.slice(table.start, table.end), place.broken]];
    });
  }

  it.each<[string, string[], boolean]>([
    ['<table><tr><td>1</td></tr></table>', ['<tr><td>1</td></tr>'], false],
    ['<table><tr><td>1</td>\n<tr><td>2</table>', ['<tr><td>1</td>', '<tr><td>2'], false],
    ['<table><tbody><tr><td>1\n</tbody><tr><td>2</table>', ['<tr><td>1', '<tr><td>2'], false],
    ['<table><tbody><tr><td>1\n<tbody><tr><td>2</table>', ['<tr><td>1', '<tr><td>2'], false],
    ['<table><tr><td>1\n</tbody>\n</table>', ['<tr><td>1'], false],
    ['<table><tr><td>1</tr></tbody></table>', ['<tr><td>1</tr>'], false],
    ['<table><td>1</table>', ['<td>1'], true],
  ])('the rows of %j stand where they are written', (source, rows, broken) => {
    expect(places(source)).toEqual(rows.map(row => [row, source, broken]));
  });

  it('a row and a table that the source never closes end with it, and are broken', () => {
    expect(places('甲<table><tr><td>1\n')).toEqual([['<tr><td>1', '<table><tr><td>1\n', true]]);
    const rows = places('<table><tr><td>1</tr><tr><td>2');
    expect(rows.map(([, , broken]) => broken)).toEqual([false, true]);
  });

  it('a row’s line reaches from its first figure to its last', () => {
    const source = '<table><tr><td></td><td>1</td><td>22</td></tr></table>';
    const [{ line }] = htmlLines(source) as [ReturnType<typeof htmlLines>[number]];
    expect(source.slice(line.start, line.end)).toBe('</td><td>1</td><td>22');
    expect(line.text).toBe('');
  });
});
