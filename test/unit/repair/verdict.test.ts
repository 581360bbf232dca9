import { describe, expect, it } from 'vitest';
import { formOf } from '../../../server/src/forms/index.ts';
import { BELIEF, COST } from '../../../server/src/repair/costs.ts';
import type { WeighedCandidate } from '../../../server/src/repair/evidence.ts';
import type { Fact } from '../../../server/src/repair/facts.ts';
import type { CellChange } from '../../../server/src/repair/fewest-changes.ts';
import type { Diagnosis, Repair, Stated } from '../../../server/src/repair/model.ts';
import { choices, culpritOf, reported, verdict } from '../../../server/src/repair/verdict.ts';
import { workingTable } from '../../../server/src/repair/working-table.ts';
import { figuresOfGrid } from '../../support/mistakes.ts';
import { COLUMNS, ROWS } from '../../support/mistakes-tables.ts';

const TABLE = workingTable(figuresOfGrid(new Array<number>(ROWS * COLUMNS).fill(9)));
const DISPUTES = workingTable({
  form: formOf('disputes', '2021'),
  values: new Array<number>(15).fill(9),
  blank: new Set(),
  short: new Map(),
});
const CELL: Fact = { kind: 'cell', cell: { row: 'granted', column: 'naturalPerson' } };
const SEVERAL: Fact = { kind: 'several', count: 2 };
const SWAPPED: Fact = { kind: 'swapped', of: 'rows', rows: ['processed', 'carriedOut'] };
const MISPLACED: Fact = { kind: 'misplaced', of: 'row', row: 'processed', line: 'carriedOut' };
const ROW: Fact = { kind: 'row', row: 'new', error: { what: 'figures' }, followedBy: null };
const DROPPED: Fact = { kind: 'dropped', row: 'new', count: 1 };
const SHIFTED: Fact = { kind: 'shifted', of: 'row', row: 'new', by: 1 };
const SAID: Stated = { refs: [{ row: 'new', column: 'total' }], value: 1, by: 'prose' };

/** Changes of cells, each named by row and column. */
const at = (...cells: readonly (readonly [row: number, column: number])[]): CellChange[] =>
  cells.map(([row, column]) => [row * COLUMNS + column, 1]);

const candidate = (
  fact: Fact,
  changes: readonly CellChange[],
  more: Partial<WeighedCandidate> = {},
): WeighedCandidate => ({
  facts: [fact],
  changes,
  mistakes: 1,
  cost: 1,
  against: 0,
  confirmed: [],
  disagrees: false,
  ...more,
});
const ONE = at([2, 0]);
const isSure = (...found: readonly WeighedCandidate[]) => verdict(TABLE, found, true).sure;

describe('the verdict', () => {
  it('keeps what is nearer to the best than the margin, the cheapest first', () => {
    const costs = [1.249, 1, 1.25, 1.1].map((cost, i) => candidate(CELL, at([2, i]), { cost }));
    expect(verdict(TABLE, costs, true).repairs.map(r => r.cost)).toEqual([1, 1.1, 1.249]);
    expect(BELIEF.margin).toBe(0.25);
  });

  it('of those that cost the same puts swapped rows last, then the form’s order', () => {
    const found = [
      candidate(SWAPPED, at([0, 0], [1, 0])),
      candidate(CELL, at([5, 3], [4, 2])),
      candidate(CELL, at([3, 0], [9, 0])),
    ];
    expect(verdict(TABLE, found, true).repairs.map(r => r.changes[0]!.ref.row)).toEqual(['partial', 'deny2', 'new']);
  });

  it('takes costs for the same that only adding fractions makes differ', () => {
    const found = [
      candidate(SWAPPED, at([0, 0], [1, 0]), { cost: COST.row + COST.totalAmongParts }),
      candidate(CELL, at([5, 3]), { cost: COST.figure + COST.slip }),
    ];
    expect(found[0]!.cost).not.toBe(found[1]!.cost);
    expect(verdict(TABLE, found, true).repairs.map(r => r.facts[0].kind)).toEqual(['cell', 'swapped']);
  });

  it('is sure of one that has no rival within the margin', () => {
    const only = candidate(CELL, ONE);
    expect(isSure(only)).toBe(true);
    expect(isSure(only, candidate(CELL, at([3, 0]), { cost: 1.25 }))).toBe(true);
    expect(isSure(only, candidate(CELL, at([3, 0]), { cost: 1.249 }))).toBe(false);
    expect(isSure()).toBe(false);
  });

  it('is never sure where the search was given up', () => {
    expect(verdict(TABLE, [candidate(CELL, ONE)], false)).toMatchObject({ sure: false, complete: false });
  });

  it('is not sure of one that what is said elsewhere speaks against', () => {
    expect(isSure(candidate(CELL, ONE, { cost: 1.4, against: 0.4 }))).toBe(false);
  });

  it('rules no rival out by what is said against it alone', () => {
    const only = candidate(CELL, ONE);
    const rival = (cost: number) => candidate(CELL, at([3, 0]), { cost, against: 0.4 });
    expect(verdict(TABLE, [only, rival(1.6)], true)).toMatchObject({ sure: false, repairs: [{ cost: 1 }] });
    expect(isSure(only, rival(1.66))).toBe(true);
  });
});

describe('what is proven', () => {
  const AGREED = { isAgreed: true };
  const WITNESSED = { confirmed: [SAID, SAID] };
  const ONCE = { confirmed: [SAID] };
  const DISAGREES = { disagrees: true };
  const TWICE = { mistakes: 2 };
  const WIDE = at([23, 0], [23, 1], [24, 6]);
  const NARROW = at([23, 0], [23, 6], [24, 0]);

  it.each<[string, Fact, readonly CellChange[], Partial<WeighedCandidate>, boolean]>([
    ['one cell', CELL, ONE, {}, true],
    ['one cell, whatever else is not as the prose says', CELL, ONE, DISAGREES, true],
    ['one cell of two mistakes', CELL, ONE, TWICE, false],
    ['a slip', { kind: 'digits', cell: { row: 'new', column: 'total' }, slip: 'transposed' }, ONE, {}, true],
    [
      'a slip of two mistakes',
      { kind: 'digits', cell: { row: 'new', column: 'total' }, slip: 'transposed' },
      ONE,
      TWICE,
      false,
    ],
    ['a blank', { kind: 'blank', cell: { row: 'new', column: 'total' }, to: 1 }, ONE, {}, true],
    ['a blank of two mistakes', { kind: 'blank', cell: { row: 'new', column: 'total' }, to: 1 }, ONE, TWICE, false],
    ['a total', { kind: 'total', cells: [{ row: 'new', column: 'total' }] }, ONE, {}, true],
    ['several totals', { kind: 'total', cells: [] }, at([0, 6], [2, 6]), {}, false],
    ['a total of two mistakes', { kind: 'total', cells: [] }, ONE, TWICE, false],
    ['a shifted row', SHIFTED, at([0, 0], [0, 1]), {}, true],
    ['a shifted row of two mistakes', SHIFTED, at([0, 0], [0, 1]), TWICE, false],
    ['a row with a figure too few', DROPPED, ONE, {}, true],
    ['the same, not as the prose says', DROPPED, ONE, DISAGREES, false],
    ['the same, of two mistakes', DROPPED, ONE, TWICE, false],
    ['two cells in two rows and columns', SEVERAL, at([2, 0], [3, 1]), TWICE, true],
    ['two cells in one row', SEVERAL, at([2, 0], [2, 1]), TWICE, false],
    ['two cells in one column', SEVERAL, at([2, 0], [3, 0]), TWICE, false],
    ['three cells', SEVERAL, at([2, 0], [3, 1], [3, 0]), { mistakes: 3 }, false],
    ['a row by itself', ROW, ONE, {}, false],
    ['a row that one figure says', ROW, ONE, ONCE, false],
    ['a row that two figures say', ROW, ONE, WITNESSED, true],
    ['a row that others agree with', ROW, ONE, AGREED, true],
    ['the same, not as the prose says', ROW, ONE, { ...AGREED, ...WITNESSED, ...DISAGREES }, false],
    ['the same, of two mistakes', ROW, ONE, { ...AGREED, ...WITNESSED, ...TWICE }, false],
    ['swapped rows by themselves', SWAPPED, WIDE, {}, false],
    ['swapped rows that agree in three columns', SWAPPED, WIDE, AGREED, true],
    ['swapped rows that agree in two', SWAPPED, NARROW, AGREED, false],
    ['swapped rows that two figures say', SWAPPED, NARROW, WITNESSED, true],
    ['swapped rows that one figure says', SWAPPED, NARROW, ONCE, false],
    ['the same, not as the prose says', SWAPPED, WIDE, { ...AGREED, ...WITNESSED, ...DISAGREES }, false],
    ['the same, of two mistakes', SWAPPED, WIDE, { ...AGREED, ...WITNESSED, ...TWICE }, false],
    ['a misplaced row by itself', MISPLACED, WIDE, {}, false],
    ['a misplaced row that agrees in three columns', MISPLACED, WIDE, AGREED, true],
    ['a misplaced row that agrees in two', MISPLACED, NARROW, AGREED, false],
  ])('%s', (_, fact, changes, more, expected) => {
    expect(isSure(candidate(fact, changes, more))).toBe(expected);
  });

  it('of 表四 only what is said elsewhere, of one mistake', () => {
    const sure = (more: Partial<WeighedCandidate>) =>
      verdict(
        DISPUTES,
        [candidate({ kind: 'cell', cell: { row: 'cases', column: 'review.total' } }, [[4, 1]], more)],
        true,
      ).sure;
    expect(sure({})).toBe(false);
    expect(sure(ONCE)).toBe(true);
    expect(sure({ ...ONCE, ...TWICE })).toBe(false);
  });
});

describe('what is reported', () => {
  const repair = (row: Repair['changes'][number]['ref']['row'], cost: number, fact: Fact = ROW): Repair => ({
    facts: [fact],
    changes: [{ ref: { row, column: 'total' }, from: 1, to: 2 }],
    mistakes: 1,
    cost,
    confirmed: [],
  });
  const diagnosis = (...repairs: readonly Repair[]): Diagnosis => ({ repairs, sure: false, complete: true });
  const rows = (...repairs: readonly Repair[]) => reported(diagnosis(...repairs)).map(r => r.changes[0]!.ref.row);

  it('is one repair for each of three places at the most', () => {
    expect(rows(repair('new', 1), repair('new', 1), repair('deny1', 1.1), repair('deny2', 1.2))).toEqual([
      'new',
      'deny1',
      'deny2',
    ]);
    expect(rows(repair('new', 1), repair('deny1', 1), repair('deny2', 1), repair('deny3', 1))).toEqual([]);
  });

  it('of more places the ties with the best, where these are no more than three', () => {
    expect(rows(repair('new', 1), repair('deny1', 1.049), repair('deny2', 1.05), repair('deny3', 1.2))).toEqual([
      'new',
      'deny1',
    ]);
    const ties = [repair('new', 1), repair('deny1', 1), repair('deny2', 1.049)];
    expect(rows(...ties, repair('deny3', 1.2))).toEqual(['new', 'deny1', 'deny2']);
  });

  it('is nothing where there are more than three repairs and some need two mistakes', () => {
    const two = { ...repair('new', 1), mistakes: 2 };
    expect(rows(two, repair('new', 1.1), repair('new', 1.2))).toEqual(['new']);
    expect(rows(two, repair('new', 1.1), repair('new', 1.2), repair('new', 1.2))).toEqual([]);
    expect(rows(repair('new', 1), repair('new', 1), repair('new', 1), two)).toEqual([]);
  });

  it('is told at a row as a whole, or at a cell', () => {
    expect(culpritOf(repair('new', 1))).toBe('new');
    expect(culpritOf(repair('new', 1, CELL))).toBe('new.total');
  });

  it('lets people choose among four at one place, the reported one first', () => {
    const [a, b, c, d, e] = [1, 1.1, 1.15, 1.2, 1.22].map(cost => repair('new', cost));
    const other = repair('deny1', 1.05);
    const all = diagnosis(a!, other, b!, c!, d!, e!);
    expect(choices(all, a!)).toEqual([a, b, c, d]);
    expect(choices(all, other)).toEqual([other]);
    expect(choices(diagnosis(a!, b!), b!)).toEqual([b, a]);
  });
});
