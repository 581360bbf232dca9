import { describe, expect, test } from 'vitest';
import { placedGrid } from '../../../client/form/grid/grid.ts';
import { changeWords, difference, sumOfFigures } from '../../../client/form/page/change.ts';
import { Pending } from '../../../client/form/page/pending.ts';
import { madeFormView } from '../../support/form-view.ts';

const key = 'disclosure/rules/made';
const change = (text: string) => [{ table: 'disclosure', row: 'rules', column: 'made', text } as const];
const gridWith = (text: string) => placedGrid(madeFormView({ figures: { [key]: text } }));

describe('changes under way', () => {
  test('are shown until they are written and a view has come', () => {
    const pending = new Pending();
    pending.add(1, change('5'));
    expect(pending.text(key)).toBe('5');
    pending.seen();
    expect(pending.text(key), 'a view from before').toBe('5');
    pending.written(1, gridWith(''));
    expect(pending.text(key), 'written, the view is on its way').toBe('5');
    expect(pending.waiting).toBe(0);
    pending.seen();
    expect(pending.text(key)).toBeUndefined();
    expect(pending.isEmpty).toBe(true);
  });

  test('need no view more where one shows them already', () => {
    const pending = new Pending();
    pending.add(1, change('5'));
    pending.written(1, gridWith('5'));
    expect(pending.isEmpty).toBe(true);
    pending.add(2, change(''));
    pending.written(2, gridWith(''));
    expect(pending.isEmpty).toBe(true);
  });

  test('the last one of a cell is shown, and the one before when that is refused', () => {
    const pending = new Pending();
    pending.add(1, change('5'));
    pending.add(2, change('6'));
    expect(pending.text(key)).toBe('6');
    expect([...pending.refused(2)]).toEqual([[key, '6']]);
    expect(pending.text(key)).toBe('5');
    expect(pending.waiting).toBe(1);
  });

  test('answers to what was never asked change nothing', () => {
    const pending = new Pending();
    pending.written(7, gridWith(''));
    expect([...pending.refused(8)]).toEqual([]);
    expect(pending.isEmpty).toBe(true);
  });
});

describe('changes from last year', () => {
  test.each([
    ['22', '19', '+3，+16%'],
    ['19', '22', '−3，−14%'],
    ['5', '5', '0'],
    ['5', '0', '+5'],
    ['0', '5', '−5，−100%'],
    ['0.3', '0.1', '+0.2，+200%'],
    ['-2', '-4', '+2，+50%'],
    ['1001', '1000', '+1，0%'],
  ])('%s after %s: %s', (now, before, words) => {
    expect(changeWords(now, before)).toBe(words);
  });

  test('fractions add up exactly', () => {
    expect(difference('0.3', '0.1')).toBe('+0.2');
    expect(
      sumOfFigures([
        { figure: '0.1', sign: 1 },
        { figure: '0.2', sign: 1 },
      ]),
    ).toBe('0.3');
    expect(
      sumOfFigures([
        { figure: '1', sign: 1 },
        { figure: '3', sign: -1 },
      ]),
    ).toBe('-2');
  });
});
