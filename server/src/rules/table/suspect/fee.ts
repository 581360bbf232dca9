import { replaceFigure, showFee } from '../../../edits/figures.ts';
import { type FeeSlip, feeSlip } from '../../../repair/fees.ts';
import type { Cell, Report, Table } from '../../../report/model.ts';
import { cellName } from '../../../report/names.ts';
import { type OrganLevel, organLevel } from '../../../report/organ.ts';
import { cellOf, tableOf } from '../../../report/query.ts';
import type { Finding, FindingDraft, Fix, RuleContext } from '../../rule.ts';
import { cellData, foundCell } from '../../shared/found-cell.ts';
import { FEE_SLIPS } from './fact-words.ts';

/** More 亿元 in a year than any office of the kind takes in: the figure is in 元, very likely. */
const MOST: Readonly<Record<OrganLevel, number>> = {
  township: 10,
  county: 100,
  department: 500,
  government: 500,
  unknown: 500,
  city: 1000,
  province: 5000,
};
/** Whole 分 in 一亿元 and in 一万元. */
const FEN_PER_YI = 1e10;
const FEN_PER_WAN = 1e6;

/**
 * 行政事业性收费 that last year's report shows to be in the wrong unit or with its decimal point elsewhere, or that is beyond all measure where
 * last year's is not known. No equation speaks of it.
 */
export function* feeSuspects({ report, relatedReports: { previous } }: RuleContext): Iterable<FindingDraft> {
  const table = tableOf(report, 'disclosure');
  const cell = table && cellOf(table, 'fees', 'amount');
  if (table === undefined || cell?.value == null) return;
  const earlier = previous === undefined || previous.doubt !== undefined ? undefined : previous.report;
  const last = earlier && tableOf(earlier, 'disclosure');
  const before = last && cellOf(last, 'fees', 'amount');
  if (before?.value == null || previous === undefined) {
    if (isBeyondMeasure(report, cell.value)) yield huge(table, cell, cell.value);
    return;
  }
  const slip = feeSlip(cell.value, before.value);
  if (slip !== null) yield draft(table, cell, slip, { uri: previous.uri, span: before.span, value: before.value });
}

/** Taken for 元 it is a sum in whole 分. */
function isBeyondMeasure(report: Report, fen: number): boolean {
  const level = organLevel(report.title?.organName ?? '');
  return fen > MOST[level] * FEN_PER_YI && fen % (FEN_PER_WAN / 100) === 0;
}

function huge(table: Table, cell: Cell, fen: number): FindingDraft {
  const name = cellName(table, cell);
  const yi = Number((fen / FEN_PER_YI).toFixed(2));
  const to = Math.round(fen / (FEN_PER_WAN / 100));
  return {
    message: `“${name}”可能填错：${showFee(fen)} 万元就是 ${yi} 亿元，像是把元当成了万元；如果是元，应为 ${showFee(to)} 万元，请核对`,
    severity: 'information',
    span: cell.span,
    data: { ...cellData(table, cell), fee: to },
  };
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
      edits: replaceFigure(report, place.cell, figure),
    },
  ];
}
