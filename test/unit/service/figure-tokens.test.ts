import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { figureTokens } from '../../../server/src/service/figure-tokens.ts';
import { draftText, offsetOf, RIGHT } from '../../support/draft.ts';
import { addresses } from '../../support/model.ts';

const all = (text: string) => figureTokens(parseReport(text), { start: 0, end: text.length });

describe('the figures of the tables', () => {
  it.each(['tab', 'cell', 'html', 'markdown'] as const)('are totals or items, in order (%s)', layout => {
    const text = draftText({ layout });
    const tokens = all(text);
    expect(tokens).toHaveLength(addresses('2021').length);
    expect(tokens.slice(1).every((t, i) => tokens[i]!.span.end <= t.span.start)).toBe(true);
    const row = offsetOf(text, '（一）予以公开');
    const granted = tokens.filter(t => t.span.start > row).slice(0, 7);
    expect(granted.map(t => t.kind)).toEqual([...Array(6).fill('item'), 'total']);
    const sum = tokens.filter(t => t.span.start > offsetOf(text, '（七）总计')).slice(0, 7);
    expect(sum.map(t => t.kind)).toEqual(Array(7).fill('total'));
    const left = tokens.filter(t => t.span.start > offsetOf(text, '四、结转下年度')).slice(0, 7);
    // 四 is what is left, and no total but in its last column.
    expect(left.map(t => t.kind)).toEqual([...Array(6).fill('item'), 'total']);
  });

  it('are those of the part that is asked for, without blanks and words', () => {
    const text = draftText({ figures: { ...RIGHT, 'granted.total': '', 'partial.total': '无' } });
    const [start, end] = [offsetOf(text, '（一）予以公开'), offsetOf(text, '（三）不予公开')];
    const found = figureTokens(parseReport(text), { start, end });
    expect(found.map(t => t.kind)).toEqual(Array(12).fill('item'));
    expect(figureTokens(parseReport(text), { start: 0, end: 10 })).toEqual([]);
    expect(all('一、总体情况\n全年公开3件。\n')).toEqual([]);
  });
});
