import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { alikeParts, partSentences } from '../../../../server/src/rules/shared/alike-parts.ts';
import { townReport } from './town.ts';

/** Letters that come once each. */
const letters = (count: number, first = 0) =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + first + i)).join('');
const report = (organ: string, words: string) => parseReport(townReport(organ, words, '若干'));

describe('the parts of reports that are held against each other', () => {
  it.each([
    ['200 letters', letters(200), 1],
    ['200 letters in two sentences', `${letters(100)}。${letters(100, 100)}`, 2],
    ['199 letters', letters(199), 0],
    ['figures are none of them', `${letters(199)}12345`, 0],
  ])('have prose enough: %s', (_name, words, count) => {
    expect(partSentences(report('青禾镇', words)).flatMap(part => [...part.sentences])).toHaveLength(count);
    expect(alikeParts(report('青禾镇', words), report('柳河乡', words))).toHaveLength(count > 0 ? 1 : 0);
  });

  it.each([
    // 205 letters make 200 runs of six; of 185 that are taken over 180 runs are.
    [185, 20, 0.9],
    [184, 20, null],
  ])('of 205 letters %i taken over and %i new: %s', (kept, fresh, share) => {
    const own = report('青禾镇', letters(kept) + letters(fresh, 5000));
    const found = alikeParts(own, report('柳河乡', letters(205)));
    expect(found.map(part => part.share)).toEqual(share === null ? [] : [share]);
  });
});
