import { breaches, checkable } from '../../arithmetic/breaches.ts';
import { gridOf, isEmptyCell, systemOfTable } from '../../arithmetic/grid.ts';
import { refAt, type Sum } from '../../arithmetic/system.ts';
import { isOneCell, nameOfPlace, nameOfRange, type SheetPlace, type SheetRange } from '../../exchange/excel/address.ts';
import type { CellRef } from '../../forms/form.ts';
import type { Cell, Table } from '../../report/model.ts';
import { cellName, tableName } from '../../report/names.ts';

/** Names a cell of the form among others of its table. */
export function keyOfCell({ row, column }: CellRef): string {
  return `${row}.${column}`;
}

/** True where a cell is written as a number: digits that are read without doubt. */
export function isPlainFigure({ state, plain }: Cell): boolean {
  return state === 'number' && plain !== null && Number.isFinite(Number(plain));
}

/**
 * The equations that give a table's totals by cell, those that come to just the draft's figure: no total that does not add up is changed unseen by a
 * formula.
 */
export function sumsOfTotals(table: Table): ReadonlyMap<string, Sum> {
  const { cells, figures, system } = gridOf(table);
  const found = new Map<string, Sum>();
  for (const sum of checkable(table)) {
    const key = keyOfCell(refAt(system.form, sum.target));
    if (!found.has(key) && comesTo(sum)) found.set(key, sum);
  }
  return found;

  /** True where Excel would work out the draft's figure: it takes an empty cell for 0, and words as well where it adds up. */
  function comesTo(sum: Sum): boolean {
    const target = cells[sum.target];
    if (target === undefined || !isPlainFigure(target)) return false;
    let all = 0;
    for (let i = 1; i < sum.cells.length; i++) {
      const cell = cells[sum.cells[i]!];
      if (cell === undefined) return false;
      const isNothing = sum.isTotal ? isEmptyCell(cell) : cell.state === 'blank';
      if (!isNothing && !isPlainFigure(cell)) return false;
      all += isNothing ? 0 : sum.signs[i]! * figures[sum.cells[i]!]!;
    }
    return all === figures[sum.target];
  }
}

/**
 * The formulas of a table's totals by cell.
 * @param placeOf where a cell stands in the sheet
 */
export function totalFormulas(table: Table, placeOf: (key: string) => SheetPlace): ReadonlyMap<string, string> {
  const { form } = systemOfTable(table);
  return new Map(
    [...sumsOfTotals(table)].map(([key, sum]) => [
      key,
      formulaOfSum(
        sum,
        sum.cells.slice(1).map(at => placeOf(keyOfCell(refAt(form, at)))),
      ),
    ]),
  );
}

/** `SUM(D4:I4)`, or `D4+D5-D28`. */
function formulaOfSum({ isTotal, signs }: Sum, places: readonly SheetPlace[]): string {
  if (isTotal) return `SUM(${ranges(places).map(rangeName).join(',')})`;
  return places.map((place, i) => (signs[i + 1]! < 0 ? '-' : i > 0 ? '+' : '') + nameOfPlace(place)).join('');
}

function rangeName(range: SheetRange): string {
  return isOneCell(range) ? nameOfPlace(range.first) : nameOfRange(range);
}

/** Cells side by side in a row or a column as one range. */
function ranges(places: readonly SheetPlace[]): SheetRange[] {
  const found: SheetRange[] = [];
  for (const place of places) {
    const open = found.at(-1);
    if (open !== undefined && goesOn(open, place)) found[found.length - 1] = { first: open.first, last: place };
    else found.push({ first: place, last: place });
  }
  return found;
}

function goesOn({ first, last }: SheetRange, { row, column }: SheetPlace): boolean {
  if (row === last.row) return first.row === last.row && column === last.column + 1;
  return column === last.column && first.column === last.column && row === last.row + 1;
}

/** So many totals are named. */
const MOST_NAMED = 3;

/** Says which totals of a table do not add up and therefore have no formula. */
export function notesOnTotals(table: Table): string[] {
  const sums = sumsOfTotals(table);
  const broken = new Map(breaches(table).map(b => [keyOfCell(b.target), b]));
  const found = [...broken].flatMap(([key, breach]) => (sums.has(key) ? [] : [breach]));
  if (found.length === 0) return [];
  const named = found.slice(0, MOST_NAMED).map(({ target, actual, expected, open }) => {
    return `“${cellName(table, target)}”为 ${actual}，应为 ${open > 0 ? '至少 ' : ''}${expected}`;
  });
  const more = found.length > MOST_NAMED ? `，等 ${found.length} 处` : '';
  return [`${tableName(table.kind)}有合计对不上（${named.join('；')}${more}），照草稿的数写，没有写成公式`];
}
