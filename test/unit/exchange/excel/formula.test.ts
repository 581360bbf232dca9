import { describe, expect, it } from 'vitest';
import {
  nameOfPlace,
  placeOfName,
  rangeOfName,
  type SheetPlace,
} from '../../../../server/src/exchange/excel/address.ts';
import { formulaOf, sumOfFormula } from '../../../../server/src/exchange/excel/formula.ts';
import { sheetCells } from '../../../../server/src/exchange/excel/sheet-cells.ts';
import { openWorkbook } from '../../../../server/src/exchange/excel/workbook.ts';
import { xmlParts } from '../../../../server/src/exchange/package/parts.ts';
import { excelPackage } from '../../../support/excel/package.ts';

const NUMBERS: Readonly<Record<string, number | null>> = { A1: 1, B1: 2, C1: null, AB123: 5, A2: 10, B2: 0.1, C2: 0.2 };
const VALUES = {
  at: (place: SheetPlace) => NUMBERS[nameOfPlace(place)] ?? (nameOfPlace(place) in NUMBERS ? null : 0),
  within({ first, last }: { readonly first: SheetPlace; readonly last: SheetPlace }) {
    return Object.entries(NUMBERS).flatMap(([name, value]) => {
      const { row, column } = placeOfName(name)!;
      const isIn = first.row <= row && row <= last.row && first.column <= column && column <= last.column;
      return isIn && value !== null ? [value] : [];
    });
  },
};

describe('a formula that only adds up', () => {
  it.each([
    ['SUM(A1:B1)', 3],
    ['sum( A1:C2 )', 13.3],
    ['SUM(A1,B1:C1,AB123)', 8],
    ['SUM(A1)+SUM(A2:A2)-B1', 9],
    ['A1+B1-A2', -7],
    ['-A1+12.5', 11.5],
    ['+A1', 1],
    ['$A$1+$B1+AB$123', 8],
    ['D9', 0],
    ['B2+C2', 0.3],
    ['7', 7],
  ])('%s comes to %f', (formula, sum) => {
    expect(sumOfFormula(formula, VALUES)).toBe(sum);
  });

  it.each([
    '',
    'A1+C1',
    'A1*2',
    'A1 B1+(A2)',
    '2A1',
    'SUM()',
    'SUM(A1:B1',
    'SUM(A1:表二)',
    'SUM(SUM(A1),B1)',
    'ROUND(A1,0)',
    'Sheet2!A1',
    'A1++',
    'AAAA1',
    'A12345678',
    'IF(A1>0,1,2)',
    '5A',
  ])('%s is none', formula => {
    expect(sumOfFormula(formula, VALUES)).toBeNull();
  });
});

describe('the formula of a cell', () => {
  /** The formulas of the cells of one column, whose XML is given. */
  function formulas(...cells: readonly string[]): (string | null)[] {
    const rows = cells.map((f, i) => `<x:row r="${i + 9}"><x:c r="AC${i + 9}">${f}<x:v>0</x:v></x:c></x:row>`);
    const book = openWorkbook(
      xmlParts(excelPackage({ sheets: [{ name: '一', xml: `<x:sheetData>${rows.join('')}</x:sheetData>` }] })),
    );
    const sheet = book.sheets[0]!;
    const read = sheetCells(sheet, book);
    return read.rows.map(row => formulaOf(read, sheet.source, row.cells[0]!));
  }

  it('is its own, or one that it shares with another, moved as far as the cell is', () => {
    expect(
      formulas(
        '<x:f>SUM(A1:B1)</x:f>',
        '<x:f t="shared" ref="A1:A9" si="1">SUM(A10:AB10)-$C10+D$10-$E$10</x:f>',
        '',
        '<x:f t="shared" si="1"/>',
        '<x:f t="shared" ref="A1:A9" si="2">A1</x:f>',
      ),
    ).toEqual(['SUM(A1:B1)', 'SUM(A10:AB10)-$C10+D$10-$E$10', null, 'SUM(A12:AB12)-C12+D10-E10', 'A1']);
  });

  it('can’t be told where it is of another kind, shared with none, or leaves the sheet', () => {
    expect(
      formulas(
        '<x:f t="shared" si="7"/>',
        '<x:f t="array" ref="A1:A2">SUM(A1:A2)</x:f>',
        '<x:f t="array" si="3"/>',
        '<x:f t="shared"/>',
        '<x:f t="shared" ref="A1:A9" si="3">A1048576</x:f>',
        '<x:f t="shared" si="3"/>',
        '<x:f t="normal">A2</x:f>',
      ),
    ).toEqual([null, null, null, null, 'A1048576', null, 'A2']);
    // Above the first row stands nothing.
    expect(formulas('<x:f t="shared" si="3"/>', '<x:f t="shared" ref="A1:A9" si="3">A1</x:f>')).toEqual([null, 'A1']);
  });
});

describe('names of places', () => {
  it.each([
    ['A1', 0, 0],
    ['Z9', 8, 25],
    ['AA10', 9, 26],
    ['ZZ1', 0, 701],
    ['AAA1', 0, 702],
    ['XFD1048576', 1_048_575, 16_383],
  ])('%s is row %i, column %i', (name, row, column) => {
    expect(placeOfName(name)).toEqual({ row, column });
    expect(nameOfPlace({ row, column })).toBe(name);
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'a1', 'A1B', 'AAAA1'])('%s is none', name => {
    expect(placeOfName(name)).toBeNull();
  });

  it('of ranges have their corners in any order', () => {
    const range = { first: { row: 0, column: 1 }, last: { row: 4, column: 2 } };
    for (const name of ['B1:C5', 'C5:B1', 'C1:B5', '$B$1:$C$5']) expect(rangeOfName(name)).toEqual(range);
    expect([rangeOfName('B1')?.last, rangeOfName('B1:x'), rangeOfName('')]).toEqual([
      { row: 0, column: 1 },
      null,
      null,
    ]);
  });
});
