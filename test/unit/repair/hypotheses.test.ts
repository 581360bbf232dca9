import { describe, expect, it } from 'vitest';
import { residuals } from '../../../server/src/arithmetic/system.ts';
import { BELIEF, COST } from '../../../server/src/repair/costs.ts';
import { firstMistakes, fitting, hypotheses } from '../../../server/src/repair/hypotheses.ts';
import { lowerBlocks } from '../../../server/src/repair/lower-block.ts';
import { movedRows, shiftedRows } from '../../../server/src/repair/moved-rows.ts';
import { resultsNotWorkedOut, workingTable } from '../../../server/src/repair/working-table.ts';
import { figuresOfGrid } from '../../support/mistakes.ts';
import { gridOf, NONE, RIGHT, type Rows, restoring, tableOf } from './right-table.ts';

const moved = (rows: Rows) => restoring(tableOf(rows), movedRows(tableOf(rows), tableOf(rows).keyRows!));

describe('rows in each other’s place', () => {
  it('（七） in the line of 四 agrees with the results, and its lost figures are made up', () => {
    expect(moved({ 23: NONE, 24: RIGHT[23]! })).toMatchObject({
      fact: { kind: 'misplaced', of: 'row', row: 'processed', line: 'carriedOut' },
      extra: 2 * COST.madeUpFigure,
      isAgreed: true,
    });
  });

  it('in no other line, and not of a few cases', () => {
    expect(moved({ 12: NONE, 11: RIGHT[12]! })).toMatchObject({ extra: 0, isAgreed: false });
    expect(moved({ 2: NONE, 1: RIGHT[2]! })).toMatchObject({ extra: 2 * COST.madeUpFigure, isAgreed: false });
    const few = (count: number) => {
      const row = [count, 0, 0, 0, 0, 0, count];
      const table = workingTable(figuresOfGrid(gridOf({ 0: row, 2: row, 24: row })));
      return [...movedRows(table, table.keyRows!)].find(
        ({ fact }) => fact.kind === 'misplaced' && fact.of === 'row' && fact.row === 'processed',
      );
    };
    expect([BELIEF.tellingCases, BELIEF.tellingCases - 1].map(count => few(count)!.isAgreed)).toEqual([true, false]);
  });

  it('two rows swapped agree where more than one column differs and neither is empty', () => {
    expect(moved({ 23: RIGHT[24]!, 24: RIGHT[23]! })).toMatchObject({ extra: 0, isAgreed: true });
    expect(moved({ 1: RIGHT[3]!, 3: RIGHT[1]! })).toMatchObject({ fact: { rows: ['carriedIn', 'partial'] }, extra: 0 });
    const one = { 0: [8, 0, 0, 0, 0, 0, 8], 23: [3, 0, 0, 0, 0, 0, 3], 24: [5, 0, 0, 0, 0, 0, 5] };
    const table = workingTable(figuresOfGrid(gridOf(one)));
    const swap = [...movedRows(table, table.keyRows!)].find(
      ({ fact }) => fact.kind === 'swapped' && fact.of === 'rows' && fact.rows.join() === 'processed,carriedOut',
    );
    expect(swap).toMatchObject({ extra: COST.madeUpFigure, isAgreed: false });
    const empty = [...movedRows(tableOf(), tableOf().keyRows!)].find(
      ({ fact }) => fact.kind === 'swapped' && fact.of === 'rows' && fact.rows.join() === 'new,deny1',
    );
    expect(empty).toMatchObject({ extra: 0, isAgreed: false });
  });

  it('are each tried once: no pair both ways, none of two results', () => {
    const pairs = [...movedRows(tableOf(), tableOf().keyRows!)].flatMap(({ fact }) =>
      fact.kind === 'swapped' && fact.of === 'rows' ? [[...fact.rows].sort().join()] : [],
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toContain('carriedIn,new');
    expect(pairs).not.toContain('granted,partial');
  });
});

describe('a row one column to the side', () => {
  const shifted = (row: readonly number[]) => restoring(tableOf({ 2: row }), shiftedRows(tableOf({ 2: row })));

  it('is moved back, with the figure that fell off', () => {
    expect(shifted([0, 17, 3, 0, 0, 0, 0])).toMatchObject({ fact: { row: 'granted', by: 1 } });
    expect(shifted([3, 0, 0, 0, 0, 20, 0])).toMatchObject({ fact: { row: 'granted', by: -1 } });
  });

  it('is not looked for where a row adds up, or its first figure would be negative', () => {
    expect([...shiftedRows(tableOf())]).toEqual([]);
    expect([...shiftedRows(tableOf({ 2: [30, 0, 0, 0, 0, 20, 0] }))]).toEqual([]);
  });
});

describe('rows a line too low', () => {
  it('are moved up from the empty row on, 四 being made up', () => {
    const low: Rows = { 12: NONE, 13: RIGHT[12]!, 23: NONE, 24: RIGHT[23]! };
    const table = tableOf(low);
    expect(restoring(table, lowerBlocks(table, table.keyRows!))).toEqual(
      expect.objectContaining({
        fact: { kind: 'misplaced', of: 'block', from: 'unable1' },
        extra: COST.lowerBlock + 2 * COST.madeUpFigure,
      }),
    );
    const starts = [...lowerBlocks(table, table.keyRows!)].map(({ fact }) => 'from' in fact && fact.from);
    expect(starts).toEqual(['unable1']);
  });
});

describe('which hypotheses are tried', () => {
  const kinds = (rows: Rows) => {
    const table = tableOf(rows);
    return new Set([...hypotheses(table, residuals(table.system, table.values))].map(({ fact }) => fact.kind));
  };

  it('rows in other places where every row adds up, a shifted row where one does not, none where two do not', () => {
    expect([...kinds({ 12: NONE })].sort()).toEqual(['misplaced', 'row', 'swapped']);
    expect([...kinds({ 2: [0, 17, 3, 0, 0, 0, 0] })]).toEqual(['shifted']);
    expect([...kinds({ 2: [0, 17, 3, 0, 0, 0, 0], 3: [0, 6, 3, 0, 0, 0, 0] })]).toEqual([]);
  });

  it('until the steps run out', () => {
    const table = tableOf({ 12: NONE });
    const left = residuals(table.system, table.values);
    const tried = () => hypotheses(table, left);
    expect(fitting(table, left, tried(), { left: 20_000, cut: false }).length).toBeGreaterThan(1);
    const work = { left: 15, cut: false };
    expect(fitting(table, left, tried(), work)).toEqual([]);
    expect(work).toEqual({ left: 0, cut: true });
    const enough = { left: 15 * [...tried()].length + 1, cut: false };
    fitting(table, left, tried(), enough);
    expect(enough).toEqual({ left: 1, cut: false });
  });

  it('the first of two mistakes: cells in front, then rows, those that explain most first', () => {
    const found = firstMistakes(tableOf({ 0: [33, 7, 0, 0, 0, 0, 400], 2: [0, 17, 3, 0, 0, 0, 0] }));
    const kinds = found.map(({ facts }) => facts[0].kind);
    expect(kinds).toEqual(['digits', 'digits', 'shifted']);
    expect(found[0]!.changes).toEqual([[6, 40]]);
  });
});

it('a table is open while （七） and 四 are both empty', () => {
  expect(
    [{}, { 23: NONE }, { 24: NONE }, { 23: NONE, 24: NONE }].map(rows => resultsNotWorkedOut(tableOf(rows))),
  ).toEqual([false, false, false, true]);
});
