import { describe, expect, it } from 'vitest';
import { splitFigure, totalsHold } from '../../../server/src/arithmetic/split-figures.ts';
import type { TableKind } from '../../../server/src/forms/form.ts';

const found = (kind: TableKind, values: string) => {
  const split = splitFigure(kind, values.split(' '));
  return split && `${split.at}: ${split.figure}`;
};

describe('a figure that was split over two cells of 表三', () => {
  it.each<[string, string | null]>([
    ['1 2 3 0 0 0 0 15', '0: 12'],
    ['3 1 2 0 0 0 0 15', '1: 12'],
    ['3 0 0 0 0 1 2 15', '5: 12'],
    ['3 0 0 0 0 12 1 5', '6: 15'],
    ['3 1 0 0 0 0 0 13', '1: 10'],
    ['1 0 2 3 0 0 0 105', null],
    ['10 2 3 0 0 0 0 105', '0: 102'],
    ['100 0 0 0 0 0 0 1000', '0: 1000'],
    // With a nought in front nothing was split.
    ['3 0 1 0 0 0 0 4', null],
    // More than one pair does.
    ['1 1 1 0 0 0 0 12', null],
    // None does.
    ['1 2 3 0 0 0 0 16', null],
    ['1 2 3 0 0 0 15', null],
    ['1 2 3 0 0 0 0 0 15', null],
    ['1 2 3 0 0 0 / 15', null],
    ['1 2 3 0 0 0  15', null],
    ['1 2 3 0 0 0 0.0 15', null],
    ['123456789 0 0 0 0 0 0 1234567890', null],
    ['12345678 9 0 0 0 0 0 123456789', '0: 123456789'],
  ])('%s: %s', (values, expected) => expect(found('applications', values)).toBe(expected));
});

describe('a figure that was split over two cells of 表四', () => {
  it.each<[string, string | null]>([
    ['1 2 3 0 0 15 1 0 0 0 1 0 0 0 0 0', '0: 12'],
    ['1 2 1 0 0 13 1 0 0 0 1 0 0 0 0 0', null],
    ['3 1 0 0 4 1 2 0 0 0 12 1 0 0 0 1', '5: 12'],
    ['3 1 0 0 4 1 0 0 0 1 3 0 0 9 1 2', '14: 12'],
    ['3 1 0 0 5 1 2 0 0 0 12 1 0 0 0 1', null],
    ['3 1 0 0 4 1 2 0 0 0 12 1 0 0 0 2', null],
  ])('%s: %s', (values, expected) => expect(found('disputes', values)).toBe(expected));

  it('but of no row of 表二', () => {
    expect(found('disclosure', '1 2 12 0')).toBeNull();
    expect(found('disclosure', '1 2 3 0 0 0 0 15')).toBeNull();
  });
});

describe('the totals of a whole row hold', () => {
  it.each<[TableKind, string, boolean]>([
    ['applications', '1 2 3 0 0 0 6', true],
    ['applications', '1 2 3 0 0 1 6', false],
    ['applications', '0 0 0 0 0 0 0', true],
    ['applications', '1 2 3 0 0 0 5', false],
    ['disputes', '3 1 0 0 4 1 0 0 0 1 0 0 0 0 0', true],
    ['disputes', '3 1 0 0 5 1 0 0 0 1 0 0 0 0 0', false],
    ['disputes', '3 1 0 0 4 1 0 0 0 2 0 0 0 0 0', false],
    ['disputes', '3 1 0 0 4 1 0 0 0 1 0 0 0 1 0', false],
  ])('%s %s: %s', (kind, row, expected) => expect(totalsHold(kind, row.split(' ').map(Number))).toBe(expected));
});
