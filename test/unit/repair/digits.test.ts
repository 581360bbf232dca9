import { describe, expect, it } from 'vitest';
import { slipOf } from '../../../server/src/repair/digits.ts';

describe('slips of the hand', () => {
  it.each([
    [64, 46, 'transposed'],
    [1243, 1234, 'transposed'],
    [460, 46, 'tenTimesTooBig'],
    [46, 460, 'tenTimesTooSmall'],
    [12, 123, 'digitMissing'],
    [1233, 123, 'digitTooMany'],
    [48, 46, 'wrongDigit'],
  ])('%i for %i: %s', (written, intended, slip) => {
    expect(slipOf(written, intended)).toBe(slip);
  });

  it.each([
    [5, 7],
    [46, 46],
    [100, 46],
    [0, 12],
    [123, 321],
  ])('%i for %i is none', (written, intended) => {
    expect(slipOf(written, intended)).toBeNull();
  });
});
