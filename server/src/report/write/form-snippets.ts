import type { TableKind } from '../../forms/form.ts';
import { bracketed, type Fill } from './fill-in.ts';
import type { ValueOf } from './grid.ts';
import { snippetBody } from './snippet-body.ts';

/** What is typed to get the whole report. */
export const REPORT_PREFIXES: readonly string[] = ['nb', 'nianbao', '年度报告'];

/** What is typed to get a table. */
export const TABLE_PREFIXES: Readonly<Record<TableKind, readonly string[]>> = {
  disclosure: ['biao2', 'zdgkb', '表二'],
  applications: ['biao3', 'sqqkb', '表三'],
  disputes: ['biao4', 'fyssb', '表四'],
};

/** Rows of 表三 that nearly every office has figures in; the other rows begin as 0 without a tab stop. */
const KEY_ROWS = new Set(['new', 'carriedIn', 'granted', 'partial', 'unable1', 'processed', 'carriedOut']);

/** Figures in the prose that begin as 0. */
const NOUGHTS = new Set([
  ...['new', 'carriedIn', 'processed', 'carriedOut'],
  ...['feeNotices', 'feeBilled', 'feeCollected'],
]);

/**
 * A snippet whose places to fill in and key figures are tab stops.
 * @param standard what stands in a place until the writer fills it in, as snippet text; a place not named begins as 0 or shows its hint in 【】
 */
export function formSnippet(
  write: (fill: Fill, value: ValueOf) => string,
  standard: Readonly<Record<string, string>>,
): string {
  return snippetBody(stop => {
    const fill: Fill = (key, hint) => stop(key, standard[key] ?? (NOUGHTS.has(key) ? '0' : bracketed(key, hint)));
    return write(fill, (row, column) => {
      const key = figureKey(row, column);
      return key === null ? '0' : stop(key, '0');
    });
  });
}

/**
 * Which figures are tab stops, and which of them are one and the same: where only natural persons apply, or a case has
 * one outcome, the total follows while typing. 规章 stays 0: hardly any office may make them.
 */
function figureKey(row: string, column: string): string | null {
  if (KEY_ROWS.has(row)) return column === 'naturalPerson' || column === 'total' ? row : null;
  if (row === 'cases') return /\.(?:upheld|total)$/.test(column) ? column.replace(/\..*/, '') : null;
  return ['made', 'repealed', 'inForce', 'decisions', 'amount'].includes(column) && row !== 'rules'
    ? `${row}.${column}`
    : null;
}
