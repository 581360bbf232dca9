import { describe, expect, it } from 'vitest';
import { type Figures, systemOf } from '../../../server/src/arithmetic/system.ts';
import { answer, answers, speakingOf, totalling, workOut } from '../../../server/src/arithmetic/unknowns.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { at, type Place, tableWith } from './table.ts';

const { sums, rows, columns } = systemOf(formOf('applications', '2021'));
const TABLE = tableWith({});
const place = (name: Place) => at(TABLE, name);

function figures(known: Partial<Record<Place, number | null>>): (number | null)[] {
  const all = new Array<number | null>(rows * columns).fill(0);
  for (const [name, value] of Object.entries(known)) all[place(name as Place)] = value;
  return all;
}

const rules = (cell: Place, from: typeof totalling) =>
  from(sums, place(cell)).map(s => `${s.equation.target.row} ${s.equation.rule.slice(6)}`);

describe('the equations of a cell', () => {
  it('are those it is the total of', () => {
    expect(rules('granted.naturalPerson', totalling)).toEqual([]);
    expect(rules('granted.total', totalling)).toEqual(['granted row-total']);
    expect(rules('processed.total', totalling)).toEqual(['processed row-total', 'processed column-total']);
    expect(rules('carriedOut.social', totalling)).toEqual(['carriedOut balance']);
  });

  it('and those it is a part of, in the form’s order', () => {
    expect(rules('granted.total', speakingOf)).toEqual(['granted row-total', 'processed column-total']);
    expect(rules('new.social', speakingOf)).toEqual(['new row-total', 'carriedOut balance']);
    expect(rules('processed.total', speakingOf)).toEqual([
      'processed row-total',
      'processed column-total',
      'carriedOut balance',
    ]);
  });
});

describe('what they leave', () => {
  const cell = place('processed.naturalPerson');
  const own = speakingOf(sums, cell);

  it('is an answer for each that has no other unknown', () => {
    const known: Figures = figures({ 'processed.total': 9, 'granted.naturalPerson': 4, 'new.naturalPerson': 3 });
    expect(answers(own, known, cell)).toEqual([9, 4, 3]);
    const open: Figures = figures({ 'processed.total': null, 'granted.naturalPerson': 4, 'new.naturalPerson': 3 });
    expect(answers(own, open, cell)).toEqual([4, 3]);
    expect(answers(own, figures({ 'processed.total': 9 }).fill(null), cell)).toEqual([]);
  });

  it('is the first that is not negative; 0 is one', () => {
    expect(answer(own, figures({ 'processed.social': 2, 'granted.naturalPerson': 4 }), cell)).toBe(4);
    expect(answers(own, figures({ 'processed.social': 2, 'granted.naturalPerson': 4 }), cell)).toEqual([-2, 4, 0]);
    expect(answer(own, figures({ 'granted.naturalPerson': 4 }), cell)).toBe(0);
    expect(answer(own.slice(0, 1), figures({ 'processed.social': 2 }), cell)).toBeNull();
    expect(answer([], figures({}), cell)).toBeNull();
  });
});

describe('working out', () => {
  const ways = (...names: Place[]) => new Map(names.map(name => [place(name), totalling(sums, place(name))]));

  it('asks again for what needed another unknown first, whatever the order', () => {
    const known = figures({
      'new.naturalPerson': 5,
      'new.total': 5,
      'granted.naturalPerson': 3,
      'granted.total': null,
      'processed.naturalPerson': null,
      'processed.total': null,
      'carriedOut.naturalPerson': null,
      'carriedOut.total': null,
    });
    const asked: Place[] = [
      'carriedOut.total',
      'carriedOut.naturalPerson',
      'processed.total',
      'processed.naturalPerson',
      'granted.total',
    ];
    workOut(ways(...asked), known);
    expect(asked.map(name => known[place(name)])).toEqual([2, 2, 3, 3, 3]);
  });

  it('leaves what is known and what it was not asked for', () => {
    const known = figures({ 'granted.total': 9, 'partial.total': null, 'partial.social': 1, 'new.total': null });
    workOut(ways('granted.total', 'partial.total'), known);
    expect(['granted.total', 'partial.total', 'new.total'].map(name => known[place(name as Place)])).toEqual([
      9,
      1,
      null,
    ]);
  });

  it('ends where nothing more is left, and takes no negative figure', () => {
    const known = figures({ 'carriedOut.social': null, 'processed.social': 1, 'deny1.social': null, 'deny1.total': 0 });
    workOut(ways('carriedOut.social'), known);
    expect(known[place('carriedOut.social')]).toBeNull();
    expect(known[place('deny1.social')]).toBeNull();
  });
});
