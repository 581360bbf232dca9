import { describe, expect, it } from 'vitest';
import { readSource } from '../../../server/src/layouts/index.ts';
import { linesWithinTags } from '../../../server/src/layouts/stray-tags.ts';
import { plainLines } from '../../../server/src/text/lines.ts';

const isLabel = (text: string) => /^\s*行政\s*(?:许可|处罚)\s*$/.test(text);

/** The lines without the tags around them; `←` and the tags where these hold a line. */
function within(text: string): string[] | null {
  const lines = linesWithinTags(text, () => plainLines(text));
  return (
    lines?.map(line => {
      expect(text.slice(line.start, line.end)).toBe(line.text);
      return line.block ? `${line.text} ← ${text.slice(line.block.start, line.block.end)}` : line.text;
    }) ?? null
  );
}

describe('tags around lines are left aside', () => {
  it.each<[string, string[]]>([
    ['<div>\n甲\n乙\n</div>', ['甲', '乙']],
    ['<DIV align="center">\r\n\r\n甲\r\n乙\r\n</DIV>', ['', '甲', '乙']],
    ['<html><body><pre>甲\n\t1\n乙</pre></body></html>', ['甲', '\t1', '乙']],
    ['甲\n</div>\n乙', ['甲', '乙']],
    ['甲\n  <center> \n乙', ['甲', '乙']],
    ['<div>甲</div>\n乙\n丙', ['甲 ← <div>甲</div>', '乙', '丙']],
    ['<div>甲</pre>\n乙\n丙', ['甲', '乙', '丙']],
    ['<div> </div>\n甲\n乙', ['甲', '乙']],
    ['<div>\n甲 <b>1</b>\n乙\n</div>', ['甲 <b>1</b>', '乙']],
    ['<div>\n| 商业<br>企业 | 1 |\n乙\n</div>', ['| 商业<br>企业 | 1 |', '乙']],
    ['<details>\n<summary>表</summary>\n甲\n</details>', ['<summary>表</summary>', '甲']],
  ])('%j', (text, expected) => expect(within(text)).toEqual(expected));

  it.each([
    ['', 'nothing'],
    ['甲\n乙', 'no tag'],
    ['1 < 2', 'no tag'],
    ['甲<b>1</b>', 'no tag of a block'],
    ['<div\nclass="a">\n甲\n乙\n</div>', 'a tag over two lines'],
    ['甲<div>乙</div>丙\n丁\n戊', 'tags that part words'],
    ['甲<div>乙\n丁\n戊', 'a tag that parts words'],
    ['甲</div>乙\n丁\n戊', 'an end that parts words'],
    ['<div>甲</div>\n<div>乙</div>\n丙', 'more paragraphs in tags than without'],
    ['<div>\n甲\n</div>\n<div>\n乙\n</div>', 'a paragraph between two tags'],
    ['<div>\n甲<br>乙\n丙\n</div>', 'a line that ends in a line'],
    ['<div>\n<p>甲</p>\n乙\n</div>', 'a paragraph'],
    ['<div>\n<table><tr><td>1</td></tr></table>\n</div>', 'a table'],
    ['<div>\n<h1>甲</h1>\n乙\n</div>', 'a heading'],
    ['<div>\n<ul><li>甲</ul>\n乙\n</div>', 'a list'],
  ])('not in %j: %s', text => expect(within(text)).toBeNull());

  it('and a text within them is no page', () => {
    expect(readSource('<div>\n甲\n乙\n</div>', isLabel).html).toBe(false);
    expect(readSource('<div>\n甲\n乙\n</div>', isLabel).rows.map(r => r.line.text)).toEqual(['甲', '乙']);
  });

  it('but where characters are written as a page writes them, they are read as one', () => {
    const { html, rows } = readSource('<html><body><pre>\n甲&nbsp;乙\n丙\n</pre></body></html>', isLabel);
    expect(html).toBe(true);
    expect(rows.map(r => r.line.text)).toEqual(expect.arrayContaining(['甲\u00a0乙', '丙']));
    for (const entity of ['&#48;', '&#x30;', '&amp;'])
      expect(readSource(`<div>\n甲${entity}\n乙\n</div>`, isLabel).html).toBe(true);
    expect(readSource('<center>\n甲&nbsp;乙\n丙\n</center>', isLabel).html).toBe(false);
  });
});

/** What a page's lines are read as. */
function read(text: string): (string | string[])[] {
  return readSource(`<p>页</p>${text}`, isLabel)
    .rows.slice(1)
    .flatMap(({ line, reading }): (string | string[])[] => {
      if (typeof reading === 'string') return reading === 'blank' || reading === 'rule' ? [] : [line.text];
      return reading.single ? [line.text] : [reading.fields.map(f => f.text)];
    });
}

describe('lines that tags of a page hold', () => {
  it.each<[string, (string | string[])[]]>([
    ['<pre>甲\n乙</pre>', ['甲', '乙']],
    ['<div><pre>甲\n</pre>乙\n丙</div>', ['甲', '乙\n丙']],
    ['</pre><div>甲\n乙</div>', ['甲\n乙']],
    ['<div>\n甲\n\n乙\n</div>', ['甲', '乙']],
    ['<p>\n甲\n\n乙\n</p>', ['甲', '乙']],
    ['<div>\n\n甲\n乙\n\n</div>', ['甲\n乙']],
    [
      '<div>\n| 甲 | 1 |\n| 乙 | 2 |\n</div>',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      '<p>\n| 甲 | 1 |\n| 乙 | 2 |\n</p>',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      '<div>\n\t\t甲\t1\t\n\t\t乙\t\t2\n</div>',
      [
        ['', '', '甲', '1', ''],
        ['', '', '乙', '', '2'],
      ],
    ],
    [
      '<div>\n行政许可  1\n行政处罚  2\n</div>',
      [
        ['行政许可', '1'],
        ['行政处罚', '2'],
      ],
    ],
    ['<p>\n行政许可\n行政处罚\n</p>', [['行政许可', '行政处罚']]],
    ['<div>\n行政许可\n1\n行政处罚\n2\n</div>', ['行政许可', '1', '行政处罚', '2']],
    ['<div>\n一、总体情况\n甲\n**二、主动公开**\n乙</div>', ['一、总体情况', '甲', '**二、主动公开**', '乙']],
    ['<div>\n## 总体\n甲\n# 公开\n乙</div>', ['## 总体', '甲', '# 公开', '乙']],
    ['<div>\n一、总体情况\n甲</div>', ['一、总体情况\n甲']],
    ['<div>\n| 商业<br>企业 | 1 |\n| 乙<br/> | 2 |\n甲<br>乙</div>', [['商业 企业', '1'], ['乙', '2'], '甲', '乙']],
    ['<div>\n+---+---+\n| 甲 | 1 |\n+---+---+\n</div>', [['甲', '1']]],
    [
      '<div>\n"行政\n许可",1\n"行政处罚",2\n"行政处罚",3\n</div>',
      [
        ['行政\n许可', '1'],
        ['行政处罚', '2'],
        ['行政处罚', '3'],
      ],
    ],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));
});
