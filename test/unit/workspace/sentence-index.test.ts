import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { newSentenceIndex } from '../../../server/src/workspace/sentence-index.ts';
import { townReport } from '../rules/units/town.ts';

/** Sentences of 30 letters that have nothing in common. */
const sentences = (first: number, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${String.fromCharCode(...Array.from({ length: 30 }, (_, j) => 0x4e00 + 30 * (first + i) + j))}。`,
  );
const report = (organ: string, ...words: readonly string[]) => parseReport(townReport(organ, words.join(''), '若干'));

function sharing(own: readonly string[], others: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const index = newSentenceIndex();
  for (const [uri, words] of Object.entries(others)) index.put(uri, report('柳河乡', ...words));
  return index.sharing('own', report('青禾镇', ...own))[0]!;
}

describe('newSentenceIndex', () => {
  it('names those that share a fourth of the sentences, those with most first, then by address', () => {
    const own = sentences(0, 12);
    const with3 = [...own.slice(0, 3), ...sentences(100, 9)];
    const with2 = [...own.slice(0, 2), ...sentences(100, 10)];
    const with9 = [...own.slice(3), ...sentences(100, 3)];
    expect(sharing(own, { b: with3, c: with9, d: with2, a: with3 })).toEqual(['c', 'a', 'b']);
  });

  it('asks for the 24 that fewest have', () => {
    const [all, rare] = [sentences(0, 40), sentences(200, 24)];
    const others = { a: all, b: all, c: [...all, ...rare] };
    expect(sharing([...all, ...rare], others)).toEqual(['c']);
    expect(sharing([...all, ...rare.slice(0, 18)], others)).toEqual(['c', 'a', 'b']);
    expect(sharing([...all, ...rare.slice(0, 19)], others)).toEqual(['c']);
  });

  it('asks for none that only the report itself has, as it was or is', () => {
    const [old, kept] = [sentences(0, 20), sentences(100, 8)];
    const own = [...old, ...kept];
    expect(sharing(own, { own, x: [...kept, ...sentences(300, 1)] })).toEqual(['x']);
  });

  it('counts a sentence that comes again once', () => {
    const own = sentences(0, 8);
    expect(sharing(own, { x: [own[0]!, own[0]!, ...sentences(100, 8)] })).toEqual([]);
    expect(sharing([...own.slice(0, 8), own[0]!], { x: [own[0]!, own[1]!, ...sentences(100, 8)] })).toEqual(['x']);
  });
});
