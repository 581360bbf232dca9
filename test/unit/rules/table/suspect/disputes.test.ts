import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../../server/src/text/apply-edits.ts';
import { type Cells, change, draft, findings, mended, offered } from '../../draft.ts';

const COLUMNS = ['review', 'direct', 'afterReview'].flatMap(group =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map(column => `cases.${group}.${column}`),
);
const RIGHT = [86, 21, 13, 17, 137, 30, 2, 4, 5, 41, 6, 0, 1, 2, 9];

function cells(figures: readonly number[]): Cells {
  return Object.fromEntries(COLUMNS.map((column, i) => [column, String(figures[i])]));
}
const wrong = (figures: readonly number[]) => draft({ cells: cells(figures) });
const suspects = (text: string) => findings(text).filter(f => f.code === 'table/suspect');

describe('表四, where one equation holds five figures', () => {
  it('sees a total in the place of one of its parts', () => {
    const text = wrong(RIGHT.with(3, 137).with(4, 17));
    const [found] = suspects(text);
    expect(found!.message).toMatch(/^“行政复议的尚未审结”.*可能填错：“行政复议的尚未审结”与“行政复议的总计”的数填反了/);
    expect(mended(text, 'table/suspect')).toBe(wrong(RIGHT));
  });

  it('sees a total in front of its parts', () => {
    const text = wrong([...RIGHT.slice(0, 5), 41, 30, 2, 4, 5, ...RIGHT.slice(10)]);
    expect(suspects(text)[0]!.message).toContain('“未经复议直接起诉的总计”的数填在了这一组的最前面');
    expect(mended(text, 'table/suspect')).toBe(wrong(RIGHT));
  });

  it.each([
    ['the first left out', [...RIGHT.slice(1), 0]],
    ['one left out', [...RIGHT.slice(0, 7), ...RIGHT.slice(8), 0]],
    ['a nought in front', [0, ...RIGHT.slice(0, -1)]],
    ['a nought between', [86, 0, ...RIGHT.slice(1, -1)]],
  ])('sees the figures one cell to the side: %s', (_, figures) => {
    const text = wrong(figures);
    const [found, ...more] = suspects(text);
    expect(more).toEqual([]);
    expect(found!.message).toMatch(/从“.*”起，后面的数都错了一格/);
    // Within a group nobody can tell where a figure was left out: each place can be chosen.
    const after = offered(text, 'table/suspect').map(fix => applyEdits(text, fix.edits));
    expect(after).toContain(wrong(RIGHT));
  });

  it('is never sure by itself, whichever of the fifteen figures is wrong', () => {
    for (let i = 0; i < 15; i++)
      for (const to of [0, 7, RIGHT[i]! * 10, RIGHT[i]! + 1]) {
        const severities = suspects(wrong(RIGHT.with(i, to))).map(f => f.severity);
        expect(severities.filter(s => s !== 'information')).toEqual([]);
      }
  });

  it('is sure where the prose says the same, and points at it', () => {
    const text = wrong(RIGHT.with(0, 68));
    const told = change(text, '若干工作考核', '本年度政府信息公开行政复议结果维持86件。若干工作考核');
    const [found, ...more] = suspects(told);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', message: expect.stringContaining('都成立，与正文一致') });
    expect(found!.related.at(-1)!.message).toBe('正文写“本年度政府信息公开行政复议结果维持86件”');
    expect(told.slice(found!.related.at(-1)!.span.start, found!.related.at(-1)!.span.end)).toContain('86');
    expect(offered(told, 'table/suspect').map(f => f.kind)).toEqual(['safe']);
  });
});
