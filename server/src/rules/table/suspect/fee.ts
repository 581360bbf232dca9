import { replaceText } from '../../../edits/edit.ts';
import { showFee } from '../../../edits/figures.ts';
import { type FeeSlip, feeSlip } from '../../../repair/fees.ts';
import type { Cell, Report, Table } from '../../../report/model.ts';
import { cellName } from '../../../report/names.ts';
import { cellOf, tableOf } from '../../../report/query.ts';
import type { Finding, FindingDraft, Fix, RuleContext } from '../../rule.ts';
import { cellData, foundCell } from '../../shared/found-cell.ts';
import { FEE_SLIPS } from './fact-words.ts';

/** 行政事业性收费 that last year's report shows to be in the wrong unit or with its decimal point elsewhere. No equation speaks of it. */
export function* feeSuspects({ report, relatedReports: { previous } }: RuleContext): Iterable<FindingDraft> {
  const table = tableOf(report, 'disclosure');
  const cell = table && cellOf(table, 'fees', 'amount');
  const earlier = previous === undefined || previous.doubt !== undefined ? undefined : previous.report;
  const last = earlier && tableOf(earlier, 'disclosure');
  const before = last && cellOf(last, 'fees', 'amount');
  if (table === undefined || cell?.value == null || before?.value == null || previous === undefined) return;
  const slip = feeSlip(cell.value, before.value);
  if (slip !== null) yield draft(table, cell, slip, { uri: previous.uri, span: before.span, value: before.value });
}

interface Before {
  readonly uri: string;
  readonly span: Cell['span'];
  readonly value: number;
}

function draft(table: Table, cell: Cell, { to, kind }: FeeSlip, before: Before): FindingDraft {
  const name = cellName(table, cell);
  return {
    message: `“${name}”可能填错：${FEE_SLIPS[kind]}，应为 ${showFee(to)} 万元，现为 ${showFee(cell.value!)} 万元，上年为 ${showFee(before.value)} 万元，请核对`,
    severity: 'information',
    span: cell.span,
    related: [{ uri: before.uri, span: before.span, message: `上年年报：${name} ${showFee(before.value)}` }],
    data: { ...cellData(table, cell), fee: to },
  };
}

/** Writes the figure that a finding on fees names. */
export function feeFixes(report: Report, finding: Finding): Fix[] {
  const place = foundCell(report, finding);
  const fee = finding.data?.['fee'];
  if (place === null || typeof fee !== 'number') return [];
  const figure = showFee(fee);
  return [
    {
      title: `改为 ${figure}`,
      kind: 'suggestion',
      all: false,
      edits: replaceText(report, place.cell.span, figure),
    },
  ];
}
