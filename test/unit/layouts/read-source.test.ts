import { describe, expect, it } from 'vitest';
import { readSource } from '../../../server/src/layouts/index.ts';

const isLabel = (text: string) => text === '行政许可' || text === '规 章';

/** What each line is read as: its layout with its fields, a word for what is no row. */
function read(text: string): (string | readonly string[])[] {
  return readSource(text, isLabel).rows.map(({ reading }) =>
    typeof reading === 'string'
      ? reading
      : [
          `${reading.layout}${reading.single ? ', one cell' : ''}`,
          ...reading.fields.map(field => field.text.replace(/\s/g, ' ')),
        ],
  );
}

describe('a line is read', () => {
  it.each([
    ['行政许可\t1\t', ['tab', '行政许可', '1', '']],
    ['\t1', ['tab-cell, one cell', '1']],
    ['\t', ['tab-cell, one cell', '']],
    ['1\t', ['tab', '1', '']],
    ['\t\t1', ['tab', '', '', '1']],
    ['行政许可 | 1 |', ['pipe', '行政许可', '1']],
    ['行政许可 1', ['space', '行政许可', '1']],
    ['行政许可 /', ['space', '行政许可', '/']],
    ['规 章', ['cell, one cell', '规 章']],
    ['行政许可', ['cell, one cell', '行政许可']],
    ['行政许可,1', ['comma', '行政许可', '1']],
    ['　 ', 'blank'],
    ['— 4 —', 'page'],
    ['第 3 页', 'page'],
    ['规章 0 件，行政规范性文件 4 件', 'prose'],
    ['本年按期公开了各类信息，没有积压。', 'prose'],
    ['字'.repeat(61), 'prose'],
    ['字'.repeat(60), ['cell, one cell', '字'.repeat(60)]],
  ])('%j', (line, expected) => expect(read(line)).toEqual([expected]));
});

describe('a page is read as a browser shows it', () => {
  it('whatever ends its lines', () => {
    const page = '<p>甲\n乙</p>\n丙\n\n丁<br>戊\n';
    const lines = read(page);
    expect(lines.flat()).toEqual(expect.arrayContaining(['甲 乙', '丙', '丁', '戊']));
    for (const eol of ['\r\n', '\r']) expect(read(page.replaceAll('\n', eol)), JSON.stringify(eol)).toEqual(lines);
  });

  it.each(['<TR class=a>', '<td>', '<th\n>', '<p>1</p>', '<div>1</div>', '<h2>1</h2>', '<body>1</body>'])(
    'when it has %j',
    tag => expect(readSource(`甲${tag}乙`, isLabel).html).toBe(true),
  );

  it.each(['甲<乙', '<thing>', '<b>甲</b>', 'a<p', '<p>甲', '甲</p>', '<table>'])('not when it has %j', text => {
    expect(readSource(text, isLabel).html).toBe(false);
  });

  it('a table a row a line', () => {
    expect(read('<table><tr><td>行政许可</td><td> 1\n</td></tr><tr><td>规 章<td></tr></table>')).toEqual([
      ['html', '行政许可', '1'],
      ['html', '规 章', ''],
      'blank',
    ]);
  });
});
