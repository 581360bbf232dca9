import { type Breach, breaches } from '../../arithmetic/breaches.ts';
import { type CellRef, type RowKey, sameCell } from '../../forms/form.ts';
import type { Table } from '../../report/model.ts';
import { rowName } from '../../report/names.ts';
import type { Finding } from '../rule.ts';

/** More rows than this are counted, not named. */
const MOST_NAMED = 2;

/**
 * The rows of these cells whose own 合计 does not hold, so that a figure worked out from the cells may rest on a wrong one; none
 * where a suspect explains all that does not hold. A wrong figure that is worked out, not a term, is no reason to doubt the terms.
 */
export function doubtfulRows(table: Table, cells: readonly CellRef[], isExplained: boolean): RowKey[] {
  if (isExplained) return [];
  const failing = breaches(table).filter(b => b.equation.rule === 'table/row-total');
  const isIn = ({ equation: { target, terms } }: Breach, cell: CellRef) =>
    sameCell(target, cell) || terms.some(t => sameCell(t.ref, cell));
  return failing.filter(b => cells.some(cell => isIn(b, cell))).map(b => b.target.row);
}

/** True when the finding was made with a suspect at hand. */
export function isExplained(finding: Finding): boolean {
  return finding.data?.['suspect'] !== undefined;
}

/** A figure that rests on these rows, said with reserve: `按现有数字四应为 5；但“一、…”行的合计也不相符，请先核对` */
export function reserved(table: Table, rows: readonly RowKey[], said: string): string {
  if (rows.length === 0) return said;
  const named = rows.slice(0, MOST_NAMED).map(row => `“${rowName(table, row)}”`);
  const more = rows.length > MOST_NAMED ? `等 ${rows.length} ` : '';
  return `按现有数字${said}；但${named.join('、')}${more}行的合计也不相符，请先核对`;
}
