import { describe, expect, it } from 'vitest';
import { displayWidth, printedWidth } from '../../../server/src/text/display-width.ts';

describe('the width of a text on the screen', () => {
  it.each([
    ['', 0],
    ['3080.699', 8],
    ['自然人', 6],
    ['（一）予以公开', 14],
    ['１２', 4],
    ['　', 2],
    ['3.危及“三安全一稳定”', 20],
    ['①', 1],
    ['—', 1],
    ['《条例》、', 10],
    ['￥', 2],
    ['㈱', 2],
    ['𠮷', 2],
    ['👍', 2],
    ['e\u0301', 1],
    ['\u200b0\ufeff\u200f', 1],
    ['か\u3099', 2],
    ['가', 2],
    ['\u00a0', 1],
    ['\ud840', 1],
  ])('%j: %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is that of Chinese print on a page', () => {
    expect(printedWidth('3.危及“三安全一稳定”①—a\u200b')).toBe(27);
  });
});
