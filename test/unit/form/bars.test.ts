import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../client/form/view/bars.ts';

describe('the bars of a chart', () => {
  it('are as high as their figures are to the largest, a group a year', () => {
    const { bars, middles, width, height } = barsOf([
      [10, 5],
      [0, 20],
    ]);
    expect(bars.map(({ series, height: h, y }) => [series, h, y])).toEqual([
      [0, 50, 50],
      [1, 25, 75],
      [0, 0, 100],
      [1, 100, 0],
    ]);
    const right = Math.max(...bars.map(bar => bar.x + bar.width));
    expect(right).toBeLessThan(width);
    expect(middles).toEqual([bars[1]!.x, bars[3]!.x]);
    expect(height).toBe(100);
  });

  it('leave out what is not known, and draw nothing of nothing', () => {
    expect(barsOf([[null, 3]]).bars.map(bar => bar.series)).toEqual([1]);
    expect(barsOf([[0], [0]]).bars.map(bar => bar.height)).toEqual([0, 0]);
    expect(barsOf([]).bars).toEqual([]);
  });
});
