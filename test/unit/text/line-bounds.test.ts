import { describe, expect, it } from 'vitest';
import { lineAbove, lineBelow, lineEnd, lineStart } from '../../../server/src/text/line-bounds.ts';

describe('the line that an offset is in', () => {
  it.each(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])('ends at %j', end => {
    const text = `一二${end}三四${end}五`;
    expect([0, 2, 3, 5, 6].map(at => lineStart(text, at))).toEqual([0, 0, 3, 3, 6]);
    expect([0, 2, 3, 5, 6].map(at => lineEnd(text, at))).toEqual([2, 2, 5, 5, 7]);
    expect([0, 3, 6].map(at => lineAbove(text, at))).toEqual([null, 0, 3]);
    expect([2, 5, 7].map(at => lineBelow(text, at))).toEqual([3, 6, null]);
  });

  it('ends at CR and LF together', () => {
    const text = '一\r\n二\r\n三';
    expect([lineStart(text, 4), lineEnd(text, 3), lineAbove(text, 3), lineAbove(text, 6)]).toEqual([3, 4, 0, 3]);
    expect([1, 4, 7].map(at => lineBelow(text, at))).toEqual([3, 6, null]);
  });

  it('is looked for no farther back than asked', () => {
    expect([lineStart('一二三四', 3, 2), lineStart('一二三四', 3), lineStart('一\n三四', 3, 9)]).toEqual([1, 0, 2]);
  });
});
