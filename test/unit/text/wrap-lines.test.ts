import { describe, expect, it } from 'vitest';
import { beginningWithin, endWithin, wrapLines } from '../../../server/src/text/wrap-lines.ts';

describe('wrapLines', () => {
  it('counts wide characters as two and breaks behind any of them', () => {
    expect(wrapLines('一二三四五', 4)).toEqual(['一二', '三四', '五']);
    expect(wrapLines('一a二b', 3)).toEqual(['一a', '二b']);
  });

  it('keeps numbers and Latin words whole, unless they are longer than a line', () => {
    expect(wrapLines('共 1234 件', 6)).toEqual(['共', '1234', '件']);
    expect(wrapLines('abcdef', 4)).toEqual(['abcd', 'ef']);
  });

  it('lets a mark that closes hang over the edge', () => {
    expect(wrapLines('一二，三四。', 4)).toEqual(['一二，', '三四。']);
  });

  it('leaves a short text alone, and an empty one', () => {
    expect(wrapLines('一 二', 80)).toEqual(['一 二']);
    expect(wrapLines('', 80)).toEqual(['']);
  });
});

describe('beginning and end', () => {
  it('take no more columns than there are', () => {
    expect(beginningWithin('一二三', 5)).toBe('一二');
    expect(endWithin('一二三', 5)).toBe('二三');
    expect(beginningWithin('𠀀𠀀', 2)).toBe('𠀀');
    expect(endWithin('𠀀𠀀', 3)).toBe('𠀀');
    expect(endWithin('一', 1)).toBe('');
  });
});
