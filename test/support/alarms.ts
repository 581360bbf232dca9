import type { Report } from '../../server/src/report/model.ts';
import { check } from '../../server/src/rules/check.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { only } from './only.ts';

const STRUCTURE = [
  'report/title',
  'section/missing',
  'section/order',
  'section/duplicate',
  'section/ordinal',
  'section/empty',
];

/** The rules that speak of figures, tables, title and headings. The prose is drawn at random, so rules that compare its figures may speak. */
const CONFIG = only(code => code.startsWith('table/') || code.startsWith('cell/') || STRUCTURE.includes(code));

const ARITHMETIC = ['table/row-total', 'table/column-total', 'table/balance', 'table/case-total', 'table/suspect'];

/** Of right sums nothing is said, not even as information. The random fees may be beyond measure; no sum speaks of them. */
const isAlarm = ({ code, severity, data }: Finding) =>
  severity === 'error' || severity === 'warning' || (ARITHMETIC.includes(code) && data?.['fee'] === undefined);

/** What is said of a right report that should not be, a line each. */
export function alarmsIn(report: Report): string[] {
  return check(report, CONFIG)
    .filter(isAlarm)
    .map(f => `${f.code} at ${f.span.start}: ${f.message}`);
}
