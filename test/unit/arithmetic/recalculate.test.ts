import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../server/src/arithmetic/grid.ts';
import { recalculateTable } from '../../../server/src/arithmetic/recalculate.ts';
import type { Table } from '../../../server/src/report/model.ts';
import type { Cells } from '../rules/draft.ts';
import { GRANTED, type Place, PROCESSED, placeOf, ref, tableWith, twice } from './table.ts';

const again = (table: Table, suspected?: readonly Correction[], place?: string) => {
  const { assignments, left } = recalculateTable(table, suspected, place);
  return { written: assignments.map(a => `${placeOf(a.cell)}=${a.value}`), left: left.map(l => l.reason) };
};
const written = (cells: Cells) => again(tableWith(cells)).written;
const correction = (place: Place, to: number): Correction => ({ ref: ref(place), to });

describe('totals worked out anew', () => {
  it('are written where they differ, rows first, then （七）, then 四', () => {
    expect(written({})).toEqual([]);
    expect(
      written({
        'carriedOut.total': '9',
        'carriedOut.naturalPerson': '9',
        'processed.total': '9',
        'processed.naturalPerson': '9',
        'deny6.total': '9',
        'new.total': '9',
      }),
    ).toEqual([
      'new.total=7',
      'deny6.total=2',
      'processed.naturalPerson=5',
      'processed.total=7',
      'carriedOut.naturalPerson=1',
      'carriedOut.total=1',
    ]);
  });

  it('build on the new figures of the totals before them, also where those can’t be written', () => {
    expect(written({ 'granted.naturalPerson': '4' })).toEqual([
      'granted.total=6',
      'processed.naturalPerson=6',
      'processed.total=8',
      'carriedOut.naturalPerson=0',
      'carriedOut.total=0',
    ]);
    expect(again(tableWith({ 'granted.total': '9件' }))).toEqual({
      written: [],
      left: ['（一）予以公开，总计：单元格里有文字，没有改动'],
    });
  });

  it('are left as they are where they hold, with words beside them', () => {
    expect(again(tableWith({ 'granted.total': '5件' }))).toEqual({ written: [], left: [] });
  });

  it('take their column before their own row, which answers where the column can’t', () => {
    // Of （七） 社会公益组织 the figure that stands there is kept: its column has a cell that can't be read.
    expect(again(tableWith({ 'partial.social': '约0', 'partial.total': '', 'processed.total': '' }))).toEqual({
      written: ['processed.total=7'],
      left: [
        '（二）部分公开，总计：有没填或认不出的单元格，没有改动',
        '（七）总计，社会公益组织：有没填或认不出的单元格，没有改动',
      ],
    });
    // Its row would say 10.
    expect(written({ 'partial.social': '约0', 'processed.social': '3' })).toEqual([]);
    const both = { 'granted.total': '约5', 'granted.naturalPerson': '约3', 'processed.naturalPerson': '4' };
    expect(written({ ...both, 'carriedOut.naturalPerson': '2' })).toEqual(['processed.total=6', 'carriedOut.total=2']);
  });

  it('are left alone where more was handled than received, but take another answer that can be', () => {
    expect(again(tableWith({ 'new.naturalPerson': '3', 'new.total': '5', 'carriedOut.total': '0' }))).toEqual({
      written: ['carriedOut.total=1'],
      left: ['四、结转下年度继续办理，自然人：办结数多于收到数，没有改动'],
    });
  });

  it('may come out as 0', () => {
    expect(written({ 'new.naturalPerson': '4', 'new.total': '6' })).toEqual([
      'carriedOut.naturalPerson=0',
      'carriedOut.total=0',
    ]);
  });

  it('are not spoken of where their row is missing or its values can’t be told apart', () => {
    for (const to of ['', '\n\t（七）总计\t\t5\t2']) {
      const table = tableWith({ 'new.total': '9' }, { edit: text => text.replace(PROCESSED, to) });
      expect(again(table).written).toEqual(['new.total=7']);
      expect(again(table).left.filter(reason => reason.startsWith('（七）'))).toEqual([]);
      expect(again(table).left).toHaveLength(6);
    }
  });

  it('leave a row alone that is the same as its second now and would differ', () => {
    const row = /\n四、结转下年度[^\n]*/;
    const same = again(twice(row, '\t1\t0\t0\t0\t0\t0\t9', { 'carriedOut.total': '9', 'granted.total': '9' }));
    expect(same).toEqual({
      written: ['granted.total=5'],
      left: ['四、结转下年度继续办理，总计：这一行出现了两次，没有改动'],
    });
  });

  it('leave a row alone that would come to be the same as its second, of which more may be checked then', () => {
    const row = /\n四、结转下年度[^\n]*/;
    const cells = { 'carriedOut.total': '9', 'granted.total': '9' };
    expect(again(twice(row, '\t1\t0\t0\t0\t0\t0\t1', cells))).toEqual({
      written: ['granted.total=5'],
      left: ['四、结转下年度继续办理，总计：这一行出现了两次，没有改动'],
    });
    expect(again(twice(row, '\t1\t0\t0\t0\t0\t0\t2', cells)).written).toEqual([
      'granted.total=5',
      'carriedOut.total=1',
    ]);
  });

  it('are only those that may be checked', () => {
    const cells = { 'processed.naturalPerson': '9', 'carriedOut.commercial': '4' };
    expect(again(twice(GRANTED, '\t2\t3\t0\t0\t0\t0\t9', cells))).toMatchObject({
      written: ['granted.total=5', 'processed.total=11', 'carriedOut.commercial=0'],
    });
  });
});

describe('totals of a table with a suspect', () => {
  const table = tableWith({ 'processed.naturalPerson': '4' });
  const usual = { written: ['processed.naturalPerson=5'], left: [] };

  it('are worked out as ever where that writes just what the suspect’s repair would', () => {
    expect(again(table)).toEqual(usual);
    expect(again(table, [correction('processed.naturalPerson', 5)], '某格')).toEqual(usual);
  });

  it('are worked out as ever where they write more than that', () => {
    const more = tableWith({ 'processed.naturalPerson': '4', 'deny6.total': '9', 'new.total': '9' });
    const all = ['new.total=7', 'deny6.total=2', 'processed.naturalPerson=5'];
    expect(again(more, [correction('deny6.total', 2)], '某格').written).toEqual(all);
    expect(again(more, [correction('new.total', 7), correction('deny6.total', 2)], '某格').written).toEqual(all);
  });

  it('are left alone where it would write something else, or elsewhere', () => {
    const left = [
      '（七）总计，总计：可能由某格引起，没有改动',
      '（七）总计，自然人：可能由某格引起，没有改动',
      '四、结转下年度继续办理，自然人：可能由某格引起，没有改动',
    ];
    expect(again(table, [correction('processed.naturalPerson', 6)], '某格')).toEqual({ written: [], left });
    expect(again(table, [correction('granted.naturalPerson', 2)], '某格')).toEqual({ written: [], left });
    const two = [correction('processed.naturalPerson', 5), correction('granted.social', 1)];
    expect(again(table, two, '某格').written).toEqual([]);
    expect(again(table, [correction('processed.commercial', 5)], '某格').written).toEqual([]);
    expect(again(table, [correction('granted.naturalPerson', 5)], '某格').written).toEqual([]);
  });

  it('name a total once that two equations find wrong, and what keeps others besides', () => {
    const broken = tableWith({
      'processed.total': '8',
      'carriedOut.total': '0',
      'granted.total': '5件',
      'deny1.total': '约0',
    });
    expect(again(broken, [correction('new.naturalPerson', 4)], '某格')).toEqual({
      written: [],
      left: [
        '（七）总计，总计：可能由某格引起，没有改动',
        '四、结转下年度继续办理，总计：可能由某格引起，没有改动',
        '1.属于国家秘密，总计：单元格里有文字，没有改动',
      ],
    });
  });

  it('that would hold with its repair are not held up by anything else', () => {
    const open = tableWith({ 'granted.naturalPerson': '/', 'processed.naturalPerson': '6' });
    const { left } = again(open, [correction('granted.naturalPerson', 3)], '某格');
    expect(left.filter(reason => reason.includes('没填'))).toEqual([]);
    expect(again(open).left.filter(reason => reason.includes('没填'))).toHaveLength(2);
  });
});
