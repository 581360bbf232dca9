import { describe, expect, it } from 'vitest';
import { breaches, checkable, isProved, isUndisputed } from '../../../server/src/arithmetic/breaches.ts';
import { gridOf } from '../../../server/src/arithmetic/grid.ts';
import type { Table } from '../../../server/src/report/model.ts';
import { type Cells, change } from '../rules/draft.ts';
import { cell, DENY6, GRANTED, PROCESSED, placeOf, tableWith, twice } from './table.ts';

/** `granted.total 应为 5 现为 6` and how many terms are open. */
const told = (table: Table) =>
  breaches(table).map(b => `${placeOf(b.target)} ${b.expected}≠${b.actual}${b.open > 0 ? ` 缺${b.open}` : ''}`);
const toldOf = (cells: Cells) => told(tableWith(cells));
const rules = (table: Table) => new Set(checkable(table).map(s => s.equation.rule));

describe('an equation', () => {
  it('fails where the target is too large or too small', () => {
    expect(toldOf({})).toEqual([]);
    expect(toldOf({ 'carriedIn.total': '2' })).toEqual(['carriedIn.total 1≠2', 'carriedOut.total 2≠1']);
    expect(toldOf({ 'carriedIn.total': '0' })).toEqual(['carriedIn.total 1≠0', 'carriedOut.total 0≠1']);
  });

  it('is told with its terms, in the form’s order, noughts and signs too', () => {
    const table = tableWith({ 'carriedOut.naturalPerson': '3', 'carriedOut.total': '3' });
    const [natural] = breaches(table);
    expect(natural).toMatchObject({ actual: 3, expected: 1, open: 0, equation: { rule: 'table/balance' } });
    expect(natural?.target).toBe(cell(table, 'carriedOut.naturalPerson'));
    expect(natural?.terms).toEqual([
      { cell: cell(table, 'new.naturalPerson'), value: 5, sign: 1 },
      { cell: cell(table, 'carriedIn.naturalPerson'), value: 1, sign: 1 },
      { cell: cell(table, 'processed.naturalPerson'), value: 5, sign: -1 },
    ]);
    const [granted] = breaches(tableWith({ 'granted.total': '6', 'processed.total': '' }));
    expect(granted?.terms.map(t => t.value)).toEqual([3, 2, 0, 0, 0, 0]);
  });

  it('is silent while its target holds no figure', () => {
    for (const total of ['', '/', '约6']) expect(toldOf({ 'carriedIn.total': total })).toEqual([]);
    expect(toldOf({ 'carriedIn.total': '9件', 'carriedOut.total': '' })).toEqual(['carriedIn.total 1≠9']);
  });

  it('is silent while a term can’t be read, though the others exceed the target', () => {
    expect(toldOf({ 'granted.social': '约2', 'granted.total': '4', 'processed.total': '' })).toEqual([]);
  });

  it('with an empty term fails only where the known terms exceed the target, not at equality', () => {
    const granted = (total: string, open = '') =>
      toldOf({ 'granted.social': open, 'granted.total': total, 'processed.total': '', 'processed.social': '' });
    for (const open of ['', '—', '无']) expect(granted('4', open)).toEqual(['granted.total 5≠4 缺1']);
    expect(granted('5')).toEqual([]);
    expect(granted('6')).toEqual([]);
    expect(toldOf({ 'granted.social': '', 'granted.research': '', 'granted.total': '4', processed: '' }).at(0)).toBe(
      'granted.total 5≠4 缺2',
    );
  });

  it('leaves the empty terms out of those it is told with', () => {
    const [breach] = breaches(tableWith({ 'granted.social': '', 'granted.total': '4' }));
    expect(breach?.terms.map(t => t.cell.column)).toEqual([
      'naturalPerson',
      'commercial',
      'research',
      'legalService',
      'otherOrg',
    ]);
  });

  it('that takes something away is silent while a term is empty: that could be anything', () => {
    const cells = { 'processed.naturalPerson': '', 'carriedOut.naturalPerson': '1', 'new.naturalPerson': '9' };
    expect(toldOf(cells)).toEqual(['new.total 11≠7']);
  });

  it('of 表四 is told as those of 表三 are', () => {
    const cells = { 'cases.review.upheld': '2', 'cases.review.total': '3', 'cases.direct.upheld': '1' };
    expect(told(tableWith(cells, { kind: 'disputes' }))).toEqual(['cases.review.total 2≠3', 'cases.direct.total 1≠0']);
    expect(told(tableWith({ 'normative.made': '3' }, { kind: 'disclosure' }))).toEqual([]);
  });

  it('is silent while a row is missing or its values can’t be told apart', () => {
    const missing = tableWith({ 'processed.naturalPerson': '9' }, { edit: text => change(text, GRANTED, '') });
    expect(told(missing).filter(t => t.startsWith('processed.naturalPerson'))).toEqual([]);
    const short = tableWith({ 'granted.total': '9' }, { edit: text => change(text, /(?<=予以公开\t\t3)\t2/, '') });
    expect(told(short)).toEqual([]);
  });

  it('is worked out once for a table', () => {
    const table = tableWith({ 'granted.total': '6' });
    expect(breaches(table)).toBe(breaches(table));
  });
});

describe('the equations that may be checked', () => {
  it('are all of the form’s where each row is told once', () => {
    const table = tableWith({ 'granted.social': '约2', 'granted.otherOrg': '' });
    expect(checkable(table)).toBe(gridOf(table).system.sums);
    expect(isUndisputed(table)).toBe(true);
  });

  it('are all where a row stands twice with the same figures', () => {
    const table = twice(GRANTED, '\t3\t2\t0\t0\t0\t0\t5');
    expect(table.duplicates).toHaveLength(1);
    expect(isUndisputed(table)).toBe(true);
    expect(checkable(table)).toBe(gridOf(table).system.sums);
    // The same by value, in other digits.
    expect(isUndisputed(twice(GRANTED, '\t3\t2\t0\t0\t0\t0\t5', { 'granted.naturalPerson': '３' }))).toBe(true);
  });

  it('are not the column sums of a result that stands twice with other figures', () => {
    const table = twice(GRANTED, '\t2\t3\t0\t0\t0\t0\t5', { 'processed.naturalPerson': '4' });
    expect(isUndisputed(table)).toBe(false);
    expect(rules(table)).toEqual(new Set(['table/row-total', 'table/balance']));
    expect(told(table)).toEqual(['processed.total 6≠7', 'carriedOut.naturalPerson 2≠1']);
  });

  it('are neither column sums nor 一加二 where that row is （七）', () => {
    const table = twice(PROCESSED, '\t4\t3\t0\t0\t0\t0\t7');
    expect(rules(table)).toEqual(new Set(['table/row-total']));
    expect(checkable(table)).toHaveLength(25);
  });

  it('are all but 一加二 where that row is 一', () => {
    const table = twice(/\n.*本年新收[^\n]*/, '\t4\t3\t0\t0\t0\t0\t7');
    expect(rules(table)).toEqual(new Set(['table/row-total', 'table/column-total']));
  });

  it('are not the column sums where figures stand in a row the form does not know', () => {
    const strange = (figures: string) =>
      tableWith({}, { edit: text => change(text, DENY6, `${DENY6.exec(text)![0]}\n9.某种没有的情形${figures}`) });
    const table = strange('\t0\t0\t0\t0\t0\t0\t１');
    expect(table.unknown).toHaveLength(1);
    expect(isUndisputed(table)).toBe(false);
    expect(rules(table)).toEqual(new Set(['table/row-total', 'table/balance']));
    expect(isUndisputed(strange('\t0\t0\t0\t0\t0\t0\t9'))).toBe(false);
  });

  it('are all where such a row holds only noughts', () => {
    const table = tableWith(
      {},
      { edit: text => change(text, DENY6, `${DENY6.exec(text)![0]}\n9.某种没有的情形\t0\t0\t0\t0\t0\t0\t0`) },
    );
    expect(table.unknown).toHaveLength(1);
    expect(isUndisputed(table)).toBe(true);
    expect(checkable(table)).toHaveLength(25 + 2 * 7);
  });

  it('are not the column sums where figures stand in a row of the other edition', () => {
    const foreign = (total: string) =>
      tableWith(
        {},
        {
          edit: text =>
            change(text, DENY6, `${DENY6.exec(text)![0]}\n（六）其他处理\t${total}\t0\t0\t0\t0\t0\t${total}`),
        },
      );
    const table = foreign('3');
    expect(table.rows.map(r => r.key)).toContain('otherAll');
    expect(isUndisputed(table)).toBe(false);
    expect(rules(table)).toEqual(new Set(['table/row-total', 'table/balance']));
    expect(isUndisputed(foreign('0'))).toBe(true);
  });

  it('are always those of 表四, whose one row is never in doubt', () => {
    const table = twice(GRANTED, '\t2\t3\t0\t0\t0\t0\t5');
    expect(isUndisputed(table)).toBe(false);
    const disputes = tableWith({ 'cases.review.total': '1' }, { kind: 'disputes' });
    expect(checkable({ ...disputes, duplicates: [{ ...disputes.rows[0]!, cells: [] }] })).toHaveLength(3);
  });
});

describe('a table is proved', () => {
  it('when all its figures are known and every equation holds', () => {
    expect(isProved(tableWith({}))).toBe(true);
    expect(isProved(tableWith({}, { kind: 'disputes' }))).toBe(true);
    expect(isProved(tableWith({}, { edition: '2019' }))).toBe(true);
  });

  it('not when an equation fails, a figure is missing, or a row stands twice with different figures', () => {
    expect(isProved(tableWith({ 'granted.total': '6' }))).toBe(false);
    expect(isProved(tableWith({ 'granted.total': '' }))).toBe(false);
    expect(isProved(tableWith({ 'granted.naturalPerson': '/' }))).toBe(false);
    expect(isProved(twice(GRANTED, '\t2\t3\t0\t0\t0\t0\t5'))).toBe(false);
  });
});
