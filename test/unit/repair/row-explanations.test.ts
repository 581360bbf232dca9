import { describe, expect, it } from 'vitest';
import { consistentRows } from '../../../server/src/repair/consistent-rows.ts';
import { BELIEF, COST } from '../../../server/src/repair/costs.ts';
import type { RowError } from '../../../server/src/repair/facts.ts';
import { workingTable } from '../../../server/src/repair/working-table.ts';
import { figuresOfGrid } from '../../support/mistakes.ts';
import { gridOf, NONE, RIGHT, type Rows, restoring, tableOf } from './right-table.ts';

const consistent = (rows: Rows) => restoring(tableOf(rows), consistentRows(tableOf(rows)));

describe('rows that are wrong together with their total', () => {
  const row = (key: string, error: RowError, followedBy: string | null = null) => ({
    fact: { kind: 'row', row: key, error, followedBy },
  });

  it.each<[string, Rows, object]>([
    ['left empty', { 12: NONE }, { ...row('unable1', { what: 'leftEmpty' }), extra: 2 * COST.madeUpFigure }],
    ['copied', { 4: RIGHT[3]! }, { ...row('deny1', { what: 'copied' }), extra: 0 }],
    [
      'under another applicant',
      { 2: [12, 8, 0, 0, 0, 0, 20] },
      {
        ...row('granted', { what: 'wrongColumn', count: 5, from: 'commercial', to: 'naturalPerson' }),
        extra: COST.madeUpFigure,
      },
    ],
    [
      'one figure and its total',
      { 2: [15, 3, 0, 0, 0, 0, 18] },
      { ...row('granted', { what: 'figuresAndTotal' }), extra: COST.madeUpFigure },
    ],
    [
      'two figures and their total',
      { 2: [15, 1, 0, 0, 0, 0, 16] },
      { ...row('granted', { what: 'figuresAndTotal' }), extra: 2 * COST.madeUpFigure + COST.furtherColumn },
    ],
    [
      'three figures, the total right',
      { 2: [15, 4, 1, 0, 0, 0, 20] },
      { ...row('granted', { what: 'figures' }), extra: 3 * COST.madeUpFigure + 2 * COST.furtherColumn },
    ],
    [
      'a result, and （七） worked out from it',
      { 2: [15, 3, 0, 0, 0, 0, 18], 23: [30, 8, 0, 0, 0, 0, 38] },
      { ...row('granted', { what: 'figuresAndTotal' }, 'processed'), extra: COST.madeUpFigure },
    ],
    [
      '二 counted into 一',
      { 0: [37, 9, 0, 0, 0, 0, 46] },
      { ...row('new', { what: 'countsBesides', row: 'carriedIn' }), extra: COST.carriedInAgrees, isAgreed: true },
    ],
    ['（七） left empty', { 23: NONE }, { ...row('processed', { what: 'notWorkedOut' }), extra: COST.totalForgotten }],
    [
      '（七） without two late cases',
      { 23: [31, 7, 0, 0, 0, 0, 38] },
      { ...row('processed', { what: 'notUpdated' }), extra: COST.furtherLateColumn, isAgreed: true },
    ],
    [
      '（七） without three',
      { 23: [30, 7, 0, 0, 0, 0, 37] },
      { ...row('processed', { what: 'notUpdated' }), extra: COST.madeUpFigure + COST.furtherLateColumn },
    ],
    [
      '（七） without a row',
      { 23: [26, 5, 0, 0, 0, 0, 31] },
      { ...row('processed', { what: 'notAdded', rows: ['partial'] }), extra: 0 },
    ],
    [
      '（七） with 二',
      { 23: [36, 10, 0, 0, 0, 0, 46] },
      { ...row('processed', { what: 'addedBesides', rows: ['carriedIn'] }), extra: 0 },
    ],
    [
      '（七） without a row, and 四 that follows',
      { 23: [26, 5, 0, 0, 0, 0, 31], 24: [11, 4, 0, 0, 0, 0, 15] },
      { ...row('processed', { what: 'notAdded', rows: ['partial'] }, 'carriedOut'), extra: 0 },
    ],
    [
      '（七） too small, and 四 that follows',
      { 23: [29, 8, 0, 0, 0, 0, 37], 24: [8, 1, 0, 0, 0, 0, 9] },
      { ...row('processed', { what: 'notUpdated' }, 'carriedOut'), extra: COST.madeUpFigure + COST.carriedOutFollows },
    ],
  ])('%s', (_, rows, hypothesis) => {
    expect(consistent(rows)).toMatchObject(hypothesis);
  });

  it('二 counted into 一 is no more likely where it has a few cases, or the next row has the same', () => {
    const few = (count: number, next: readonly number[] = NONE) => {
      const carriedIn = [count, 0, 0, 0, 0, 0, count];
      const table = workingTable(
        figuresOfGrid(
          gridOf({
            0: [20 + count, 0, 0, 0, 0, 0, 20 + count],
            1: carriedIn,
            2: next,
            3: [20, 0, 0, 0, 0, 0, 20],
            23: [20 + (next[0] ?? 0), 0, 0, 0, 0, 0, 20 + (next[0] ?? 0)],
            24: [count - (next[0] ?? 0), 0, 0, 0, 0, 0, count - (next[0] ?? 0)],
          }),
        ),
      );
      return [...consistentRows(table)].find(({ fact }) => fact.kind === 'row' && fact.error.what === 'countsBesides');
    };
    expect(few(BELIEF.tellingCases)).toMatchObject({ extra: COST.carriedInAgrees, isAgreed: true });
    expect(few(BELIEF.tellingCases - 1)).toMatchObject({ extra: 0, isAgreed: false });
    const same = [BELIEF.tellingCases, 0, 0, 0, 0, 0, BELIEF.tellingCases];
    expect(few(BELIEF.tellingCases, same)).toMatchObject({ extra: 0, isAgreed: false });
  });
});
