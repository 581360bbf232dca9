import { describe, expect, it } from 'vitest';
import { missingFigures, missingFiguresHold } from '../../../server/src/arithmetic/missing-figures.ts';
import type { RowKey } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import type { Table } from '../../../server/src/report/model.ts';
import { type Cells, change } from '../rules/draft.ts';
import { GRANTED, PROCESSED, tableWith } from './table.ts';

const PARTIAL = /\n.*部分公开（[^\n]*/;
const CARRIED_OUT = /\n四、结转下年度继续办理\t[^\n]*/;

const without = (cells: Cells, ...rows: RegExp[]) =>
  tableWith(cells, { edit: text => rows.reduce((t, row) => change(t, row, ''), text) });
const rowsOf = (table: Table, ...keys: RowKey[]) =>
  formOf(table.kind, table.edition).rows.filter(row => keys.includes(row.key));

/** The figures that the rows get, row by row, and whether they hold. */
function got(table: Table, ...keys: RowKey[]): [boolean, ...string[]] {
  const missing = rowsOf(table, ...keys);
  for (const { key } of missing) expect(table.rows.map(r => r.key)).not.toContain(key);
  const figure = missingFigures(table, missing);
  const rows = missing.map(({ key: row, columns }) => columns.map(column => figure({ row, column })).join(' '));
  return [missingFiguresHold(table, missing), ...rows];
}

describe('a missing row', () => {
  it('gets what its columns leave for it', () => {
    expect(got(without({}, GRANTED), 'granted')).toEqual([true, '3 2 0 0 0 0 5']);
    expect(got(without({}, PROCESSED), 'processed')).toEqual([true, '5 2 0 0 0 0 7']);
    expect(got(without({}, CARRIED_OUT), 'carriedOut')).toEqual([true, '1 0 0 0 0 0 1']);
    expect(got(without({}, /\n.*本年新收[^\n]*/), 'new')).toEqual([true, '5 2 0 0 0 0 7']);
  });

  it('gets what its own sum leaves where a column can’t answer', () => {
    expect(got(without({ 'deny6.naturalPerson': '约2' }, GRANTED), 'granted')).toEqual([true, '3 2 0 0 0 0 5']);
    expect(got(without({ 'processed.total': '/', 'carriedOut.total': '/' }, GRANTED), 'granted')).toEqual([
      true,
      '3 2 0 0 0 0 5',
    ]);
  });

  it('gets no negative figure, and then does not hold', () => {
    const cells = { 'processed.naturalPerson': '1', 'processed.total': '3' };
    expect(got(without(cells, GRANTED), 'granted')).toEqual([false, '0 2 0 0 0 0 1']);
  });

  it('gets the first answer, and does not hold where another is not the same', () => {
    expect(got(without({ 'processed.total': '9' }, GRANTED), 'granted')).toEqual([false, '3 2 0 0 0 0 5']);
  });

  it('is held against its own equations, not those of other rows', () => {
    expect(got(without({ 'new.total': '6' }, GRANTED), 'granted')[0]).toBe(true);
    expect(got(without({ 'deny6.total': '3' }, GRANTED), 'granted')[0]).toBe(false);
  });

  it('of 表二 gets 0', () => {
    const table = tableWith(
      { 'licence.decisions': '35' },
      { kind: 'disclosure', edit: t => change(t, /\n.*行政许可[^\n]*/, '') },
    );
    expect(got(table, 'licence')).toEqual([true, '0']);
  });
});

describe('several missing rows', () => {
  it('get 0 where nobody can tell their figures, and 0 breaks the column', () => {
    expect(got(without({}, GRANTED, PARTIAL), 'granted', 'partial')).toEqual([false, '0 0 0 0 0 0 0', '0 0 0 0 0 0 0']);
  });

  it('get 0 and hold where nothing is left for them', () => {
    expect(got(without({}, PARTIAL, /\n.*属于国家秘密[^\n]*/), 'partial', 'deny1')).toEqual([
      true,
      '0 0 0 0 0 0 0',
      '0 0 0 0 0 0 0',
    ]);
  });

  it('（七） and 四 are worked out one from the other', () => {
    expect(got(without({}, PROCESSED, CARRIED_OUT), 'processed', 'carriedOut')).toEqual([
      true,
      '5 2 0 0 0 0 7',
      '1 0 0 0 0 0 1',
    ]);
  });

  it('are worked out from one another across rows and columns', () => {
    expect(got(without({ 'carriedOut.commercial': '/' }, PROCESSED, GRANTED), 'granted', 'processed')).toEqual([
      true,
      '3 2 0 0 0 0 5',
      '5 2 0 0 0 0 7',
    ]);
  });

  it('make up no total of rows that are not there', () => {
    const table = without({}, GRANTED, PARTIAL, PROCESSED, CARRIED_OUT);
    expect(got(table, 'granted', 'partial', 'processed', 'carriedOut')).toEqual([
      false,
      '0 0 0 0 0 0 0',
      '0 0 0 0 0 0 0',
      '0 0 0 0 0 0 0',
      '0 0 0 0 0 0 0',
    ]);
    expect(got(without({}, PARTIAL, CARRIED_OUT), 'partial', 'carriedOut')).toEqual([
      true,
      '0 0 0 0 0 0 0',
      '1 0 0 0 0 0 1',
    ]);
  });

  it('get the sum of what their columns leave, where only some do', () => {
    const deny = /\n.*6\.属于四类过程性信息[^\n]*/;
    const table = without({ 'new.naturalPerson': '约5', 'carriedOut.total': '/' }, deny, PROCESSED, GRANTED);
    expect(got(table, 'granted', 'deny6', 'processed').slice(1)).toEqual([
      '0 0 0 0 0 0 0',
      '0 0 0 0 0 0 0',
      '0 2 0 0 0 0 2',
    ]);
  });
});

it('a cell that the form lacks is 0, and one that stands there is as it stands', () => {
  const table = without({}, GRANTED);
  const figure = missingFigures(table, rowsOf(table, 'granted'));
  expect(figure({ row: 'otherAll', column: 'total' })).toBe(0);
  expect(figure({ row: 'new', column: 'total' })).toBe(7);
});
