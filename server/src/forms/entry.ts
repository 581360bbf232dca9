import { fold } from '../text/fold.ts';
import type { FigureUnit } from './form.ts';

/** What was typed or pasted for a cell, as the form takes it. */
export type CellEntry = { readonly text: string } | { readonly reason: string };

/** Longest count: no office has more than 999,999,999 件. */
const COUNT = /^\d{1,9}$/;
const FEE = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
/** 元 or 万元: the 2019 form doesn't say. */
const MONEY = /^(\d{1,12})(?:\.(\d{1,6}))?$/;
const SIGNED = /^([+-]?)(\d{1,9})$/;
/** Commas between thousands, in any width. */
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3}){1,3}(?:\.\d+)?$/;

/** Blanks between thousands. */
const SPACED = /^[+-]?[\d０-９]{1,3}(?:[ \u00a0\u2009\u202f\u3000][\d０-９]{3}){1,3}$/;

/**
 * Reads what a person typed into a cell: full-width digits, commas between thousands and white space around are taken, leading zeros dropped.
 * @param unit what the cell counts, see `formRowUnit`
 * @returns plain half-width digits (empty: nothing is to stand there), or the reason why it can't be taken (Chinese)
 */
export function readEntry(typed: string, unit: FigureUnit): CellEntry {
  const folded = fold(typed).replace(/[−–—]/g, '-');
  if (folded === '') return { text: '' };
  // Two figures in one cell must not become one.
  if (/\S\s+\S/u.test(typed.trim()) && !SPACED.test(typed.trim())) return refused('');
  const plain = GROUPED.test(folded) ? folded.replaceAll(',', '') : folded;
  if (unit === 'signed') {
    const signed = SIGNED.exec(plain);
    return signed ? { text: signed[1] + withoutZeros(signed[2]!) } : refused(plain);
  }
  if (plain.startsWith('-') && /\d/.test(plain)) return { reason: '不能填负数' };
  if (unit === 'fee' || unit === 'money') {
    const amount = (unit === 'fee' ? FEE : MONEY).exec(plain);
    if (amount) return { text: withoutZeros(amount[1]!) + (amount[2] === undefined ? '' : `.${amount[2]}`) };
    const most = unit === 'fee' ? '万元最多填 6 位小数' : '金额最多填 6 位小数';
    return /^\d+\.\d{7,}$/.test(plain) ? { reason: most } : refused(plain);
  }
  if (COUNT.test(plain)) return { text: withoutZeros(plain) };
  return /^\d+\.\d+$/.test(plain) ? { reason: '件数只能填整数' } : refused(plain);
}

function refused(plain: string): CellEntry {
  return { reason: /^\d{10,}$/.test(plain) ? '位数太多，请核对' : '只能填数字，没有发生的填 0' };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
