import type { Assignment } from '../arithmetic/grid.ts';
import { shown } from '../layouts/shown.ts';
import type { Cell, Report } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import { replaceText } from './edit.ts';

/** Full-width digits for half-width ones. */
function widen(text: string): string {
  return text.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
}

/**
 * A whole number as it belongs in a cell: in the digits' width that stands there now, and grouped by the separator that
 * stands there now. A cell that holds anything but a number gets plain digits.
 */
export function writeFigure(cell: Cell, value: number): string {
  if (cell.state !== 'number') return String(value);
  const raw = shown(cell.raw);
  const separator = /\d([,，])\d{3}|[０-９]([,，])[０-９]{3}/.exec(raw);
  const mark = separator?.[1] ?? separator?.[2];
  const grouped = mark === undefined ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  return /[０-９]/.test(raw) ? widen(grouped) : grouped;
}

/**
 * Plain digits (`12`, `3080.699`, `-3`; empty: nothing) as they belong in a cell: whole numbers as `writeFigure` writes them, all others as they are.
 */
export function writeDigits(cell: Cell, plain: string): string {
  return /^\d{1,15}$/.test(plain) ? writeFigure(cell, Number(plain)) : plain;
}

/** Whole 分 as 万元 with no more decimals than needed: 3080699000 → 3080.699. No floating point. */
export function showFee(fen: number): string {
  const digits = String(fen).padStart(7, '0');
  const places = digits.slice(-6).replace(/0+$/, '');
  return digits.slice(0, -6) + (places === '' ? '' : `.${places}`);
}

/** Writes a new figure into its cell, in place of the digits that stand there. */
export function assignmentEdits(report: Report, { cell, value }: Assignment): Edit[] {
  return replaceFigure(report, cell, writeFigure(cell, value));
}

/** New text in a cell, in place of all pieces of the figure that stands there. */
export function replaceFigure(report: Report, { span, pieces }: Cell, text: string): Edit[] {
  const [, ...others] = pieces ?? [];
  return [...replaceText(report, span, text), ...others.map(piece => ({ span: piece, text: '' }))];
}
