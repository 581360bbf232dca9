/** A slip of the hand: two neighbouring digits changed places, a 0 too many or too few at the end, a digit left out, doubled or wrong. */
export type Slip =
  | 'transposed'
  | 'tenTimesTooBig'
  | 'tenTimesTooSmall'
  | 'digitMissing'
  | 'digitTooMany'
  | 'wrongDigit';

/** How one number becomes another by a slip of the hand; null when nothing of the kind explains it. */
export function slipOf(written: number, intended: number): Slip | null {
  const [a, b] = [String(written), String(intended)];
  if (a === b) return null;
  if (isTransposed(a, b)) return 'transposed';
  if (a === `${b}0`) return 'tenTimesTooBig';
  if (b === `${a}0`) return 'tenTimesTooSmall';
  if (isWithoutOne(b, a)) return 'digitMissing';
  if (isWithoutOne(a, b)) return 'digitTooMany';
  return a.length === b.length && a.length > 1 && differences(a, b) === 1 ? 'wrongDigit' : null;
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((char, i) => char !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** True when `short` is `long` without one of its digits. */
function isWithoutOne(long: string, short: string): boolean {
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}
