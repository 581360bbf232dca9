import type { TableKind } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/forms/index.ts';
import type { Cell, Report, Table } from '../../server/src/report/model.ts';
import { addresses, type CellAddress, figure, type ReportModel } from './model.ts';
import type { Written } from './writer/index.ts';

const FEN = 1_000_000n;

/** Whole 件, or whole 分 of an amount in 万元; worked out without floating point. NaN for what is no figure. */
export function figureOf(plain: string, unit: 'count' | 'fee'): number {
  if (unit === 'count' || !/^\d/.test(plain)) return Number(plain);
  const [whole = '0', places = ''] = plain.split('.');
  return Number(BigInt(whole) * FEN + BigInt(places.padEnd(6, '0')));
}

export function keyOf(at: CellAddress): string {
  return `${at.kind}/${at.row}/${at.column}`;
}

/** Everything in which the draft as read differs from the model as written, one line a difference. */
export function differences(report: Report, model: ReportModel, written: Written): string[] {
  const found: string[] = [];
  if (!report.recognised) found.push('not recognised');
  if (report.text !== written.text) found.push('the text was changed');
  if (report.year !== model.year) found.push(`year: ${report.year} instead of ${model.year}`);
  if (report.edition !== model.edition) found.push(`edition: ${report.edition}`);
  if (report.title?.organName !== model.organ) found.push(`organ: ${report.title?.organName}`);
  const numbers = report.sections.map(s => s.number).join('');
  if (numbers !== '123456') found.push(`sections: ${numbers}`);
  for (const block of report.unread) found.push(`unread: ${block.kind} (${block.reason})`);
  for (const kind of ['disclosure', 'applications', 'disputes'] as const) {
    const table = report.tables.find(t => t.kind === kind);
    if (table) found.push(...tableDifferences(table, model, kind));
    else found.push(`${kind}: no table`);
  }
  return found.length > 0 ? found : cellDifferences(report, model, written);
}

function tableDifferences(table: Table, model: ReportModel, kind: TableKind): string[] {
  const found: string[] = [];
  const form = formOf(kind, model.edition);
  const rows = table.rows.map(row => row.key).join(' ');
  const expected = form.rows.map(row => row.key).join(' ');
  if (rows !== expected) found.push(`${kind} rows: ${rows}`);
  if (kind !== 'disputes' && table.edition !== model.edition) found.push(`${kind} edition: ${table.edition}`);
  for (const row of table.rows) {
    if (!row.aligned) found.push(`${kind} ${row.key}: not aligned, ${row.cells.map(c => c.raw).join(' ')}`);
    if (row.extra.length > 0) found.push(`${kind} ${row.key}: extra ${row.extra.map(v => v.raw).join(' ')}`);
    if (row.label.match === 'outdated') found.push(`${kind} ${row.key}: outdated label ${row.label.text}`);
  }
  for (const row of table.duplicates) found.push(`${kind} twice: ${row.key} ${row.label.text}`);
  for (const row of table.unknown) found.push(`${kind} unknown: ${row.label.text}`);
  for (const header of table.headers) {
    if (header.match === 'outdated') found.push(`${kind} outdated header: ${header.text}`);
  }
  return found;
}

function cellDifferences(report: Report, model: ReportModel, written: Written): string[] {
  const places = new Map(written.cells.map(cell => [keyOf(cell), cell]));
  const read = new Map<string, Cell>();
  for (const table of report.tables) {
    for (const row of table.rows)
      for (const cell of row.cells) read.set(keyOf({ kind: table.kind, row: cell.row, column: cell.column }), cell);
  }
  const found: string[] = [];
  for (const at of addresses(model.edition)) {
    const key = keyOf(at);
    const expected = places.get(key);
    const cell = read.get(key);
    if (!cell || !expected) {
      found.push(`${key}: ${cell ? 'not written' : 'not read'}`);
      continue;
    }
    const unit = formOf(at.kind, model.edition).rows.find(row => row.key === at.row)?.unit ?? 'count';
    const value = figureOf(figure(model, at), unit);
    const same = cell.span.start === expected.span.start && cell.span.end === expected.span.end;
    if (!same)
      found.push(`${key}: at ${cell.span.start}–${cell.span.end}, not ${expected.span.start}–${expected.span.end}`);
    if (cell.raw !== expected.raw) found.push(`${key}: raw “${cell.raw}”, not “${expected.raw}”`);
    if (report.text.slice(cell.span.start, cell.span.end) !== cell.raw)
      found.push(`${key}: raw is not the text at span`);
    if (cell.state !== 'number') found.push(`${key}: ${cell.state}`);
    if (cell.value !== value) found.push(`${key}: value ${cell.value}, not ${value}`);
    if (cell.tidy !== (expected.raw === figure(model, at))) found.push(`${key}: tidy ${cell.tidy}`);
  }
  return found;
}

/** A message that shows the seed, the differences and the draft's beginning of trouble. */
export function explainDifferences(written: Written, seed: number, found: readonly string[]): string {
  return `${written.layout.id}, seed ${seed}, ${JSON.stringify(written.style)}:\n  ${found.slice(0, 12).join('\n  ')}`;
}
