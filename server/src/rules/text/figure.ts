import { stillAddsUp } from '../../claims/against-tables/adds-up.ts';
import { type Mismatch, mismatches } from '../../claims/against-tables/compare.ts';
import { explain, isTableSuspect, resultsBehind } from '../../claims/against-tables/explain.ts';
import { namedResultAt, statedWords } from '../../claims/against-tables/stated-words.ts';
import type { Claim } from '../../claims/claim.ts';
import { isMoney } from '../../claims/quantities.ts';
import { amountText, tableAndName } from '../../claims/quantity-names.ts';
import { replaceProse } from '../../edits/edit.ts';
import { replaceFigure, showFee, writeFigure } from '../../edits/figures.ts';
import { formOf } from '../../forms/index.ts';
import { shown } from '../../layouts/shown.ts';
import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import { cellName } from '../../report/names.ts';
import { tableOf } from '../../report/query.ts';
import { parseNumeral, toChineseNumber } from '../../text/numerals.ts';
import type { FindingDraft, Fix, Rule } from '../rule.ts';

/** More cells than this say nothing when they are listed one by one. */
const MOST_RELATED = 8;

/** A number in the prose that the tables contradict. */
export const figure: Rule = {
  code: 'text/figure',
  severity: 'error',
  title: '正文里的数与表格不符',
  titleEn: 'A figure in the prose that the tables contradict',
  *check({ report }) {
    for (const mismatch of mismatches(report)) {
      if (!isReceivedNone(mismatch.claim)) yield draft(report, mismatch);
    }
  },
  fixes(report, finding) {
    const found = byPlace(report).get(finding.span.start);
    if (found === undefined || found.claim.none) return [];
    const inTable = inCell(report, found);
    return isTableSuspect(report, found) && inTable.length > 0
      ? inTable
      : [...inProse(report, found), ...otherWords(report, found), ...inTable];
  },
};

const byPlace = oncePerReport(report => new Map(mismatches(report).map(m => [m.claim.span.start, m] as const)));

/** `未收到申请` while 一 is not 0 is text/all-done's. */
export function isReceivedNone(claim: Claim): boolean {
  return claim.none && claim.about[0]?.key === 'new';
}

function draft(report: Report, mismatch: Mismatch): FindingDraft {
  const { claim, quantity, amount, cells } = mismatch;
  const table = tableOf(report, quantity.table)!;
  const said = `正文写“${statedWords(report, claim)}”`;
  const reason = otherUnit(mismatch, unitAt(report, claim)) ?? explain(report, mismatch);
  const message = `${said}，${tableAndName(quantity)}为 ${amountText(quantity, amount)}${reason === null ? '' : `；${reason}`}`;
  const shown = cells.filter(c => c.value !== 0);
  const related = (shown.length === 0 ? cells.slice(0, 1) : shown.slice(0, MOST_RELATED)).map(c => ({
    span: c.span,
    message: `${cellName(table, c)}：${c.raw}`,
  }));
  const exact = claim.confidence === 'sure' && claim.about.length === 1;
  return { message, span: claim.span, related, ...(exact ? {} : { severity: 'warning' as const }) };
}

/** `286.4元` or `286.4亿元` where the table has 286.4, which is 万元. */
function otherUnit({ claim, quantity, amount }: Mismatch, unit: string): string | null {
  if (!isMoney(quantity) || amount === 0) return null;
  if (claim.value * YUAN_OF_WAN === amount) return '数相同，单位不同：正文是元，表二是万元';
  if (amount * YUAN_OF_WAN !== claim.value) return null;
  return /亿/.test(unit)
    ? '数相同，单位不同：正文是亿元，表二是万元'
    : '与表二的数差一万倍，正文的单位可能应为元：表二是万元';
}

const YUAN_OF_WAN = 10_000;
const FEN_OF_WAN = 1_000_000;

/** None where a sum in the prose that holds would not hold any more, nor for a share of the new ones, whose number no cell has. */
function inProse(report: Report, { claim, quantity, amount }: Mismatch): Fix[] {
  if (claim.ofNew !== null || !stillAddsUp(report, claim, amount)) return [];
  const old = report.text.slice(claim.number.start, claim.number.end);
  const text = isMoney(quantity) ? feeLike(report, claim, amount) : likeWritten(old, amount);
  const edits = replaceProse(report, claim.number, text);
  return [{ title: `正文改为 ${text}`, kind: 'suggestion', all: false, edits }];
}

/** `其他处理5件` where the table has none, but 不予公开 3 and 不予处理 2: the number is right, its name is not. */
function otherWords(report: Report, mismatch: Mismatch): Fix[] {
  const { claim } = mismatch;
  const results = resultsBehind(report, mismatch);
  const place = results && namedResultAt(report, claim);
  if (!results || !place) return [];
  const old = report.text.slice(claim.number.start, claim.number.end);
  const unit = unitAt(report, claim);
  const text = results.map(part => `${part.name}${likeWritten(old, part.value)}${unit}`).join('、');
  const edits = replaceProse(report, place, text);
  return [{ title: `正文改为“${text}”`, kind: 'suggestion', all: false, edits }];
}

/** The prose may have the sum in 元 or 亿元. */
function feeLike(report: Report, claim: Claim, fen: number): string {
  const unit = unitAt(report, claim);
  if (unit.includes('亿')) return String(fen / 1e10);
  return unit.includes('万') ? showFee(fen) : String(fen / 100);
}

const unitAt = (report: Report, { number, span }: Claim): string => shown(report.text.slice(number.end, span.end));

/** In Chinese numerals, full-width digits or with separators where the old number is so written. */
function likeWritten(old: string, value: number): string {
  const chinese = !/[\d０-９]/.test(old) && parseNumeral(old) !== null;
  if (chinese) return value === 2 ? '两' : toChineseNumber(value);
  const grouped = old.includes(',') ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value);
  return /[０-９]/.test(old) ? grouped.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : grouped;
}

/** Only a single cell that is no total can be the wrong one by itself; a total where its own parts say so. */
function inCell(report: Report, mismatch: Mismatch): Fix[] {
  const { claim, quantity, cells } = mismatch;
  const [cell] = cells;
  const table = tableOf(report, quantity.table);
  if (cells.length !== 1 || cell === undefined || table === undefined || claim.about.length > 1) return [];
  // 1.53亿元 is no figure for a table in 万元.
  if (claim.lastDigit > FEN_OF_WAN) return [];
  const { equations } = formOf(table.kind, table.edition);
  const isTotal = equations.some(e => e.target.row === cell.row && e.target.column === cell.column);
  if (isTotal && !isTableSuspect(report, mismatch)) return [];
  const text = isMoney(quantity) ? showFee(claim.value) : writeFigure(cell, claim.value);
  const edits = replaceFigure(report, cell, text);
  return [{ title: `${cellName(table, cell)}改为 ${text}`, kind: 'suggestion', all: false, edits }];
}
