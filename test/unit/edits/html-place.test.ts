import { describe, expect, it } from 'vitest';
import { stretchOf } from '../../../server/src/edits/html-place.ts';

/** A stretch between two marks `‹` and `›`; its end is told as `|` in it. */
function told(marked: string): string {
  const from = marked.indexOf('‹');
  const page = marked.replace('‹', '');
  const to = page.indexOf('›');
  const text = page.replace('›', '');
  const { end, open } = stretchOf(text, from, to);
  return `${text.slice(from, end)}|${text.slice(end, to)}${open ? ' open' : ''}`;
}

describe('where a stretch of a page ends', () => {
  it.each<[string, string]>([
    ['‹<p>一</p>›', '<p>一</p>|'],
    ['‹<p>一</p>\n \u3000›', '<p>一</p>|\n \u3000'],
    ['‹<p>一</p></div>›', '<p>一</p>|</div>'],
    ['‹<p>一</p>\n</div>\n</body>\n</html>\n›', '<p>一</p>|\n</div>\n</body>\n</html>\n'],
    ['‹<body><p>一</p></body>›', '<body><p>一</p>|</body>'],
    ['‹<html><p>一</p></html>›', '<html><p>一</p>|</html>'],
    ['‹<p>一</p><div>›', '<p>一</p>|<div>'],
    ['‹<div><p>一</p></div>›', '<div><p>一</p></div>|'],
    ['‹<p>一</p><!-- 完 -->›', '<p>一</p>|<!-- 完 -->'],
    ['‹<p>一</p> <!-- 完 --> <!-- 了 --> ›', '<p>一</p>| <!-- 完 --> <!-- 了 --> '],
    ['<!-- 完 ‹一-->›', '一-->|'],
    ['‹一-->›', '一-->|'],
    ['‹<p>一</p><script>var a;</script>›', '<p>一</p>|<script>var a;</script>'],
    ['‹<p>一</p><style>p{}</style></div>›', '<p>一</p>|<style>p{}</style></div>'],
    ['‹<p>一</p><noscript>二</noscript>›', '<p>一</p>|<noscript>二</noscript>'],
    ['‹<p>一</p><template><p>二</p></template>›', '<p>一</p>|<template><p>二</p></template>'],
    ['‹<p>一</p></script>›', '<p>一</p>|</script>'],
    ['‹<p>一</p></noscript></div>›', '<p>一</p>|</noscript></div>'],
    ['‹<p>一</p></div>二›', '<p>一</p></div>二|'],
    ['‹<p>一</p><span>二</span></div>›', '<p>一</p><span>二</span>|</div>'],
    ['‹一›</p>', '一|'],
    ['‹›', '|'],
    ['‹ \n›', '| \n'],
    ['‹</div>›', '|</div>'],
    ['‹<p>一<b>二</p>›', '<p>一<b>二</p>|'],
    ['‹<p><p>一</p></p>›', '<p><p>一</p></p>|'],
    ['‹<div><div>一</div>›', '<div><div>一</div>|'],
    ['‹<b>一<i>二</b></i>›', '<b>一<i>二</b>|</i>'],
    ...['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr'].map((name): [string, string] => [
      `‹一<${name}>›`,
      `一<${name}>|`,
    ]),
  ])('%j', (marked, expected) => expect(told(marked)).toBe(expected));

  it.each<[string, boolean]>([
    ['‹<table><tr><td>1›', true],
    ['‹<table><tr><td>1</td></tr></table>›', false],
    ['‹<table><tr><td><table></table>›', true],
    ['‹<div><p>一›', false],
    ['<table>‹<tr><td>1›', false],
    ['<p>一‹二<table>三›', true],
    ['‹<p>一</p><th ›', true],
    ['‹<p>一</p><th ›class="a">', false],
    ['‹<p>一</p>1<2›', false],
    ['<th ‹一›', false],
  ])('%j is cut off in a table or a tag: %s', (marked, open) => expect(told(marked).endsWith(' open')).toBe(open));
});
