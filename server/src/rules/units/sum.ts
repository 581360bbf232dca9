import { replaceFigure, showFee, writeFigure } from '../../edits/figures.ts';
import type { ColumnKey, RowKey } from '../../forms/form.ts';
import { formOf } from '../../forms/index.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { cellName } from '../../report/names.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import type { Finding, FindingDraft, Fix, RelatedPlace, Rule, UnitReport } from '../rule.ts';
import { cellData, foundCell } from '../shared/found-cell.ts';

/**
 * The report of a county is the sum of its units' reports, figure by figure, where nianbao.json says so: the 条例 (49) has the county's report
 * published and does not say how it is made, local notices have it summed.
 */
export const sum: Rule = {
  code: 'units/sum',
  severity: 'error',
  title: '汇总年报的每个数等于各单位年报之和',
  titleEn: 'Each figure of the summed report equals the sum of the units’ figures',
  *check({ report, relatedReports: { units } }) {
    if (!units || units.length === 0) return;
    const drafts = units.flatMap(u => (u.draft && u.draft.report.year === report.year ? [u] : []));
    if (drafts.length === 0) return;
    const doubt = doubtOf(units, drafts.length);
    for (const table of report.tables) yield* sumsOf(table, drafts, doubt);
  },
  fixes(report: Report, finding: Finding): Fix[] {
    const place = foundCell(report, finding);
    const figure = finding.data?.['figure'];
    if (!place || typeof figure !== 'string') return [];
    const text = /^\d+$/.test(figure) ? writeFigure(place.cell, Number(figure)) : figure;
    const edits = replaceFigure(report, place.cell, text);
    return [{ title: `改为各单位之和 ${figure}`, kind: 'suggestion', all: false, edits }];
  },
};

/** Why the sums may not be the right ones: a Chinese clause, null when nothing speaks against them. */
function doubtOf(units: readonly UnitReport[], summed: number): string | null {
  if (summed < units.length) return `还缺 ${units.length - summed} 个单位，仅供核对`;
  const twofold = units.find(u => u.others);
  return twofold ? `“${twofold.name}”的年报不止一份，仅供核对` : null;
}

function* sumsOf(table: Table, units: readonly UnitReport[], doubt: string | null): Iterable<FindingDraft> {
  for (const row of formOf(table.kind, table.edition).rows) {
    for (const column of row.columns) {
      const cell = cellOf(table, row.key, column);
      if (!cell || cell.value === null) continue;
      const parts = units.map(unit => partOf(unit, table, row.key, column));
      if (parts.some(p => p === null)) continue;
      const known = parts.filter(p => p !== null);
      const total = known.reduce((all, p) => all + (p.cell.value ?? 0), 0);
      if (total === cell.value) continue;
      yield finding(table, cell, total, known, row.unit === 'fee', doubt);
    }
  }
}

interface Part {
  readonly unit: UnitReport;
  readonly cell: Cell;
}

/** The unit's figure at the same place; null when it has none, and then no sum can be told. */
function partOf(unit: UnitReport, table: Table, row: RowKey, column: ColumnKey): Part | null {
  const other = unit.draft && tableOf(unit.draft.report, table.kind);
  const cell = other && cellOf(other, row, column);
  return cell && cell.value !== null ? { unit, cell } : null;
}

/** With the names of more units nobody would find the sum. */
const MOST_NAMED = 6;

function finding(
  table: Table,
  cell: Cell,
  total: number,
  parts: readonly Part[],
  fee: boolean,
  doubt: string | null,
): FindingDraft {
  const show = (value: number) => (fee ? showFee(value) : String(value));
  const addends = parts.filter(p => p.cell.value !== 0);
  const isNamed = addends.length <= MOST_NAMED;
  const figures = addends.map(({ unit, cell: { value } }) => (isNamed ? `${unit.name} ` : '') + show(value ?? 0));
  const sumText = figures.length > 0 ? figures.join('＋') : '各单位均为 0';
  const rest = doubt === null ? '' : `；${doubt}`;
  return {
    message: `${cellName(table, cell)}：各单位之和为 ${show(total)}（${sumText}），现为 ${cell.plain}${rest}`,
    span: cell.span,
    ...(doubt === null ? {} : { severity: 'information' as const }),
    related: addends.flatMap(({ unit, cell: { span, plain } }): RelatedPlace[] =>
      unit.draft ? [{ uri: unit.draft.uri, span, message: `${unit.name}：${plain}` }] : [],
    ),
    data: { ...cellData(table, cell), figure: show(total) },
  };
}
