import { describe, expect, it } from 'vitest';
import { BELIEF, COST } from '../../../server/src/repair/costs.ts';

const { margin, tie } = BELIEF;

describe('what the table of costs promises', () => {
  it('what decides costs more than the margin', () => {
    const deciding = [
      COST.row - COST.figure,
      2 * COST.figure - COST.row,
      5 * COST.madeUpFigure,
      COST.lowerBlock,
      COST.furtherColumn,
      COST.furtherLateColumn,
      -COST.carriedInAgrees,
      -COST.totalForgotten,
      COST.stated,
    ];
    for (const cost of deciding) expect(cost).toBeGreaterThan(margin);
  });

  it('what only puts one in front costs less', () => {
    const slight = [
      -2 * COST.slip,
      2 * COST.madeUpFigure,
      2 * COST.unusual,
      COST.carriedOutFollows,
      2 * COST.resultRow,
    ];
    for (const cost of slight) expect(cost).toBeLessThan(margin);
    expect(COST.resultRow).toBeLessThan(tie);
    expect(-COST.slip).toBeGreaterThan(tie);
  });

  it('what is as likely as something else costs the same', () => {
    expect(COST.row + COST.totalsNotAddedUp).toBe(2 * COST.figure);
    expect(COST.row + COST.totalAmongParts).toBeCloseTo(COST.figure + COST.slip, 10);
    expect(COST.stated).toBeLessThan(COST.figure / 2);
  });
});
