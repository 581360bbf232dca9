import { it } from 'vitest';
import { systemOf } from '../../../server/src/arithmetic/system.ts';
import { BELIEF, COST, FEE, SHOWN, WORK } from '../../../server/src/repair/costs.ts';
import { disputeHypotheses } from '../../../server/src/repair/dispute-figures.ts';
import { fewestChanges } from '../../../server/src/repair/fewest-changes.ts';
import type { Hypothesis } from '../../../server/src/repair/hypothesis.ts';
import { lowerBlocks } from '../../../server/src/repair/lower-block.ts';
import { movedRows, shiftedRows, splitRows } from '../../../server/src/repair/moved-rows.ts';
import { totalsNotAddedUp } from '../../../server/src/repair/not-added-up.ts';
import { restoredRow } from '../../../server/src/repair/short-rows.ts';
import { type WorkingTable, workingTable } from '../../../server/src/repair/working-table.ts';
import { expectApproved } from '../../support/approved.ts';
import { changesLine, factLine, spoiltFigures } from '../../support/figure-rows.ts';
import { listed } from '../../support/inputs.ts';

/** What is tried of a table, whether all equations hold with it or not. */
const tried = (inputs: readonly string[], of: (table: WorkingTable) => Iterable<Hypothesis>): string[] =>
  inputs.flatMap(input => {
    const given = spoiltFigures(input);
    const found = [...of(workingTable(given))];
    const lines = found.map(
      ({ fact, changes, extra = 0, isAgreed = false }) =>
        `  ${extra.toFixed(2)}${isAgreed ? ' agreed' : ''} ${factLine(fact)} — ${changesLine(given.form, given, changes)}`,
    );
    return [`${input} → ${found.length}`, ...lines];
  });

const ROWS = listed(
  'granted 0 11 2 0 1 0 0 ¦ granted 0 11 2 0 1 0 14 ¦ granted 0 11 2 0 1 0 13 ¦ granted 2 0 1 0 0 14 0 ¦ granted 2 0 1 0 0 2 0 ¦ granted 0 1 0 0 0 3 0 ¦ granted 0 0 0 0 0 0 0 ¦ granted 0 0 0 0 0 1 0 ¦ granted 0 0 0 0 0 0 1 ¦ granted 5 0 0 0 0 0 0',
  'granted 2 0 1 0 0 4 0 ¦ granted 2 0 1 0 0 3 0 ¦ new 0 4 0 0 0 0 0; carriedOut 4 0 0 0 0 4 0',
);
it('rows that are put one column to the side are what was approved', () => {
  expectApproved('hypotheses', 'shifted', tried(ROWS, shiftedRows));
});

const SPLIT = listed(
  '1 2 0 0 0 0 12 ¦ 1 2 3 0 0 0 15 ¦ 3 1 2 0 0 0 15 ¦ 0 1 2 0 0 0 12 ¦ 0 0 0 0 1 2 12 ¦ 0 0 0 0 0 1 2 ¦ 5 0 0 0 1 2 17 ¦ 1 2 1 2 0 0 24 ¦ 1 2 1 2 0 0 15 ¦ 1 0 2 0 0 0 12 ¦ 1 0 2 0 0 0 102 ¦ 10 2 3 0 0 0 105 ¦ 1 0 0 0 0 0 10 ¦ 1 2 0 0 3 4 46 ¦ 1 2 0 0 3 4 19',
  '2 3 1 5 4 6 63 ¦ 2 3 1 5 46 63 0 ¦ 2 0 0 0 0 20 0 ¦ 3 4 5 6 7 1 8 ¦ 3 0 0 0 0 0 3 ¦ 1 1 1 1 0 0 13 ¦ 3 0 0 0 0 1 13 ¦ 0 0 0 0 2 1 3 ¦ 0 0 0 0 0 21 0',
).map(figures => `granted ${figures}`);
it('figures whose digits are put together are what was approved', () => {
  expectApproved('hypotheses', 'split', tried(SPLIT, splitRows));
});

const SHORT = listed(
  'granted 11 2 0 1 0 0 ¦ granted 11 2 0 1 0 14 ¦ granted 11 2 1 0 0 14 ¦ granted 11 2 0 1 0 15 ¦ granted 11 2 0 1 0 13 ¦ granted 1 2 3 4 5 6 ¦ granted 0 0 0 0 0 0 ¦ granted 1 0 0 0 0 1 ¦ granted 14 ¦ granted 11 14 ¦ granted 5',
  'granted 11 2 1 14 ¦ granted 0 0 0 0 0 0; processed 5 0 0 0 0 0 5 ¦ granted 5 0 0 0 0 0; processed 5 0 0 0 0 0 5 ¦ granted 0 5 0 0 0 5; processed 5 0 0 0 0 0 5 ¦ granted 5 0 0 0 0; processed 5 0 0 0 0 0 5 ¦ granted 5 0 5; processed 5 0 0 0 0 0 5 ¦ granted 5 5; processed 5 0 0 0 0 0 5 ¦ granted 5 5 5; processed 5 0 0 0 0 0 5',
  'granted 5; processed 5 0 0 0 0 0 6 ¦ granted 5 0; processed 5 0 0 0 0 0 6 ¦ granted 5 0 0 0 0 6; processed 5 0 0 0 0 0 6 ¦ granted 5 0 0 0 0 5; processed 5 0 0 0 0 0 6 ¦ granted 0 0 0 0 6; processed 5 0 0 0 0 0 6 ¦ granted 3 2 0 0 0 5; processed 3 2 0 0 0 0 5; partial 4 0 0 0 0 0 4 ¦ granted 3 2 5; processed 3 2 0 0 0 0 5 ¦ granted 2 3 5; processed 3 2 0 0 0 0 5',
);
it('short rows that are filled are what was approved', () => {
  expectApproved(
    'hypotheses',
    'short',
    tried(SHORT, table => restoredRow(table, [...table.given.short.keys()][0]!)),
  );
});

const NEXT = listed(
  'new 9 1 0 0 0 8 18; granted 6 1 0 0 0 5 12; carriedOut 6 1 0 0 0 5 12 ¦ new 9 1 0 0 0 0 10; granted 6 1 0 0 0 0 7; carriedOut 6 1 0 0 0 0 7 ¦ new 9 1 0 0 0 0 10; carriedIn 6 1 0 0 0 0 7; processed 6 1 0 0 0 0 7; carriedOut 3 0 0 0 0 0 3 ¦ carriedIn 9 1 0 0 0 0 10; granted 6 1 0 0 0 0 7; processed 6 1 0 0 0 0 7; carriedOut 3 0 0 0 0 0 3 ¦ new 4 0 0 0 0 0 4; granted 4 0 0 0 0 0 4; carriedOut 4 0 0 0 0 0 4',
  'new 5 0 0 0 0 0 5; granted 5 0 0 0 0 0 5; carriedOut 5 0 0 0 0 0 5 ¦ new 5 0 0 0 0 0 5; granted 5 0 0 0 0 0 5; other3 5 0 0 0 0 0 5 ¦ new 5 0 0 0 0 0 5; partial 5 0 0 0 0 0 5; processed 5 0 0 0 0 0 5 ¦ new 5 0 0 0 0 0 5; granted 2 0 0 0 0 0 2; processed 5 0 0 0 0 0 5 ¦ granted 5 0 0 0 0 0 5',
);
it('rows that are put in the line next to their own are what was approved', () => {
  const misplaced = (table: WorkingTable) =>
    [...movedRows(table, table.keyRows!)].filter(({ fact }) => fact.kind === 'misplaced');
  expectApproved('hypotheses', 'misplaced', tried(NEXT, misplaced));
});

const SWAPPED = listed(
  'new 9 1 0 0 0 0 10; granted 6 1 0 0 0 0 7; processed 6 1 0 0 0 0 7; carriedOut 3 0 0 0 0 0 3 ¦ new 4 0 0 0 0 0 4',
);
it('rows that are put in each other’s place are what was approved', () => {
  const swapped = (table: WorkingTable) =>
    [...movedRows(table, table.keyRows!)].filter(({ fact }) => fact.kind === 'swapped');
  expectApproved('hypotheses', 'swapped', tried(SWAPPED, swapped));
});

const LOWER = listed(
  'new 9 1 0 0 0 8 18; partial 6 1 0 0 0 5 12; carriedOut 6 1 0 0 0 5 12 ¦ new 9 1 0 0 0 0 10; partial 6 1 0 0 0 0 7; carriedOut 6 1 0 0 0 0 7 ¦ new 9 1 0 0 0 0 10; granted 6 1 0 0 0 0 7; carriedOut 6 1 0 0 0 0 7 ¦ carriedIn 9 1 0 0 0 0 10; granted 2 0 0 0 0 0 2; partial 6 1 0 0 0 0 7; carriedOut 6 1 0 0 0 0 7 ¦ new 9 1 0 0 0 0 10; granted 2 0 0 0 0 0 2; deny3 3 1 0 0 0 0 4; other1 1 0 0 0 0 0 1; carriedOut 6 1 0 0 0 0 7',
  'new 1 0 0 0 0 0 1; granted 2 0 0 0 0 0 2; deny3 3 1 0 0 0 0 4; carriedOut 5 1 0 0 0 0 6 ¦ new 9 1 0 0 0 0 10; granted 6 1 0 0 0 0 7; processed 6 1 0 0 0 0 7 ¦ new 9 1 0 0 0 0 10; carriedOut 6 1 0 0 0 0 7 ¦ new 9 1 0 0 0 0 10; granted 6 1 0 0 0 0 7; other3 6 1 0 0 0 0 7',
);
it('blocks that are put a line higher are what was approved', () => {
  expectApproved(
    'hypotheses',
    'blocks',
    tried(LOWER, table => lowerBlocks(table, table.keyRows!)),
  );
});

const TOTALS = listed(
  'new 3 1 0 0 0 0 4 ¦ new 3 1 0 0 0 0 3 ¦ new 3 1 0 0 0 0 5 ¦ granted 3 1 0 0 0 0 4 ¦ granted 3 1 0 0 0 0 4; processed 3 0 0 0 0 0 3 ¦ granted 3 1 0 0 0 0 4; processed 3 2 0 0 0 0 5 ¦ new 3 1 0 0 0 0 4; granted 3 1 0 0 0 0 4; processed 3 1 0 0 0 0 4 ¦ cases 3 1 0 1 4 2 0 1 0 2 1 1 0 2 4 ¦ cases 3 1 0 1 5 2 0 1 0 2 1 1 0 2 4 ¦ cases 3 1 0 1 6 2 0 1 0 2 1 1 0 2 4',
);
it('totals that are added up anew are what was approved', () => {
  expectApproved('hypotheses', 'totals', tried(TOTALS, totalsNotAddedUp));
});

const CASES = listed(
  'cases 3 1 0 1 6 2 0 1 0 3 1 1 0 2 4 ¦ cases 5 3 1 0 1 2 0 1 0 3 1 1 0 2 0 ¦ cases 0 3 1 0 1 5 2 0 1 0 3 1 1 0 2 ¦ cases 3 1 1 5 2 0 1 0 3 1 1 0 2 4 9 ¦ cases 3 1 0 1 5 2 0 1 0 3 9 1 1 0 2',
);
it('what is tried of 表四 is what was approved', () => {
  expectApproved('hypotheses', 'disputes', tried(CASES, disputeHypotheses));
});

const BROKEN = listed(
  'new 3 1 0 0 0 0 4; granted 3 1 0 0 0 0 4; processed 3 1 0 0 0 0 4 ¦ new 3 1 0 0 0 0 4; granted 3 1 0 0 0 0 4; processed 3 1 0 0 0 0 5 ¦ new 3 1 0 0 0 0 4; granted 3 2 0 0 0 0 4; processed 3 1 0 0 0 0 4 ¦ new 3 1 0 0 0 0 5; granted 3 1 0 0 0 0 5; processed 3 1 0 0 0 0 4 ¦ new 4 1 0 0 0 0 4; granted 3 1 0 0 2 0 4; processed 3 1 0 0 0 0 4',
  'new 2 1 0 0 0 0 4; granted 3 2 0 0 0 0 4; deny1 0 0 1 0 0 0 0; processed 3 1 0 0 0 0 4 ¦ cases 3 1 0 1 6 2 0 1 0 3 1 1 0 2 4 ¦ cases 3 1 0 1 4 2 0 1 0 3 1 1 0 2 4 ¦ cases 0 0 0 0 0 2 0 1 0 5 1 1 0 2 3 ¦ cases 0 0 0 0 1 2 0 1 0 5 1 1 0 2 3',
);
it.each([
  [2, 1000],
  [3, 3000],
  [1, 23],
  [1, 22],
  [1, 5],
])('the fewest cells, %i at the most in %i steps, are what was approved', (most, steps) => {
  const lines = BROKEN.map(input => {
    const given = spoiltFigures(input);
    const found = fewestChanges(systemOf(given.form), given.values, most, steps);
    const repairs = found.repairs.map(changes => changesLine(given.form, given, changes) || 'none');
    const some = [...repairs.slice(0, 3), ...(repairs.length > 3 ? [`${repairs.length} in all`] : [])].join(', ');
    return `${input} → ${some || '—'}${found.complete ? '' : ' cut'} in ${found.steps}`;
  });
  expectApproved('hypotheses', `fewest ${most} in ${steps}`, lines);
});

it('the constants that the search rests on are what was approved', () => {
  const lines = Object.entries({ ...COST, ...BELIEF, ...SHOWN, ...FEE, ...WORK }).map(
    ([name, value]) => `${name} ${value}`,
  );
  expectApproved('hypotheses', 'constants', lines);
});
