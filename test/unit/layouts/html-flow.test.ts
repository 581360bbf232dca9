import { describe, expect, it } from 'vitest';
import { htmlLines } from '../../../server/src/layouts/html.ts';
import { type PagePlace, placeInPage } from '../../../server/src/layouts/html-flow.ts';

/** Pages, and what becomes of a line behind them. */
const PAGES: readonly [string, PagePlace][] = [
  ['一', 'lines'],
  ['<p>一', 'joined'],
  ['<p>一</p>', 'lines'],
  ['<P>一</P>二', 'lines'],
  ['<p>一<p>二', 'joined'],
  ['<li>一', 'joined'],
  ['<td>一', 'joined'],
  ['<td>一</td>', 'lines'],
  ['<b>一', 'lines'],
  ['<br>一', 'lines'],
  ['<div>一', 'joined'],
  ['<div><p>一</p>', 'joined'],
  ['<div>一</div>', 'lines'],
  ['<div><div>一</div>', 'joined'],
  ['<div>一</div></div>', 'lines'],
  ['</div><div>一', 'joined'],
  ['一<', 'lines'],
  ['<p>一</p', 'unseen'],
  ['<p>一</p ', 'unseen'],
  ['<p>一<a title="', 'unseen'],
  ["<p>一</p><a title='>", 'unseen'],
  ['<p>一</p><td ', 'unseen'],
  ['<p>一</p><!-- ', 'unseen'],
  ['<p>一</p><!-- 二 -->', 'lines'],
  ['<p>一</p><!DOCTYPE ', 'unseen'],
  ['<p>一</p><?', 'unseen'],
  ['一<script>', 'unseen'],
  ['一<script></script>', 'lines'],
  ['一</script><style>', 'unseen'],
  ['<p>一</p><title>二', 'unseen'],
  ['<template><p>一</p>', 'unseen'],
  ['<noscript>一</noscript>', 'lines'],
  ['一<sup>1', 'joined'],
  ['一<sup>1</sup>', 'lines'],
  ['一</sup><del>2', 'joined'],
  ['一<s>1<br>', 'lines'],
  ['一<strike>1<p>2</p>', 'lines'],
  ...['p', 'li', 'dd', 'dt', 'hr', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot'].map((tag): [string, PagePlace] => [
    `<${tag}>一<p>二</p>`,
    'lines',
  ]),
  ['<div>一<li>二</li>', 'joined'],
  ['<p>一</p><sup><s>1</s>', 'joined'],
  ['一<sup>1<b>2</b>', 'joined'],
  ['<p>一<sup>1</p>二', 'lines'],
  ['<template><noscript>一</noscript>', 'unseen'],
  ['<table><tr><td>一', 'joined'],
  ['<table><tr><td>一</td>', 'joined'],
  ['<table><tr><td>一</td></tr></table>', 'lines'],
  ['<table><tr><td><table><tr><td>1</td></tr></table><p>一</p>', 'joined'],
];

describe('a line put into a page', () => {
  it.each(PAGES)('behind %j: %s', (page, place) => expect(placeInPage(page, page.length)).toBe(place));

  // Within a table words belong into cells, and those that hold a part of the page are taken apart at line ends too.
  it.each(PAGES.filter(([page]) => !page.startsWith('<table>')))('is read so behind %j', (page, place) => {
    const lines = (end: string) =>
      htmlLines(page + end).map(({ line, row }) => row?.fields.map(f => f.text).join() ?? line.text);
    expect(lines('\n三\n四\n').includes('四')).toBe(place === 'lines');
    if (place !== 'unseen') expect(lines('<p>三</p>')).toContain('三');
  });

  it('is judged where it is put', () => {
    const page = '一<p>二</p>三';
    expect([1, 4, 5, 9, 10].map(at => placeInPage(page, at))).toEqual(['lines', 'joined', 'joined', 'lines', 'lines']);
  });

  it.each<[string, PagePlace]>([
    ['<table><tr><td><p>一</p>', 'joined'],
    ['<table></table><td><p>一</p>', 'lines'],
    ['<table><tr><th><p>一</p>', 'joined'],
    ['<table><tr><th><p>一</p></table><p>二</p>', 'lines'],
    ['<table><tr><td>一</tr><p>二</p>', 'joined'],
  ])('needs tags in a table also behind a paragraph: %j', (page, place) => {
    expect(placeInPage(page, page.length)).toBe(place);
  });
});
