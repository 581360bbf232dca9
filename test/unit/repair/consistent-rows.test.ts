import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/src/repair/diagnose.ts';
import type { Fact, RowFact } from '../../../server/src/repair/facts.ts';
import type { Diagnosis, Stated } from '../../../server/src/repair/model.ts';
import { reported } from '../../../server/src/repair/verdict.ts';
import { figuresOfGrid } from '../../support/mistakes.ts';
import { COLUMNS, type FigureGrid, ROWS, withRow } from '../../support/mistakes-tables.ts';

/** 一 40, 二 5; 予以公开 20, 部分公开 8, 本机关不掌握 11; （七） 39; 四 6. */
const RIGHT: FigureGrid = Object.entries({
  0: [33, 7, 0, 0, 0, 0, 40],
  1: [4, 1, 0, 0, 0, 0, 5],
  2: [17, 3, 0, 0, 0, 0, 20],
  3: [6, 2, 0, 0, 0, 0, 8],
  12: [9, 2, 0, 0, 0, 0, 11],
  23: [32, 7, 0, 0, 0, 0, 39],
  24: [5, 1, 0, 0, 0, 0, 6],
}).reduce<FigureGrid>((grid, [row, figures]) => withRow(grid, Number(row), figures), new Array(ROWS * COLUMNS).fill(0));

const spoilt = (row: number, figures: readonly number[], grid: FigureGrid = RIGHT) =>
  diagnose(figuresOfGrid(withRow(grid, row, figures)));
const factsOf = ({ repairs }: Diagnosis) => repairs.flatMap(r => r.facts);
const rowFact = (row: RowFact['row'], error: RowFact['error'], followedBy: RowFact['followedBy'] = null): Fact => ({
  kind: 'row',
  row,
  error,
  followedBy,
});
const NONE = [0, 0, 0, 0, 0, 0, 0];

describe('rows that add up and are wrong all the same', () => {
  it('（七） that leaves a row out: 四 in that row’s place would look the same', () => {
    // 33 − 6 and 7 − 2: 部分公开 was not added up.
    const found = spoilt(23, [26, 5, 0, 0, 0, 0, 31]);
    expect(factsOf(found)).toContainEqual(rowFact('processed', { what: 'notAdded', rows: ['partial'] }));
    expect(reported(found)[0]!.changes.map(c => c.to)).toEqual([32, 7, 39]);
  });

  it('（七） that counts 四 as well, and one that lags behind', () => {
    expect(factsOf(spoilt(23, [37, 8, 0, 0, 0, 0, 45]))).toContainEqual(
      rowFact('processed', { what: 'addedBesides', rows: ['carriedOut'] }),
    );
    expect(factsOf(spoilt(23, [30, 6, 0, 0, 0, 0, 36]))).toContainEqual(rowFact('processed', { what: 'notUpdated' }));
  });

  it('a row that was never filled in may be any row that is empty', () => {
    const found = spoilt(12, NONE);
    expect(found.sure).toBe(false);
    expect(factsOf(found)).toContainEqual(rowFact('unable1', { what: 'leftEmpty' }));
    expect(reported(found)).toEqual([]);
  });

  it('a row that stands twice', () => {
    const found = spoilt(4, [6, 2, 0, 0, 0, 0, 8]);
    expect(factsOf(found)).toContainEqual(rowFact('deny1', { what: 'copied' }));
    expect(found.sure).toBe(false);
  });

  it('items under another kind of applicant, sure only where two figures elsewhere say so', () => {
    const wrong = withRow(RIGHT, 2, [12, 8, 0, 0, 0, 0, 20]);
    const found = diagnose(figuresOfGrid(wrong));
    expect(factsOf(found)).toEqual([
      rowFact('granted', { what: 'wrongColumn', count: 5, from: 'commercial', to: 'naturalPerson' }),
    ]);
    expect(found.sure).toBe(false);
    const stated = (['naturalPerson', 'commercial'] as const).map(
      (column, c): Stated => ({
        refs: [{ row: 'granted' as const, column }],
        value: RIGHT[2 * COLUMNS + c]!,
        by: 'prose',
      }),
    );
    expect(diagnose(figuresOfGrid(wrong), { stated }).sure).toBe(true);
    expect(diagnose(figuresOfGrid(wrong), { stated: stated.slice(1) }).sure).toBe(false);
  });

  it('two columns of a row in each other’s place', () => {
    const found = spoilt(0, [7, 33, 0, 0, 0, 0, 40]);
    expect(factsOf(found)).toContainEqual(
      rowFact('new', { what: 'columnsSwapped', columns: ['naturalPerson', 'commercial'] }),
    );
  });

  it('（七） without rows that are right, and 四 worked out from it: never that a row should be empty', () => {
    const wrong = withRow(withRow(RIGHT, 23, [15, 4, 0, 0, 0, 0, 19]), 24, [22, 4, 0, 0, 0, 0, 26]);
    const found = diagnose(figuresOfGrid(wrong));
    expect(found.sure).toBe(false);
    const [best] = reported(found);
    expect(best!.facts).toEqual([rowFact('processed', { what: 'notAdded', rows: ['granted'] }, 'carriedOut')]);
  });

  it('一 that counts 二 as well, 四 that does not, or 二 that should be empty', () => {
    const found = spoilt(0, [37, 8, 0, 0, 0, 0, 45]);
    expect(factsOf(found)).toEqual([
      rowFact('new', { what: 'countsBesides', row: 'carriedIn' }),
      rowFact('carriedIn', { what: 'notDue' }),
      rowFact('carriedOut', { what: 'leavesOut', row: 'carriedIn' }),
    ]);
    expect(found.sure).toBe(false);
  });

  it('a figure with its total, and （七） with it where it was worked out from it', () => {
    const found = spoilt(0, [31, 7, 0, 0, 0, 0, 38]);
    expect(found.sure).toBe(false);
    expect(factsOf(found)).toContainEqual(rowFact('new', { what: 'figuresAndTotal' }));
    expect(factsOf(found)).toContainEqual(rowFact('granted', { what: 'figuresAndTotal' }, 'processed'));
    expect(reported(found)).toEqual([]);
  });

  it('totals that lag behind figures that came late', () => {
    const late = RIGHT.with(0, 34).with(2 * COLUMNS, 18);
    const found = diagnose(figuresOfGrid(late));
    expect(factsOf(found)).toContainEqual({
      kind: 'total',
      cells: [
        { row: 'new', column: 'total' },
        { row: 'granted', column: 'total' },
        { row: 'processed', column: 'naturalPerson' },
        { row: 'processed', column: 'total' },
      ],
    });
    expect(found.sure).toBe(false);
  });
});

describe('a table in which no total was worked out yet', () => {
  it('is not diagnosed', () => {
    const begun = new Array<number>(ROWS * COLUMNS)
      .fill(0)
      .with(0, 12)
      .with(2 * COLUMNS, 9);
    expect(diagnose(figuresOfGrid(begun))).toEqual({ repairs: [], sure: false, complete: true });
  });
});
