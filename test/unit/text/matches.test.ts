import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../server/src/text/matches.ts';

describe('matchesOf', () => {
  it.each([
    [/\d+/g, '3件、12件'],
    [/件/g, '没有'],
    [/\d*/g, '3件'],
    [/(?=件)/g, '件件'],
  ])('finds what matchAll finds: %s in %s', (pattern, text) => {
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });

  it('begins at the start, and leaves the expression as it was', () => {
    const pattern = /件/g;
    pattern.lastIndex = 2;
    expect(matchesOf(pattern, '件件').map(found => found.index)).toEqual([0, 1]);
    expect(pattern.lastIndex).toBe(0);
  });
});
