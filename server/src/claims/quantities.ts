import type { CellRef, ColumnKey, Edition, RowKey, TableKind } from '../forms/form.ts';
import { formOf, formRow, isColumnKey, isRowKey } from '../forms/index.ts';
import type { Cell, Report } from '../report/model.ts';
import { cellOf, tableOf } from '../report/query.ts';

/** What a figure in the prose counts: the sum of some cells of one table. */
export interface Quantity {
  /** Stable name: `granted`, `deny`, `new.naturalPerson`, `litigation.upheld`, `normative.made`. */
  readonly key: string;
  readonly table: TableKind;
  readonly cells: readonly CellRef[];
}

/** Groups of results in 表三 by the rows they are made of. */
export const GROUPS: Readonly<Record<string, (edition: Edition) => readonly RowKey[]>> = {
  granted: () => ['granted'],
  partial: () => ['partial'],
  deny: edition => items('deny', edition),
  unable: edition => items('unable', edition),
  reject: edition => items('reject', edition),
  other: edition => items('other', edition),
};

/** The five kinds of 法人或其他组织. */
export const ORGANISATIONS: readonly ColumnKey[] = ['commercial', 'research', 'social', 'legalService', 'otherOrg'];

/** Either of these may be meant by `收到`, `受理`: only 表三 tells whether carried-over ones were counted. */
export const RECEIVED_BASE: readonly string[] = ['new', 'new+carriedIn'];

/** The rows of a group in an edition; their keys begin with its name. */
function items(group: string, edition: Edition): RowKey[] {
  return formOf('applications', edition)
    .rows.map(r => r.key)
    .filter(key => key.startsWith(group));
}

/** A few dozen keys come back with every figure; only nonsense joins more. */
const MOST_KEYS = 500;
const totals: Record<Edition, Map<string, Quantity>> = { '2019': new Map(), '2021': new Map() };

/** A row or group of rows of 表三 in one or more columns: `new`, `deny`, `unable1`, `new+carriedIn`. */
export function applications(key: string, edition: Edition, columns?: readonly ColumnKey[]): Quantity {
  if (columns !== undefined) return quantityOf(key, edition, columns);
  const known = totals[edition].get(key);
  if (known !== undefined) return known;
  const made = quantityOf(key, edition, ['total']);
  if (totals[edition].size >= MOST_KEYS) totals[edition].clear();
  totals[edition].set(key, made);
  return made;
}

function quantityOf(key: string, edition: Edition, columns: readonly ColumnKey[]): Quantity {
  const rows = key.split('+').flatMap(k => GROUPS[k]?.(edition) ?? (isRowKey(k) ? [k] : []));
  const cells = rows.flatMap(row => columns.map(column => ({ row, column })));
  const suffix = columns[0] === 'total' ? '' : `.${areOrganisations(columns) ? 'organisations' : columns.join('+')}`;
  return { key: `${key}${suffix}`, table: 'applications', cells };
}

/** True for several kinds of applicant, none of which is a person. */
export function areOrganisations(columns: readonly ColumnKey[]): boolean {
  return columns.length > 1 && columns.every(column => ORGANISATIONS.includes(column));
}

/** An outcome of 表四 over the kinds of case named: `review`, `direct`, `afterReview`, `litigation` (both of these). */
export function disputes(kinds: readonly string[], outcome: string): Quantity {
  const groups = kinds.flatMap(k => (k === 'litigation' ? ['direct', 'afterReview'] : [k]));
  const columns = groups.map(g => `${g}.${outcome}`).filter(isColumnKey);
  const cells = columns.map((column): CellRef => ({ row: 'cases', column }));
  return { key: `${kinds.join('+')}.${outcome}`, table: 'disputes', cells };
}

/** A figure of 表二. */
export function disclosure(row: RowKey, columns: readonly ColumnKey[]): Quantity {
  return { key: `${row}.${columns.join('+')}`, table: 'disclosure', cells: columns.map(column => ({ row, column })) };
}

/** Several quantities of one table added up. */
export function sumOf(parts: readonly Quantity[]): Quantity {
  return { key: parts.map(p => p.key).join('+'), table: parts[0]!.table, cells: parts.flatMap(p => p.cells) };
}

/** The cells of the draft that a quantity is made of; null when one is missing or can't be told from its neighbours. */
export function cellsFor(report: Report, quantity: Quantity): Cell[] | null {
  const table = tableOf(report, quantity.table);
  if (table === undefined) return null;
  const cells: Cell[] = [];
  for (const { row, column } of quantity.cells) {
    const cell = cellOf(table, row, column);
    if (cell === undefined) return null;
    cells.push(cell);
  }
  return cells;
}

/** What the table says: 件, or 分 for fees; null unless every cell holds a figure. */
export function amountOf(report: Report, quantity: Quantity): number | null {
  const cells = cellsFor(report, quantity);
  if (cells === null) return null;
  let sum = 0;
  for (const { value } of cells) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** True when the quantity is one cell of the fee row, which is kept in whole 分. */
export function isMoney(quantity: Quantity): boolean {
  const [first] = quantity.cells;
  const form = formOf(quantity.table, '2021');
  return first !== undefined && formRow(form, first.row)?.unit === 'fee';
}
