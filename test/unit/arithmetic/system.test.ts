import { describe, expect, it } from 'vitest';
import {
  cellAt,
  expected,
  type Figures,
  failing,
  failingAfter,
  holds,
  leftFor,
  refAt,
  residuals,
  systemOf,
} from '../../../server/src/arithmetic/system.ts';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { placeOf } from './table.ts';

const EDITIONS = ['2019', '2021'] as const;
const FORM = formOf('applications', '2021');
const SYSTEM = systemOf(FORM);
const SIZE = SYSTEM.rows * SYSTEM.columns;

const index = (row: RowKey, column: ColumnKey) => cellAt(SYSTEM, { row, column })!;
const sumAt = (rule: string, row: RowKey, column: ColumnKey) =>
  SYSTEM.sums.find(s => s.equation.rule === rule && s.target === index(row, column))!;
/** 一 30, 二 4, （七） 29, 四 5 of natural persons; nothing of others. */
const BALANCE = sumAt('table/balance', 'carriedOut', 'naturalPerson');
const GRANTED = sumAt('table/row-total', 'granted', 'total');

function figures(known: readonly (readonly [RowKey, ColumnKey, number | null])[]): (number | null)[] {
  const all = new Array<number | null>(SIZE).fill(0);
  for (const [row, column, value] of known) all[index(row, column)] = value;
  return all;
}

const RIGHT = figures([
  ['new', 'naturalPerson', 30],
  ['new', 'total', 30],
  ['carriedIn', 'naturalPerson', 4],
  ['carriedIn', 'total', 4],
  ['granted', 'naturalPerson', 29],
  ['granted', 'total', 29],
  ['processed', 'naturalPerson', 29],
  ['processed', 'total', 29],
  ['carriedOut', 'naturalPerson', 5],
  ['carriedOut', 'total', 5],
]).map(Number);

const withFigure = (row: RowKey, column: ColumnKey, value: number | null): Figures =>
  RIGHT.map((figure, cell) => (cell === index(row, column) ? value : figure));

describe.each(EDITIONS)('the equations of the %s forms', edition => {
  it('are there by cell as the forms have them by name', () => {
    for (const kind of TABLE_KINDS) {
      const form = formOf(kind, edition);
      const { sums, rows, columns } = systemOf(form);
      expect([rows, columns]).toEqual([form.rows.length, form.columns.length]);
      expect(sums.map(s => s.equation)).toEqual(form.equations);
      for (const { equation, target, cells, signs } of sums) {
        expect(refAt(form, target)).toEqual(equation.target);
        expect(cells.map(cell => refAt(form, cell))).toEqual([equation.target, ...equation.terms.map(t => t.ref)]);
        expect(signs).toEqual([-1, ...equation.terms.map(t => t.sign)]);
      }
    }
  });

  it('are totals of parts, but for 四 = 一 + 二 − （七）', () => {
    for (const kind of TABLE_KINDS) {
      for (const { equation, isTotal } of systemOf(formOf(kind, edition)).sums) {
        expect(isTotal).toBe(equation.rule !== 'table/balance');
      }
    }
  });

  it('hold each cell at most twice once the row of （七） is left out, and that alone', () => {
    for (const kind of TABLE_KINDS) {
      const { sums, of, inAll, redundant } = systemOf(formOf(kind, edition));
      expect(Math.max(0, ...of.map(list => list.length))).toBeLessThanOrEqual(2);
      expect([...redundant].map(s => placeOf(sums[s]!.equation.target) + sums[s]!.equation.rule)).toEqual(
        kind === 'applications' ? ['processed.totaltable/row-total'] : [],
      );
      for (const [cell, list] of inAll.entries()) {
        const own = sums.flatMap((sum, s) =>
          sum.cells.includes(cell) ? [[s, sum.signs[sum.cells.indexOf(cell)]]] : [],
        );
        expect(list).toEqual(own);
        expect(of[cell]).toEqual(own.filter(([s]) => !redundant.has(s!)));
      }
    }
  });
});

describe('a cell', () => {
  it('is counted row by row', () => {
    expect(index('new', 'naturalPerson')).toBe(0);
    expect(index('new', 'total')).toBe(6);
    expect(index('carriedIn', 'commercial')).toBe(8);
    expect(index('carriedOut', 'total')).toBe(SIZE - 1);
    for (let cell = 0; cell < SIZE; cell++) expect(cellAt(SYSTEM, refAt(FORM, cell))).toBe(cell);
  });

  it('is none where the form lacks its row or its column', () => {
    expect(cellAt(SYSTEM, { row: 'otherAll', column: 'total' })).toBeUndefined();
    expect(cellAt(SYSTEM, { row: 'granted', column: 'review.total' })).toBeUndefined();
  });
});

describe('a sum', () => {
  it('gives its target, terms with their signs', () => {
    expect(expected(BALANCE, RIGHT)).toBe(5);
    expect(expected(GRANTED, RIGHT)).toBe(29);
    expect(expected(BALANCE, withFigure('processed', 'naturalPerson', 40))).toBe(-6);
  });

  it('gives nothing while a term is not known, whatever the target is', () => {
    expect(expected(GRANTED, withFigure('granted', 'otherOrg', null))).toBeNull();
    expect(expected(GRANTED, withFigure('granted', 'total', null))).toBe(29);
  });

  it('leaves for each of its cells what makes it hold', () => {
    for (const sum of SYSTEM.sums) for (const cell of sum.cells) expect(leftFor(sum, RIGHT, cell)).toBe(RIGHT[cell]);
    const more = withFigure('new', 'naturalPerson', 33);
    expect(leftFor(BALANCE, more, index('carriedOut', 'naturalPerson'))).toBe(8);
    expect(leftFor(BALANCE, more, index('processed', 'naturalPerson'))).toBe(32);
    expect(leftFor(BALANCE, more, index('carriedIn', 'naturalPerson'))).toBe(1);
    expect(leftFor(BALANCE, withFigure('carriedOut', 'naturalPerson', 35), index('processed', 'naturalPerson'))).toBe(
      -1,
    );
  });

  it('leaves nothing while another of its cells is not known, target or term', () => {
    const cell = index('granted', 'commercial');
    expect(leftFor(GRANTED, withFigure('granted', 'total', null), cell)).toBeNull();
    expect(leftFor(GRANTED, withFigure('granted', 'social', null), cell)).toBeNull();
    expect(leftFor(GRANTED, withFigure('granted', 'commercial', null), cell)).toBe(0);
  });

  it('never leaves a negative nought, which would be written -0', () => {
    expect(Object.is(leftFor(GRANTED, RIGHT, index('granted', 'commercial')), 0)).toBe(true);
    const empty = figures([]);
    for (const cell of BALANCE.cells) expect(Object.is(leftFor(BALANCE, empty, cell), 0)).toBe(true);
  });

  it('fails only where all its figures are known and do not add up', () => {
    expect(failing([GRANTED], RIGHT)).toEqual([]);
    expect(failing([GRANTED, BALANCE], withFigure('granted', 'total', 28))).toEqual([GRANTED]);
    expect(failing([GRANTED], withFigure('granted', 'total', 30))).toEqual([GRANTED]);
    expect(failing([GRANTED], withFigure('granted', 'total', 0))).toEqual([GRANTED]);
    expect(failing([GRANTED], withFigure('granted', 'total', null))).toEqual([]);
    expect(failing([GRANTED], withFigure('granted', 'naturalPerson', null))).toEqual([]);
  });
});

describe('a whole table', () => {
  it('holds when every equation does, in whole numbers of at least 0', () => {
    expect(holds(FORM, RIGHT)).toBe(true);
    expect(holds(FORM, new Array<number>(SIZE).fill(0))).toBe(true);
    expect(holds(FORM, withFigure('granted', 'total', 28) as number[])).toBe(false);
    const negative = [...RIGHT];
    for (const place of ['naturalPerson', 'commercial'] as const) {
      const by = place === 'naturalPerson' ? 1 : -1;
      for (const row of ['granted', 'processed'] as const) negative[index(row, place)]! += by;
      negative[index('new', place)]! += by;
    }
    expect(failing(SYSTEM.sums, negative)).toEqual([]);
    expect(holds(FORM, negative)).toBe(false);
    const half = RIGHT.map(figure => figure / 2);
    expect(failing(SYSTEM.sums, half)).toEqual([]);
    expect(holds(FORM, half)).toBe(false);
  });

  it('has a residual a sum: by how much the terms exceed the target', () => {
    expect(residuals(SYSTEM, RIGHT).every(r => r === 0)).toBe(true);
    const left = residuals(SYSTEM, withFigure('granted', 'total', 30) as number[]);
    expect(left[SYSTEM.sums.indexOf(GRANTED)]).toBe(-1);
    expect(left[SYSTEM.sums.indexOf(sumAt('table/column-total', 'processed', 'total'))]).toBe(1);
    expect(left.filter(r => r !== 0)).toHaveLength(2);
  });

  it('fails in so many equations after a move, and never with a negative figure', () => {
    const left = residuals(SYSTEM, RIGHT);
    const cell = index('granted', 'total');
    expect(failingAfter(SYSTEM, left, RIGHT, [])).toBe(0);
    expect(failingAfter(SYSTEM, left, RIGHT, [[cell, 30]])).toBe(2);
    expect(failingAfter(SYSTEM, left, RIGHT, [[cell, 29]])).toBe(0);
    const wrong = withFigure('granted', 'total', 32) as number[];
    const before = residuals(SYSTEM, wrong);
    expect(failingAfter(SYSTEM, before, wrong, [])).toBe(2);
    expect(failingAfter(SYSTEM, before, wrong, [[cell, 29]])).toBe(0);
    expect(failingAfter(SYSTEM, before, wrong, [[cell, 35]])).toBe(2);
    // The row of （七） counts too.
    expect(failingAfter(SYSTEM, left, RIGHT, [[index('processed', 'naturalPerson'), 0]])).toBe(3);
    expect(failingAfter(SYSTEM, left, RIGHT, [[cell, -1]])).toBe(Number.POSITIVE_INFINITY);
    expect(left.every(r => r === 0)).toBe(true);
  });
});
