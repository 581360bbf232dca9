import { COLUMNS, PROCESSED, TOTAL } from './mistakes-tables.ts';
import type { Random } from './random.ts';

/** A slip at a figure; null where it cannot happen to this one. */

/** Any wrong figure. Who types mistypes figures rather than zeros. */
export function wrongFigure(r: Random, value: number): number | null {
  if (value === 0) return r.chance(0.1) ? r.int(1, 9) : null;
  const slip = r.pick([
    () => value + r.int(1, 9),
    () => value - r.int(1, 9),
    () => r.int(0, 2 * value + 2),
    () => 0,
    () => digitSlip(r, value),
    () => transposed(r, value),
  ])();
  return slip === null || slip < 0 ? null : slip;
}

/** A sum, a row's or （七）'s, that was not brought up to date. */
export function miscounted(r: Random, value: number, cell: number): number | null {
  if (cell % COLUMNS !== TOTAL && Math.floor(cell / COLUMNS) !== PROCESSED) return null;
  const slip = value + r.int(1, Math.max(3, Math.round(value / 10))) * r.pick([-1, 1]);
  return slip < 0 || (value === 0 && r.chance(0.9)) ? null : slip;
}

/** Two neighbouring digits changed places: 132 for 123. */
export function transposed(r: Random, value: number): number | null {
  const digits = [...String(value)];
  if (digits.length < 2) return null;
  const at = r.int(0, digits.length - 2);
  return written(digits.toSpliced(at, 2, digits[at + 1] ?? '', digits[at] ?? ''));
}

/** A digit wrong, left out or typed twice. */
export function digitSlip(r: Random, value: number): number | null {
  if (value === 0) return null;
  const digits = [...String(value)];
  const at = r.int(0, digits.length - 1);
  const digit = digits[at] ?? '';
  return r.pick([
    () => written(digits.toSpliced(at, 1, String(r.int(0, 9)))),
    () => (digits.length < 2 ? null : written(digits.toSpliced(at, 1))),
    () => written(digits.toSpliced(at, 1, digit, digit)),
  ])();
}

/** A nought too many or too few. */
export function tenTimes(r: Random, value: number): number | null {
  if (value === 0) return null;
  return value % 10 === 0 && r.chance(0.5) ? value / 10 : value * 10;
}

/** Nobody types a figure with a nought before it. */
function written(digits: readonly string[]): number | null {
  return digits.length > 1 && digits[0] === '0' ? null : Number(digits.join(''));
}
