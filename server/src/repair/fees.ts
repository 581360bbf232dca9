/** What 行政事业性收费 is likely to have been meant to say. */
export interface FeeSlip {
  /** In whole 分. */
  readonly to: number;
  /** What happened, in Chinese. */
  readonly reason: string;
}

/** 元 in a 万元. */
const YUAN = 10_000;
/** How far the years may lie apart besides: five times. */
const APART = 5;
/** A figure of fewer digits may well be ten times last year's by itself. */
const FEWEST_DIGITS = 3;

/**
 * A slip of unit or decimal point that last year's figure brings to light, both in whole 分: 元 written where 万元 are asked for, or the
 * same digits with the point elsewhere. Null where neither is likely. No equation says so: nobody can be sure of it.
 */
export function feeSlip(now: number, before: number): FeeSlip | null {
  if (now <= 0 || before <= 0 || now === before) return null;
  if (digitsOf(now) === digitsOf(before) && digitsOf(now).length >= FEWEST_DIGITS) {
    return { to: before, reason: '与上年的数字一样，只是小数点的位置不同' };
  }
  const inYuan = now / YUAN;
  const near = inYuan > before / APART && inYuan < before * APART;
  return Number.isInteger(inYuan) && near ? { to: inYuan, reason: '像是把元当成了万元' } : null;
}

/** The digits that count: of 12.350 万元 1235. */
function digitsOf(fen: number): string {
  return String(fen).replace(/0+$/, '');
}
