import { describe, expect, it } from 'vitest';
import { matcher } from '../../../server/src/workspace/glob.ts';
import { plainGlob } from '../../../server/src/workspace/plain-glob.ts';
import { expectLinear, timed } from '../../support/growth.ts';

describe('globs take time in proportion to the name', () => {
  it('however many stars a plain one has', () => {
    const matches = plainGlob(`**/${'*a'.repeat(40)}*b`)!;
    const time = (length: number) => {
      const name = 'a'.repeat(length);
      return Math.min(...Array.from({ length: 5 }, () => timed(() => expect(matches(name)).toBe(false))));
    };
    time(10_000);
    expect(time(200_000) / time(20_000)).toBeLessThan(20);
  });

  it('with as many stars as are taken of the others', () => {
    const matches = matcher('**/*a*a*b');
    expectLinear(n => {
      const name = `${'a/'.repeat(n)}${'a'.repeat(n)}`;
      return timed(() => expect(matches(name)).toBe(false));
    }, 30);
  });
});
