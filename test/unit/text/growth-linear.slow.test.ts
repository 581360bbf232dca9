import { describe, expect, it } from 'vitest';
import { expectLinear, timed } from '../../support/growth.ts';

/** So many steps of a loop that can't be left out. */
function steps(count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum = (sum * 31 + i) | 0;
  return sum;
}

describe('the yardstick of linear time', () => {
  it('lets linear work pass', () => {
    expect(() => expectLinear(size => timed(() => steps(size * 200)), 1 << 15, 16)).not.toThrow();
  });

  it('catches quadratic work, however slow the memory', () => {
    // Three milliseconds on any machine, and 432 of twelve times as much: it is measured six times.
    const millisecond = 1e7 / timed(() => steps(1e7));
    const quadratic = (size: number) => timed(() => steps(3 * millisecond * (size / 1000) ** 2));
    expect(() => expectLinear(quadratic, 1000, 12)).toThrow('12 times as many');
  });
});
