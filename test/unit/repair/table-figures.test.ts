import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../server/src/repair/table-figures.ts';
import { rowFigures, workingTable } from '../../../server/src/repair/working-table.ts';
import { GRANTED, tableWith } from '../arithmetic/table.ts';
import { change } from '../rules/draft.ts';

/** The figures of a draft whose line of 予以公开 reads so. */
function withGranted(figures: string) {
  const table = tableWith({}, { edit: text => change(text, GRANTED.exec(text)![0], `\n（一）予以公开\t${figures}`) });
  const given = figuresOf(table);
  const granted = 2;
  return {
    row: rowFigures(workingTable(given), granted),
    blank: [...given.blank].filter(cell => Math.floor(cell / 7) === granted).map(cell => cell % 7),
    short: [...given.short],
  };
}

const ALL = [0, 1, 2, 3, 4, 5, 6];
const NONE = ALL.map(() => 0);

describe('the figures of a draft’s table', () => {
  it.each<[string, string, readonly number[], readonly number[]]>([
    ['all of a row', '1\t2\t3\t4\t5\t6\t21', [1, 2, 3, 4, 5, 6, 21], []],
    ['noughts', '0\t0\t0\t0\t0\t0\t0', NONE, []],
    ['an empty cell', '1\t2\t\t4\t5\t6\t18', [1, 2, 0, 4, 5, 6, 18], [2]],
    ['a mark', '1\t2\t3\t4\t5\t—\t15', [1, 2, 3, 4, 5, 0, 15], [5]],
    ['what is no figure', '1\t2\t3\t若干\t5\t6\t21', [1, 2, 3, 0, 5, 6, 21], [3]],
  ])('%s', (_, figures, row, blank) => expect(withGranted(figures)).toEqual({ row, blank, short: [] }));

  it.each<[string, string, readonly number[]]>([
    ['one too few', '1\t2\t3\t4\t5\t15', [1, 2, 3, 4, 5, 15]],
    ['a nought among them', '1\t2\t0\t4\t5\t12', [1, 2, 0, 4, 5, 12]],
    ['four too few', '1\t2\t3', [1, 2, 3]],
  ])('a short row: %s', (_, figures, short) =>
    expect(withGranted(figures)).toEqual({ row: NONE, blank: ALL, short: [[2, short]] }),
  );

  it.each<[string, string]>([
    ['a mark among too few', '1\t2\t—\t4\t5\t12'],
    ['what is no figure among too few', '1\t2\t若干\t4\t5\t15'],
    ['one too many', '1\t2\t3\t4\t5\t6\t0\t21'],
  ])('a row of which nothing is known: %s', (_, figures) =>
    expect(withGranted(figures)).toEqual({ row: NONE, blank: ALL, short: [] }),
  );
});
