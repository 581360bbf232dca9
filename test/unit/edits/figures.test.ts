import { describe, expect, it } from 'vitest';
import { showFee, writeFigure } from '../../../server/src/edits/figures.ts';
import { insertFigures } from '../../../server/src/edits/insert-figures.ts';
import type { Cell, Report, TableRow } from '../../../server/src/report/model.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';

describe('a figure is written as the cell’s own was', () => {
  it.each<[string, number, string]>([
    ['5', 7, '7'],
    ['1000', 2000, '2000'],
    ['1,000', 2000, '2,000'],
    ['1,000', 999, '999'],
    ['1,000', 100000, '100,000'],
    ['1,000', 1234567, '1,234,567'],
    ['1，000', 1234567, '1，234，567'],
    ['1,00', 2000, '2000'],
    ['1,0', 2000, '2000'],
    ['1,000', 123456, '123,456'],
    ['1,000', 0, '0'],
    [',000', 2000, '2000'],
    ['１２', 50, '５０'],
    ['１，０００', 2000, '２，０００'],
    ['１,０００', 1234567, '１,２３４,５６７'],
    ['１,００', 2000, '２０００'],
    ['<b>1</b>,000', 2000, '2,000'],
    ['&#65297;', 7, '７'],
  ])('%j becomes %d: %j', (raw, value, written) => {
    expect(writeFigure({ state: 'number', raw } as Cell, value)).toBe(written);
  });

  it.each(['blank', 'mark', 'text'] as const)('a cell that is %s gets plain digits', state => {
    expect(writeFigure({ state, raw: '１，０００' } as Cell, 2000)).toBe('2000');
  });
});

describe('a fee in 万元', () => {
  it.each<[number, string]>([
    [0, '0'],
    [1, '0.000001'],
    [10, '0.00001'],
    [120_000, '0.12'],
    [123_456, '0.123456'],
    [1_000_000, '1'],
    [1_500_000, '1.5'],
    [10_000_000, '10'],
    [3_080_699_000, '3080.699'],
  ])('%d 分 are %s', (fen, shown) => expect(showFee(fen)).toBe(shown));
});

/** A row of figures behind its label, each parted by a tab, with those wanted put in. */
function put(figures: readonly number[], wanted: readonly number[]): string | null {
  let text = '合计';
  const cells = figures.map(value => {
    const start = text.length + 1;
    text += `\t${value}`;
    return { value, span: { start, end: text.length } };
  });
  const edits = insertFigures({ text } as Report, { cells } as unknown as TableRow, wanted);
  return edits === null ? null : applyEdits(text, edits).replaceAll('\t', ' ');
}

describe('figures that a row lacks', () => {
  it.each<[number[], number[], string | null]>([
    [[5, 12], [5, 12], '合计 5 12'],
    [[5, 12], [5, 0, 12], '合计 5 0 12'],
    [[5, 12], [0, 5, 12], '合计 0 5 12'],
    [[5, 12], [5, 12, 0], '合计 5 12 0'],
    [[5, 12], [5, 0, 0, 12, 3, 4], '合计 5 0 0 12 3 4'],
    [[5, 12], [1, 2, 5, 3, 12, 4], '合计 1 2 5 3 12 4'],
    [[5, 5], [5, 5, 5], '合计 5 5 5'],
    [[5, 12], [12, 5], null],
    [[5, 12], [5, 13], null],
    [[5, 12], [5], null],
    [[5], [5, 0], null],
    [[], [5, 0], null],
  ])('%j with %j', (figures, wanted, expected) => expect(put(figures, wanted)).toBe(expected));
});
