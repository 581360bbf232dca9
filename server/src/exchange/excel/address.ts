/** A place in a sheet; both numbers count from 0. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** What a merged cell covers; the last row and column belong to it. */
export interface SheetRange {
  readonly first: SheetPlace;
  readonly last: SheetPlace;
}

/** Excel has no more. */
const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
const LETTERS = 26;

/** `C12` or `$C$12` → row 11, column 2; null where it is none. */
export function placeOfName(name: string): SheetPlace | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (found === null) return null;
  const column = [...found[1]!].reduce((n, letter) => n * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(found[2]) - 1;
  return row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS ? { row, column } : null;
}

/** Row 11, column 2 → `C12`. */
export function nameOfPlace({ row, column }: SheetPlace): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / LETTERS))
    letters = String.fromCharCode(65 + ((n - 1) % LETTERS)) + letters;
  return `${letters}${row + 1}`;
}

/** `A1:C3`, or `A1` alone; null where it is none. */
export function rangeOfName(name: string): SheetRange | null {
  const [from = '', to = from] = name.split(':');
  const [a, b] = [placeOfName(from), placeOfName(to)];
  if (a === null || b === null) return null;
  return {
    first: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    last: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

export function nameOfRange({ first, last }: SheetRange): string {
  return `${nameOfPlace(first)}:${nameOfPlace(last)}`;
}

/** One cell is no range to merge, and adds up by itself. */
export function isOneCell({ first, last }: SheetRange): boolean {
  return first.row === last.row && first.column === last.column;
}

export function holdsPlace({ first, last }: SheetRange, { row, column }: SheetPlace): boolean {
  return first.row <= row && row <= last.row && first.column <= column && column <= last.column;
}
