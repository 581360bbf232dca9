import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { diagnose } from '../../../server/src/repair/diagnose.ts';
import { type Evidence, mechanismOf, type Stated, type TableFigures } from '../../../server/src/repair/model.ts';

const form = formOf('applications', '2021');
const cases = formOf('disputes', '2021');
const at = (key: string) => form.rows.findIndex(r => r.key === key);

/** A right table: 一 30, 二 4, six results, （七） 29, 四 5. */
const ROWS: Readonly<Record<string, readonly number[]>> = {
  new: [22, 5, 0, 1, 2, 0, 30],
  carriedIn: [3, 1, 0, 0, 0, 0, 4],
  granted: [11, 2, 0, 1, 0, 0, 14],
  partial: [3, 1, 0, 0, 1, 0, 5],
  deny6: [2, 0, 0, 0, 0, 0, 2],
  unable1: [4, 1, 0, 0, 0, 0, 5],
  reject2: [1, 0, 0, 0, 0, 0, 1],
  other1: [1, 1, 0, 0, 0, 0, 2],
  processed: [22, 5, 0, 1, 1, 0, 29],
  carriedOut: [3, 1, 0, 0, 1, 0, 5],
};

/** The table with some rows replaced; `null` as a figure is a blank cell, a row of fewer than seven is short. */
function figures(rows: Readonly<Record<string, readonly (number | null)[]>> = {}): TableFigures {
  const values = new Array<number>(form.rows.length * 7).fill(0);
  const blank = new Set<number>();
  const short = new Map<number, number[]>();
  for (const [key, row] of Object.entries<readonly (number | null)[]>({ ...ROWS, ...rows })) {
    if (row.length < 7) {
      short.set(at(key), row.map(Number));
      for (let c = 0; c < 7; c++) blank.add(at(key) * 7 + c);
      continue;
    }
    for (const [c, value] of row.entries()) {
      if (value === null) blank.add(at(key) * 7 + c);
      values[at(key) * 7 + c] = value ?? 0;
    }
  }
  return { form, values, blank, short };
}

const said = (row: RowKey, column: ColumnKey, value: number): Stated => ({
  refs: [{ row, column }],
  value,
  by: 'prose',
});

/** `row.column from→to` of the likeliest repairs. */
function repairs(s: TableFigures, evidence?: Evidence): string[] {
  return diagnose(s, evidence).repairs.map(
    r => `${mechanismOf(r)}: ${r.changes.map(c => `${c.ref.row}.${c.ref.column} ${c.from}→${c.to}`).join(', ')}`,
  );
}

describe('diagnose', () => {
  it('says nothing of a right table', () => {
    expect(diagnose(figures())).toEqual({ repairs: [], sure: false, complete: true });
  });

  it('finds one wrong figure, a slip of the hand, a total that was not brought up to date', () => {
    expect(repairs(figures({ unable1: [9, 1, 0, 0, 0, 0, 5] }))).toEqual(['cell: unable1.naturalPerson 9→4']);
    expect(repairs(figures({ granted: [11, 2, 0, 1, 0, 0, 41] }))).toEqual(['digits: granted.total 41→14']);
    expect(repairs(figures({ processed: [22, 5, 0, 1, 1, 0, 20] }))).toEqual(['digits: processed.total 20→29']);
    expect(repairs(figures({ partial: [3, 1, 0, 0, 1, 0, 3] }))).toEqual(['total: partial.total 3→5']);
  });

  it('finds a blank cell that must hold a figure', () => {
    const [repair] = diagnose(figures({ granted: [null, 2, 0, 1, 0, 0, 14] })).repairs;
    expect(repair).toMatchObject({
      facts: [{ kind: 'blank', cell: { row: 'granted', column: 'naturalPerson' }, to: 11 }],
    });
    expect(repair!.changes).toEqual([{ ref: { row: 'granted', column: 'naturalPerson' }, from: null, to: 11 }]);
  });

  it('finds a row in the line next to its own', () => {
    const [repair, ...others] = diagnose(
      figures({ processed: [0, 0, 0, 0, 0, 0, 0], carriedOut: ROWS['processed']! }),
    ).repairs;
    expect(others).toEqual([]);
    expect(repair!.facts).toEqual([{ kind: 'misplaced', of: 'row', row: 'processed', line: 'carriedOut' }]);
    expect(repair!.changes[0]).toEqual({ ref: { row: 'carriedOut', column: 'naturalPerson' }, from: 22, to: 3 });
  });

  it('finds rows that changed places, and a row shifted to the side', () => {
    const [swap] = diagnose(figures({ granted: ROWS['carriedOut']!, carriedOut: ROWS['granted']! })).repairs;
    expect(swap!.facts).toEqual([{ kind: 'swapped', of: 'rows', rows: ['carriedOut', 'granted'] }]);
    const [right] = diagnose(figures({ granted: [0, 11, 2, 0, 1, 0, 0] })).repairs;
    expect(right!.facts).toEqual([{ kind: 'shifted', of: 'row', row: 'granted', by: 1 }]);
    const [left] = diagnose(figures({ granted: [2, 0, 1, 0, 0, 14, 0] })).repairs;
    expect(left!.facts).toEqual([{ kind: 'shifted', of: 'row', row: 'granted', by: -1 }]);
    expect(left!.changes).toHaveLength(6);
  });

  it('puts the figures of a short row in their places', () => {
    const [repair, ...others] = diagnose(figures({ granted: [11, 2, 1, 0, 0, 14] })).repairs;
    expect(others).toEqual([]);
    expect(repair!.facts).toEqual([{ kind: 'dropped', row: 'granted', count: 1 }]);
    expect(repair!.changes.map(c => c.to)).toEqual(ROWS['granted']);
  });

  it('finds two mistakes of different kinds', () => {
    const [repair] = diagnose(figures({ granted: [0, 11, 2, 0, 1, 0, 0], new: [22, 5, 0, 1, 2, 0, 300] })).repairs;
    expect(repair).toMatchObject({
      facts: [
        { kind: 'digits', cell: { row: 'new', column: 'total' }, slip: 'tenTimesTooBig' },
        { kind: 'shifted', of: 'row', row: 'granted', by: 1 },
      ],
      mistakes: 2,
    });
  });

  it('weighs every row that may be wrong with its total, and lets what is stated elsewhere decide', () => {
    const noughts = Object.fromEntries(Object.keys(ROWS).map(key => [key, [0, 0, 0, 0, 0, 0, 0]]));
    const open = figures({
      ...noughts,
      new: [3, 0, 0, 0, 0, 0, 3],
      processed: [1, 0, 0, 0, 0, 0, 1],
      granted: [1, 0, 0, 0, 0, 0, 1],
    });
    const inOut = 'row: carriedOut.naturalPerson 0→2, carriedOut.total 0→2';
    const all = repairs(open);
    expect(all).toContain('row: new.naturalPerson 3→1, new.total 3→1');
    expect(all).toContain(inOut);
    expect(all).toContain(
      'row: granted.naturalPerson 1→3, granted.total 1→3, processed.naturalPerson 1→3, processed.total 1→3',
    );
    expect(diagnose(open).sure).toBe(false);
    const carriedOut: Evidence = { stated: [said('carriedOut', 'total', 2)] };
    expect(repairs(open, carriedOut)).toEqual([inOut]);
    expect(diagnose(open, carriedOut)).toMatchObject({ sure: false, repairs: [{ confirmed: carriedOut.stated }] });
    const both: Evidence = { stated: [...carriedOut.stated, said('carriedOut', 'naturalPerson', 2)] };
    expect(diagnose(open, both).sure).toBe(true);
  });

  it('is not sure of a figure that the prose says otherwise', () => {
    const spoilt = figures({ unable1: [9, 1, 0, 0, 0, 0, 5] });
    const says = (value: number): Evidence => ({
      stated: [said('unable1', 'naturalPerson', value)],
    });
    expect([9, 4].map(value => diagnose(spoilt, says(value)).sure)).toEqual([false, true]);
    expect([9, 4].map(value => repairs(spoilt, says(value)))).toEqual([repairs(spoilt), repairs(spoilt)]);
  });

  it('leaves 表四 open where one equation cannot tell five cells apart; slips of the hand come first', () => {
    const values = [3, 1, 0, 1, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const figuresOfCases: TableFigures = { form: cases, values, blank: new Set(), short: new Map() };
    expect(repairs(figuresOfCases)[0]).toBe('digits: cases.review.total 50→5');
    expect(diagnose(figuresOfCases)).toMatchObject({ sure: false, complete: true });
    expect(diagnose(figuresOfCases).repairs).toHaveLength(5);
    const stated = [said('cases', 'review.total', 5)];
    expect(diagnose(figuresOfCases, { stated }).sure).toBe(true);
    const open = { ...figuresOfCases, values: [3, 1, 2, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
    expect(diagnose(open).repairs.length).toBeGreaterThan(1);
  });

  it('holds what happened to all of 表四 against no two wrong cells, even where the prose speaks against it', () => {
    const values = [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 1, 0, 0, 1];
    const moved: TableFigures = { form: cases, values, blank: new Set(), short: new Map() };
    const stated = [said('cases', 'direct.other', 0), said('cases', 'afterReview.total', 1)];
    expect(diagnose(moved, { stated }).repairs.map(mechanismOf)).toEqual(['shifted']);
  });
});
