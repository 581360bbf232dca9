import { describe, expect, it } from 'vitest';
import { lastBegun, type Span, span } from '../../../server/src/text/span.ts';

describe('the last item that begins at or before an offset', () => {
  const startOf = (s: Span) => s.start;

  it('is the one that a search through all of them finds, at every offset', () => {
    for (let n = 0; n <= 6; n++) {
      const items = Array.from({ length: n }, (_, i) => span(3 * i + 1, 3 * i + 2));
      for (let offset = 0; offset <= 3 * n + 2; offset++) {
        const index = items.findLastIndex(item => item.start <= offset);
        expect(lastBegun(items, offset, startOf)).toEqual(index < 0 ? undefined : { item: items[index], index });
      }
    }
  });

  it('is of two that begin together the later', () => {
    expect(lastBegun([span(2, 2), span(2, 5), span(9, 9)], 2, startOf)?.index).toBe(1);
  });
});
