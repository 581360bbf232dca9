import { textWithin } from '../package/written.ts';
import { attributeOf } from '../package/xml.ts';
import { holdsPlace, nameOfPlace, placeOfName, rangeOfName, type SheetPlace, type SheetRange } from './address.ts';
import type { SheetCell, SheetCells } from './sheet-cells.ts';

/** What stands in the cells of a formula's own sheet. */
export interface FormulaValues {
  /** Null where no number stands. */
  at(place: SheetPlace): number | null;
  /** All numbers of a range; null where a formula in it came to none that is known. */
  within(range: SheetRange): readonly number[] | null;
}

/** What stands in a sheet's cells, but where `now` has another number, or null for words, by the name of the place. Places that it has alone are cells too. */
export function cellValues({ rows }: SheetCells, now: ReadonlyMap<string, number | null>): FormulaValues {
  const cells = rows.flatMap(row => row.cells);
  const byName = new Map(cells.map(cell => [nameOfPlace(cell), cell]));
  const added = [...now].flatMap(([name, number]) => {
    const place = byName.has(name) ? null : placeOfName(name);
    return place === null ? [] : { place, number };
  });
  const numberOf = (cell: SheetCell) => {
    const name = nameOfPlace(cell);
    return now.has(name) ? now.get(name)! : cell.number;
  };
  return {
    at(place) {
      const name = nameOfPlace(place);
      const cell = byName.get(name);
      if (cell === undefined) return now.get(name) ?? 0;
      return cell.text === '' && cell.number === null && !now.has(name) ? 0 : numberOf(cell);
    },
    within(range) {
      const own = cells.filter(cell => holdsPlace(range, cell));
      if (own.some(cell => isOpen(cell) && !now.has(nameOfPlace(cell)))) return null;
      return [
        ...own.flatMap(cell => numberOf(cell) ?? []),
        ...added.filter(({ place }) => holdsPlace(range, place)).flatMap(({ number }) => number ?? []),
      ];
    },
  };
}

/** True for a formula that was not worked out, or came to an error. */
function isOpen({ formula, number, text }: SheetCell): boolean {
  return formula !== null && number === null && /^[=#]/.test(text);
}

/** A part of a sum: `SUM(B2:C3,D4)`, or a cell or number with its sign. */
const TERM = /([+-]?)(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7})|(\d+(?:\.\d+)?))/y;

/** What a formula comes to that only adds up and takes away cells of its own sheet, as totals do; null for all others. */
export function sumOfFormula(formula: string, values: FormulaValues): number | null {
  const source = formula.replace(/\s/g, '').toUpperCase();
  let sum = 0;
  TERM.lastIndex = 0;
  while (TERM.lastIndex < source.length) {
    const at = TERM.lastIndex;
    const [term, sign, listed, cell, number] = TERM.exec(source) ?? [];
    if (term === undefined || (at > 0 && sign === '')) return null;
    const value =
      listed !== undefined ? summed(listed, values) : cell !== undefined ? atCell(cell, values) : Number(number);
    if (value === null) return null;
    sum += sign === '-' ? -value : value;
  }
  return source === '' ? null : Number(sum.toPrecision(15));
}

/** An empty cell is 0; words are an error. */
function atCell(name: string, values: FormulaValues): number | null {
  const place = placeOfName(name);
  return place && values.at(place);
}

/** SUM passes over words, not over errors. */
function summed(listed: string, values: FormulaValues): number | null {
  let sum = 0;
  for (const part of listed.split(',')) {
    const range = rangeOfName(part);
    if (range === null) return null;
    const numbers = values.within(range);
    if (numbers === null) return null;
    for (const number of numbers) sum += number;
  }
  return sum;
}

/** The formula of a cell, without its `=`; null where it can't be told. One that is shared with others stands in the first of them. */
export function formulaOf({ rows }: SheetCells, source: string, cell: SheetCell): string | null {
  const { formula } = cell;
  if (formula === null) return null;
  const kind = attributeOf(formula, 't') ?? 'normal';
  const own = textWithin(source, formula);
  if (own !== '') return kind === 'normal' || kind === 'shared' ? own : null;
  const shared = attributeOf(formula, 'si');
  if (kind !== 'shared' || shared === undefined) return null;
  for (const { cells } of rows) {
    for (const other of cells) {
      const first = other.formula;
      if (first === null || attributeOf(first, 'si') !== shared) continue;
      const written = textWithin(source, first);
      if (written !== '') return moved(written, cell.row - other.row, cell.column - other.column);
    }
  }
  return null;
}

/** A formula as it is when its cell is copied so far down and to the right: names with `$` stay. Null where one would leave the sheet. */
function moved(formula: string, rows: number, columns: number): string | null {
  let isWhole = true;
  const text = formula.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/gi,
    (name, fixedColumn: string, _c, fixedRow: string) => {
      const place = placeOfName(name.toUpperCase());
      const to =
        place &&
        nameOfPlace({
          row: place.row + (fixedRow === '' ? rows : 0),
          column: place.column + (fixedColumn === '' ? columns : 0),
        });
      if (to === null || placeOfName(to) === null) isWhole = false;
      return to ?? name;
    },
  );
  return isWhole ? text : null;
}
