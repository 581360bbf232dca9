import { describe, expect, it } from 'vitest';
import { slipOf } from '../../../server/src/repair/digits.ts';

describe('slips of the hand', () => {
  it.each([
    [64, 46, '颠倒'],
    [1243, 1234, '颠倒'],
    [460, 46, '多写了一个 0'],
    [46, 460, '少写了一个 0'],
    [12, 123, '漏写'],
    [1233, 123, '多写了一位'],
    [48, 46, '有一位数字写错'],
  ])('%i for %i: %s', (written, meant, words) => {
    expect(slipOf(written, meant)).toContain(words);
  });

  it.each([
    [5, 7],
    [46, 46],
    [100, 46],
    [0, 12],
    [123, 321],
  ])('%i for %i is none', (written, meant) => {
    expect(slipOf(written, meant)).toBeNull();
  });
});
