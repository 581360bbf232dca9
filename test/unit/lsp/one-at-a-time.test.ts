import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../server/src/lsp/one-at-a-time.ts';

/** Work that ends when it is told to, and how often it was begun. */
function slow() {
  const ends: (() => void)[] = [];
  let begun = 0;
  const ask = oneAtATime(() => {
    begun++;
    return new Promise(resolve => ends.push(resolve));
  });
  const end = async () => {
    ends.shift()!();
    await new Promise(resolve => setImmediate(resolve));
  };
  return { ask, end, begun: () => begun };
}

describe('work that is done one at a time', () => {
  it('is done once more for all that ask while it is done', async () => {
    const { ask, end, begun } = slow();
    for (let i = 0; i < 5; i++) ask();
    expect(begun()).toBe(1);
    await end();
    expect(begun()).toBe(2);
    await end();
    expect(begun()).toBe(2);
  });

  it('is done at once for who asks when it is not', async () => {
    const { ask, end, begun } = slow();
    ask();
    await end();
    ask();
    expect(begun()).toBe(2);
  });
});
