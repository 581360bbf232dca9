import { describe, expect, it } from 'vitest';
import { emptyRuns, fill } from '../../../server/src/arithmetic/fill-blanks.ts';
import type { Table } from '../../../server/src/report/model.ts';
import { type Cells, change } from '../rules/draft.ts';
import { DENY6, placeOf, tableWith, twice } from './table.ts';

const runs = (table: Table) => emptyRuns(table).map(run => run.map(c => `${c.row}.${c.column}`));

/** The filling of all empty cells, `place=value`, with `sure` or `unsure`; null where there is none. */
function filled(table: Table): string | null {
  const filling = fill(table, emptyRuns(table).flat());
  if (filling === null) return null;
  const figures = filling.assignments.map(({ cell, value }) => `${placeOf(cell)}=${value}`);
  return `${filling.sure ? 'sure' : 'unsure'} ${figures.join(' ')}`;
}
const filledWith = (cells: Cells) => filled(tableWith(cells));

describe('empty cells', () => {
  it('that stand side by side are one run, blank or marked', () => {
    const table = tableWith({
      'granted.commercial': '',
      'granted.research': '/',
      'granted.legalService': '—',
      'deny6.total': '',
      'deny7.naturalPerson': '无',
      'deny8.naturalPerson': '约2',
    });
    expect(runs(table)).toEqual([
      ['granted.commercial', 'granted.research'],
      ['granted.legalService'],
      ['deny6.total'],
      ['deny7.naturalPerson'],
    ]);
  });

  it('are a run of their own behind another', () => {
    const table = tableWith({ 'granted.naturalPerson': '', 'granted.research': '/', 'granted.social': '' });
    expect(runs(table)).toEqual([['granted.naturalPerson'], ['granted.research', 'granted.social']]);
  });

  it('are none in a row whose values can’t be told apart, nor in a full one', () => {
    expect(runs(tableWith({}))).toEqual([]);
    const short = tableWith({ 'deny7.social': '/' }, { edit: text => change(text, /(?<=行政执法案卷\t0)\t0/, '') });
    expect(short.rows.find(r => r.key === 'deny7')?.aligned).toBe(false);
    expect(runs(short)).toEqual([]);
  });
});

describe('a single empty cell', () => {
  it('gets what its row and its column leave', () => {
    expect(filledWith({ 'granted.naturalPerson': '' })).toBe('sure granted.naturalPerson=3');
    expect(filledWith({ 'granted.social': '' })).toBe('sure granted.social=0');
  });

  it('gets what its column leaves while the row’s total is empty too, but not for sure', () => {
    const table = tableWith({ 'granted.naturalPerson': '', 'granted.total': '' });
    const [[natural], [total]] = emptyRuns(table) as [[never], [never]];
    expect(fill(table, [natural])).toMatchObject({ assignments: [{ value: 3 }], sure: false });
    expect(fill(table, [total])).toBeNull();
  });

  it('gets what its row leaves while the column can’t answer', () => {
    expect(filledWith({ 'granted.naturalPerson': '', 'deny1.naturalPerson': '约1' })).toBe(
      'sure granted.naturalPerson=3',
    );
    expect(filledWith({ 'granted.naturalPerson': '', 'processed.naturalPerson': '约5' })).toBe(
      'sure granted.naturalPerson=3',
    );
  });

  it('gets nothing where row and column disagree, nor where one would make it negative', () => {
    expect(filledWith({ 'granted.naturalPerson': '', 'granted.total': '6', 'processed.total': '8' })).toBeNull();
    expect(filledWith({ 'granted.social': '', 'granted.total': '4', 'deny1.social': '约0' })).toBeNull();
  });

  it('that is a total gets the sum, for sure', () => {
    expect(filledWith({ 'granted.total': '' })).toBe('sure granted.total=5');
    expect(filledWith({ 'processed.total': '' })).toBe('sure processed.total=7');
    expect(filledWith({ 'carriedOut.naturalPerson': '' })).toBe('sure carriedOut.naturalPerson=1');
  });

  it('that is a total gets nothing where the sum breaks its column', () => {
    expect(filledWith({ 'granted.total': '', 'processed.total': '8', 'carriedOut.total': '0' })).toBeNull();
  });

  it('is not filled from the equation it is a part of where it is a total', () => {
    const cells = { 'granted.total': '', 'granted.social': '约0' };
    expect(filledWith(cells)).toBeNull();
  });

  it('of 四 gets nothing where more was handled than received', () => {
    expect(filledWith({ 'carriedOut.commercial': '', 'new.commercial': '1', 'new.total': '6' })).toBeNull();
  });
});

describe('several empty cells', () => {
  it('get 0 where they are parts, and their sum where they are totals', () => {
    expect(filledWith({ 'deny1.social': '', 'deny1.legalService': '', 'deny1.total': '' })).toBe(
      'unsure deny1.social=0 deny1.legalService=0 deny1.total=0',
    );
  });

  it('are sure where the total that stood there is reached without them', () => {
    expect(filledWith({ 'granted.research': '', 'granted.social': '/' })).toBe(
      'sure granted.research=0 granted.social=0',
    );
  });

  it('are unsure where that is so of one of them only', () => {
    expect(filledWith({ 'granted.research': '', 'deny1.social': '', 'deny1.total': '' })).toBe(
      'unsure granted.research=0 deny1.social=0 deny1.total=0',
    );
  });

  it('get nothing where the total needs one of them', () => {
    expect(filledWith({ 'granted.naturalPerson': '', 'deny1.social': '' })).toBeNull();
    expect(filledWith({ 'granted.naturalPerson': '', 'granted.social': '' })).toBeNull();
    expect(filledWith({ 'granted.naturalPerson': '', 'deny6.total': '' })).toBeNull();
  });

  it('that are totals of totals are worked out one from the other: （七） from its columns, 四 from （七）', () => {
    const rows = ['processed', 'carriedOut'].flatMap(row =>
      ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg', 'total'].map(
        c => `${row}.${c}`,
      ),
    );
    const cells = Object.fromEntries([...rows, 'granted.total', 'deny6.total'].map(place => [place, '']));
    expect(filledWith(cells)).toBe(
      [
        'sure granted.total=5 deny6.total=2',
        'processed.naturalPerson=5 processed.commercial=2 processed.research=0 processed.social=0',
        'processed.legalService=0 processed.otherOrg=0 processed.total=7',
        'carriedOut.naturalPerson=1 carriedOut.commercial=0 carriedOut.research=0 carriedOut.social=0',
        'carriedOut.legalService=0 carriedOut.otherOrg=0 carriedOut.total=1',
      ].join(' '),
    );
  });

  it('of （七） and 四 take the row where the column of 总计 can’t answer, which needs the other columns first', () => {
    const cells = {
      'granted.total': '约5',
      'processed.naturalPerson': '',
      'processed.total': '',
      'carriedOut.naturalPerson': '',
      'carriedOut.total': '',
    };
    expect(filledWith(cells)).toBe(
      'sure processed.naturalPerson=5 processed.total=7 carriedOut.naturalPerson=1 carriedOut.total=1',
    );
  });

  it('get nothing while one of them has no answer', () => {
    expect(filledWith({ 'deny1.social': '', 'processed.commercial': '', 'deny2.commercial': '约1' })).toBeNull();
  });
});

describe('cells that no equation speaks of', () => {
  it('get 0, not for sure: 表二', () => {
    expect(filled(tableWith({ 'normative.made': '', 'licence.decisions': '/' }, { kind: 'disclosure' }))).toBe(
      'unsure normative.made=0 licence.decisions=0',
    );
  });

  it('get 0, not for sure: a row of the other edition', () => {
    const foreign = (figures: string) => (text: string) =>
      change(text, DENY6, `${DENY6.exec(text)![0]}\n\t（六）其他处理\t\t${figures}`);
    const one = tableWith({}, { edit: foreign('0\t/\t0\t0\t0\t0\t0') });
    expect(filled(one)).toBe('unsure otherAll.commercial=0');
    const two = tableWith({ 'granted.social': '/' }, { edit: foreign('0\t/\t0\t0\t0\t0\t0') });
    expect(filled(two)).toBe('unsure granted.social=0 otherAll.commercial=0');
  });

  it('get 0 as parts where the equations of a total may not be asked', () => {
    const table = twice(/\n.*本年新收[^\n]*/, '\t4\t3\t0\t0\t0\t0\t7', { 'carriedOut.naturalPerson': '/' });
    expect(filled(table)).toBe('sure carriedOut.naturalPerson=1');
  });

  it('of 表四 get what the other outcomes leave of the total', () => {
    const disputes = (cells: Cells) => filled(tableWith(cells, { kind: 'disputes' }));
    expect(disputes({ 'cases.review.upheld': '/', 'cases.review.total': '2' })).toBe('sure cases.review.upheld=2');
    expect(disputes({ 'cases.review.upheld': '2', 'cases.review.total': '/' })).toBe('sure cases.review.total=2');
    expect(disputes({ 'cases.review.upheld': '/', 'cases.review.other': '/', 'cases.review.total': '2' })).toBeNull();
    expect(disputes({ 'cases.direct.upheld': '/', 'cases.review.total': '2' })).toBe('sure cases.direct.upheld=0');
  });
});
