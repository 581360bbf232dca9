import { textWithin } from '../package/written.ts';
import { nameOfPlace } from './address.ts';
import { cellValues, formulaOf, sumOfFormula } from './formula.ts';
import { isSameNumber } from './number-shown.ts';
import type { SheetCell, SheetCells } from './sheet-cells.ts';

/** Formulas times cells: a sheet of the form has some thousands of them. More are not looked through. */
const MOST_LOOKED_AT = 1_000_000;
/** Totals of totals of totals are deeper than any form's. */
const MOST_ROUNDS = 6;

/** The places of formulas that are known to come to another number than the one that was saved, by other such formulas as well. */
export function staleFormulas(cells: SheetCells, source: string): ReadonlySet<string> {
  const now = new Map<string, number>();
  const all = cells.rows.flatMap(row => row.cells);
  const own = all.filter(cell => cell.formula !== null && cell.number !== null);
  if (own.length * all.length > MOST_LOOKED_AT) return new Set();
  const formulas = own.map(cell => ({ cell, name: nameOfPlace(cell), formula: formulaOf(cells, source, cell) }));
  const values = cellValues(cells, now);
  for (let round = 0, more = true; more && round < MOST_ROUNDS; round++) {
    more = false;
    for (const { cell, name, formula } of formulas) {
      const known = formula === null ? null : sumOfFormula(formula, values);
      if (known === null || isSameNumber(known, now.get(name) ?? cell.number!)) continue;
      now.set(name, known);
      more = true;
    }
  }
  return new Set(own.filter(c => !isSameNumber(now.get(nameOfPlace(c)) ?? c.number!, c.number!)).map(nameOfPlace));
}

/**
 * The cells of a workbook that was yet to be worked out, with its formulas as Excel leaves what it has not worked out: without a number. They are those that
 * are known to come to another number, and those that have 0 and are not known to come to it.
 */
export function withoutResults(cells: SheetCells, stale: ReadonlySet<string>, source: string): SheetCells {
  let left = opened(cells, source, cell => stale.has(nameOfPlace(cell)));
  const all = cells.rows.flatMap(row => row.cells);
  const own = all.filter(cell => cell.formula !== null && cell.number === 0);
  if (own.length * all.length > MOST_LOOKED_AT) return left;
  const formulas = new Map(own.map(cell => [nameOfPlace(cell), formulaOf(cells, source, cell)]));
  for (let round = 0, more = true; more && round < MOST_ROUNDS; round++) {
    const values = cellValues(left, new Map());
    more = false;
    left = opened(left, source, cell => {
      const formula = cell.number === 0 ? formulas.get(nameOfPlace(cell)) : undefined;
      const isUnknown = formula !== undefined && (formula === null || sumOfFormula(formula, values) === null);
      more ||= isUnknown;
      return isUnknown;
    });
  }
  return left;
}

function opened(cells: SheetCells, source: string, isOpen: (cell: SheetCell) => boolean): SheetCells {
  const open = (cell: SheetCell): SheetCell => {
    if (cell.formula === null || !isOpen(cell)) return cell;
    const text = `=${textWithin(source, cell.formula).replace(/\s/g, ' ')}`;
    return { ...cell, number: null, text, written: text, inner: 0, innerEnd: text.length };
  };
  return { ...cells, rows: cells.rows.map(row => ({ ...row, cells: row.cells.map(open) })) };
}
