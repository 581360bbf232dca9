import { describe, expect, test } from 'vitest';
import { createEcho } from '../../../client/preview/echo.ts';
import { keptEnds } from '../../../client/preview/kept-blocks.ts';
import { placeNotes } from '../../../client/preview/margin-layout.ts';
import { lineAt, scrollMap, topOfLine } from '../../../client/preview/scroll-map.ts';
import { tablesAsText } from '../../../client/preview/tables-as-text.ts';
import { pastedTables } from '../../../server/src/document/html-page.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { draftText } from '../../support/draft.ts';

describe('scrolling of the preview', () => {
  const map = scrollMap([
    { line: 0, top: 100 },
    { line: 4, top: 200 },
    { line: 4, top: 205 },
    { line: 6, top: 150 },
    { line: 10, top: 500 },
  ]);

  test('knows each line once, and nothing that stands out of the order of the page', () => {
    expect(map.map(place => place.line)).toEqual([0, 4, 10]);
  });

  test.each([
    [0, 100],
    [2, 150],
    [4, 200],
    [7, 350],
    [10, 500],
  ])('line %d stands at %d, and the other way round', (line, top) => {
    expect(topOfLine(map, line)).toBe(top);
    expect(lineAt(map, top)).toBe(line);
  });

  test('does not run out of the page, nor fail without places', () => {
    expect([topOfLine(map, 99), lineAt(map, 0), lineAt(map, 9999)]).toEqual([500, 0, 10]);
    expect([topOfLine([], 3), lineAt([], 3)]).toEqual([0, 0]);
    const late = scrollMap([{ line: 10, top: 50 }]);
    expect([topOfLine(late, 5), lineAt(late, 25)]).toEqual([25, 5]);
  });

  test('takes what follows the other side’s scrolling for its echo, and no more', () => {
    let now = 0;
    const echo = createEcho(() => now);
    expect(echo.isEcho()).toBe(false);
    echo.heard();
    now = 150;
    expect(echo.isEcho()).toBe(true);
    now = 400;
    expect(echo.isEcho()).toBe(false);
  });
});

describe('notes in the margin', () => {
  test('stand beside what they speak of, or below the one before', () => {
    const notes = [10, 12, 200].map(wanted => ({ wanted, height: 30 }));
    expect(placeNotes(notes)).toEqual([10, 48, 200]);
    expect(placeNotes([])).toEqual([]);
  });
});

describe('tables on the clipboard', () => {
  test('are rows of cells to what takes text alone', () => {
    const { html } = pastedTables(parseReport(draftText().replace(/^(规章\t)0/m, '$1&')));
    const lines = tablesAsText(html).split('\n');
    expect(lines).toContain('规章\t&\t0\t0');
    expect(lines).toContain('行政许可\t35');
    expect(lines).toContain('一、本年新收政府信息公开申请数量\t3\t1\t0\t0\t0\t0\t4');
    expect(lines).toHaveLength(14 + 28 + 4);
  });
});

describe('blocks that stay', () => {
  test.each([
    [['a', 'b', 'c'], ['a', 'x', 'c'], { head: 1, tail: 1 }],
    [['a', 'b'], ['a', 'b'], { head: 2, tail: 0 }],
    [['a', 'a'], ['a'], { head: 1, tail: 0 }],
    [['a'], ['a', 'a'], { head: 1, tail: 0 }],
    [['b', 'c'], ['a', 'b', 'c'], { head: 0, tail: 2 }],
    [[], ['a'], { head: 0, tail: 0 }],
  ])('%j → %j', (before, after, kept) => expect(keptEnds(before, after)).toEqual(kept));
});
