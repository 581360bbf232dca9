import { describe, expect, it } from 'vitest';
import { attributeIn, htmlTokens } from '../../../server/src/layouts/html-tokens.ts';

/** Each token in words: the tag as it stands in the source, its name and attributes. */
function tokens(source: string): string[] {
  const told: string[] = [];
  htmlTokens(source, {
    open: (name, attributes, start, end) => {
      const values = [...attributes].map(([key, value]) => ` ${key}=${value}`).join('');
      told.push(`open ${name}${values} ${source.slice(start, end)}`);
    },
    close: (name, start, end) => told.push(`close ${name} ${source.slice(start, end)}`),
    text: (start, end) => told.push(`text ${source.slice(start, end)}`),
    entity: (code, start, end) => told.push(`entity ${String.fromCodePoint(code)} ${source.slice(start, end)}`),
  });
  return told;
}

describe('the tokens of a page', () => {
  it.each<[string, string[]]>([
    ['<TD>1</Td>', ['open td <TD>', 'text 1', 'close td </Td>']],
    ['<Custom>1</CUSTOM >', ['open custom <Custom>', 'text 1', 'close custom </CUSTOM >']],
    ['<td COLSPAN="2" rowspan=3>', ['open td colspan=2 rowspan=3 <td COLSPAN="2" rowspan=3>']],
    ['<td a="1"><td>', ['open td a=1 <td a="1">', 'open td <td>']],
    ['<td a="1" b>', ['open td a=1 b= <td a="1" b>']],
    ['<td a="x&amp;y">', ['open td a=xy <td a="x&amp;y">']],
    ['<br/>1', ['open br <br/>', 'text 1']],
    ['1&nbsp;2&#65;', ['text 1', 'entity \u00a0 &nbsp;', 'text 2', 'entity A &#65;']],
    ['1<!-- <td> -->2', ['text 1', 'text 2']],
    ['<!DOCTYPE html><?x?>1', ['text 1']],
    ['</td', []],
    ['<td', []],
    ['1</td\t2', ['text 1', 'close td </td\t2']],
    ['1</td ', ['text 1', 'close td </td ']],
    ['<script>1</script ', ['open script <script>', 'text 1', 'close script </script ']],
    ['1<br/', ['text 1']],
    ['1<br/ 2', ['text 1']],
    ['1<', ['text 1', 'text <']],
    ['&amp;&amp;', ['entity & &amp;', 'entity & &amp;']],
    ['<p>1</p><p>2</p>', ['open p <p>', 'text 1', 'close p </p>', 'open p <p>', 'text 2', 'close p </p>']],
  ])('of %j', (source, expected) => expect(tokens(source)).toEqual(expected));

  it('end with the source where a tag is cut off', () => {
    const ends: number[] = [];
    htmlTokens('<p>1</p ', {
      open: (_name, _attributes, _start, end) => ends.push(end),
      close: (_name, _start, end) => ends.push(end),
      text: () => undefined,
      entity: () => undefined,
    });
    expect(ends.every(end => end <= '<p>1</p '.length)).toBe(true);
  });
});

describe('the value of an attribute', () => {
  it.each<[string, string, string | null]>([
    ['<td rowspan="2">', 'rowspan', '2'],
    ["<td class='a' ROWSPAN='12'>", 'rowspan', '12'],
    ['<td rowspan=3>1', 'rowspan', '3'],
    ['<td rowspan=3/>', 'rowspan', '3/'],
    ['<td colspan="2">', 'rowspan', null],
    ['<td colspan="2"><p rowspan="3">', 'rowspan', null],
    ['<br/><p rowspan="3">', 'rowspan', null],
    ['1<td rowspan="2">', 'rowspan', null],
    ['<td rowspan="2" rowspan="3">', 'rowspan', '2'],
    ['<td rowspan="2"><p rowspan="3">', 'rowspan', '2'],
    ['<td><p rowspan="3"></p>', 'rowspan', null],
    ['<td rowspan="">', 'rowspan', ''],
  ])('of %j, %s', (tag, name, expected) => {
    const source = `<tr>${tag}`;
    const found = attributeIn(source, { start: 4, end: source.length }, name);
    expect(found && source.slice(found.start, found.end)).toBe(expected);
  });
});
