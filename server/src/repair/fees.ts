import { FEE } from './costs.ts';

/** What 行政事业性收费 is likely to have been meant to say. */
export interface FeeSlip {
  /** 元 were written where 万元 are asked for, or the decimal point stands elsewhere. */
  readonly kind: 'unit' | 'point';
  /** In whole 分. */
  readonly to: number;
}

/**
 * A slip of unit or decimal point that last year's figure brings to light, both in whole 分: 元 written where 万元 are asked for, or the
 * same digits with the point elsewhere. Null where neither is likely. No equation says so: nobody can be sure of it.
 */
export function feeSlip(now: number, before: number): FeeSlip | null {
  if (now === before) return null;
  if (digitsOf(now) === digitsOf(before) && digitsOf(now).length >= FEE.digits) return { kind: 'point', to: before };
  const inYuan = now / FEE.yuan;
  const isNear = inYuan > before / FEE.apart && inYuan < before * FEE.apart;
  return Number.isInteger(inYuan) && isNear ? { kind: 'unit', to: inYuan } : null;
}

/** The digits that count: of 12.350 万元 1235. */
function digitsOf(fen: number): string {
  return String(fen).replace(/0+$/, '');
}
