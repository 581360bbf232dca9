import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import type { Candidate } from '../../../server/src/repair/candidates.ts';
import { COST } from '../../../server/src/repair/costs.ts';
import { weigh } from '../../../server/src/repair/evidence.ts';
import type { CellChange } from '../../../server/src/repair/fewest-changes.ts';
import type { Stated } from '../../../server/src/repair/model.ts';
import { workingTable } from '../../../server/src/repair/working-table.ts';
import { figuresOfGrid } from '../../support/mistakes.ts';
import {
  CARRIED_IN,
  CARRIED_OUT,
  COLUMNS,
  NEW,
  PROCESSED,
  ROWS,
  TOTAL,
  withRow,
} from '../../support/mistakes-tables.ts';

const RIGHT = [
  [NEW, 9],
  [CARRIED_IN, 2],
  [2, 8],
  [PROCESSED, 8],
  [CARRIED_OUT, 3],
].reduce(
  (grid, [row, count]) => withRow(grid, row!, [count!, 0, 0, 0, 0, 0, count!]),
  new Array<number>(ROWS * COLUMNS).fill(0),
);
const TABLE = workingTable(figuresOfGrid(RIGHT));

const candidate = (...changes: CellChange[]): Candidate => ({
  facts: [{ kind: 'several', count: changes.length }],
  changes,
  mistakes: changes.length,
  cost: 1,
});
const said = (row: RowKey, column: ColumnKey, value: number): Stated => ({
  refs: [{ row, column }],
  value,
  by: 'prose',
});
const weighed = (found: Candidate, ...stated: readonly Stated[]) => weigh(TABLE, { stated }, found);
const cell = (row: number, column: number) => row * COLUMNS + column;
const NEW_TOTAL = candidate([cell(NEW, TOTAL), 7]);

describe('what is said elsewhere', () => {
  it('of a figure that a repair brings about makes it likelier', () => {
    const agreeing = said('new', 'total', 7);
    expect(weighed(NEW_TOTAL, agreeing)).toMatchObject({
      cost: 1 - COST.stated,
      against: 0,
      confirmed: [agreeing],
      disagrees: false,
    });
  });

  it('of another figure in its place speaks against it', () => {
    expect(weighed(NEW_TOTAL, said('new', 'total', 9))).toMatchObject({
      cost: 1 + COST.stated,
      against: COST.stated,
      confirmed: [],
      disagrees: true,
    });
  });

  it('of a figure that it leaves alone costs nothing, and may still disagree', () => {
    expect(weighed(NEW_TOTAL, said('processed', 'total', 8))).toMatchObject({
      cost: 1,
      against: 0,
      confirmed: [],
      disagrees: false,
    });
    expect(weighed(NEW_TOTAL, said('processed', 'total', 5))).toMatchObject({
      cost: 1,
      against: 0,
      confirmed: [],
      disagrees: true,
    });
  });

  it('is counted each by itself: one for, one against', () => {
    const found = weighed(NEW_TOTAL, said('new', 'total', 7), said('new', 'total', 9));
    expect(found.cost).toBeCloseTo(1, 10);
    expect(found).toMatchObject({ against: COST.stated, disagrees: true });
    expect(found.confirmed).toHaveLength(1);
  });

  it('of several cells together is held against their sum', () => {
    const both: Stated = {
      refs: [
        { row: 'new', column: 'total' },
        { row: 'carriedIn', column: 'total' },
      ],
      value: 9,
      by: 'prose',
    };
    expect(weighed(NEW_TOTAL, both).confirmed).toEqual([both]);
    expect(weighed(NEW_TOTAL, { ...both, value: 11 })).toMatchObject({ against: COST.stated, disagrees: true });
  });

  it('of cells that the form does not have is passed over, even in part', () => {
    const strange: Stated = {
      refs: [
        { row: 'new', column: 'total' },
        { row: 'cases', column: 'review.total' },
      ],
      value: 7,
      by: 'prose',
    };
    expect(weighed(NEW_TOTAL, strange)).toMatchObject({ cost: 1, against: 0, confirmed: [], disagrees: false });
  });
});

describe('what offices hardly ever have', () => {
  it.each([
    ['二 over 一', candidate([cell(CARRIED_IN, TOTAL), 10]), 1],
    ['四 over （七）', candidate([cell(CARRIED_OUT, TOTAL), 9]), 1],
    ['both', candidate([cell(CARRIED_IN, TOTAL), 10], [cell(CARRIED_OUT, TOTAL), 9]), 2],
    ['as many carried over as came in', candidate([cell(CARRIED_IN, TOTAL), 9]), 0],
    ['other columns', candidate([cell(CARRIED_IN, 0), 90]), 0],
  ])('%s', (_, found, times) => {
    expect(weighed(found).cost).toBeCloseTo(1 + times * COST.unusual, 10);
  });
});

it('a repair of rows of results costs a little more for each, one of 一, 二, （七） and 四 does not', () => {
  expect(weighed(candidate([cell(2, 0), 7])).cost).toBeCloseTo(1 + COST.resultRow, 10);
  expect(weighed(candidate([cell(2, 0), 7], [cell(2, 6), 7], [cell(3, 0), 1])).cost).toBeCloseTo(
    1 + 2 * COST.resultRow,
    10,
  );
  expect(weighed(candidate([cell(NEW, 0), 8], [cell(PROCESSED, 0), 7], [cell(CARRIED_OUT, 0), 2])).cost).toBe(1);
});
