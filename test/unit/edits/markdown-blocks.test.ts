import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../server/src/edits/markdown-blocks.ts';
import type { Span } from '../../../server/src/text/span.ts';

/** The lines of each block of a text that are to be aligned, as they stand; the region is what `‹` and `›` stand round. */
function blocks(marked: string, isLeft: (line: Span) => boolean = () => false): string[][] {
  const text = marked.replace(/[‹›]/gu, '');
  const start = marked.indexOf('‹');
  const region = { start: Math.max(0, start), end: start < 0 ? text.length : marked.indexOf('›') - 1 };
  return markdownBlocks(text, region, isLeft).map(b => b.lines.map(l => text.slice(l.span.start, l.span.end)));
}

describe('the Markdown tables in a region', () => {
  it('are parted by lines without pipes', () => {
    expect(blocks('|a|b|\n\n|c|\n说明\n|d|')).toEqual([['|a|b|'], ['|c|'], ['|d|']]);
    expect(blocks('|a|b|\r\n|c|d|')).toEqual([['|a|b|', '|c|d|']]);
    expect(blocks('说明')).toEqual([]);
  });

  it('have the rows with as many cells as most, and rules of as many', () => {
    expect(blocks('|a|b|\n|--|--|\n|c|\n|d|e|\n|--|\n|f|g|h|')).toEqual([['|a|b|', '|--|--|', '|d|e|']]);
    expect(blocks('|a|b|\n|c|')).toEqual([['|a|b|']]);
    expect(blocks('|--|--|\n|:-|-:|')).toEqual([]);
  });

  it('are none where most lines are not closed by pipes', () => {
    expect(blocks('a|b\n|c|\nd|e')).toEqual([]);
    expect(blocks('|a|\n|c|\nd|e')).toEqual([['|a|', '|c|']]);
  });

  it('leave the lines that something else stands on too', () => {
    expect(blocks('|a|\n|b|\n|c|', line => line.start === 4)).toEqual([['|a|', '|c|']]);
  });

  it('have the rules and blank rows right above and below the region, and no more', () => {
    expect(blocks('|x|\n| |\n|--|\n|‹a|\n|b›|\n|--|\n||\n|y|')).toEqual([['| |', '|--|', '|a|', '|b|', '|--|', '||']]);
    expect(blocks('| |\n\n|‹a›|\n说明\n|--|')).toEqual([['|a|']]);
    expect(blocks('|‹a›|')).toEqual([['|a|']]);
  });

  it('say how far the row that is indented the least is', () => {
    const text = '   |a|\n  |b|\n> |c|';
    expect(markdownBlocks(text, { start: 0, end: text.length }, () => false).map(b => b.indent)).toEqual([2]);
  });
});
