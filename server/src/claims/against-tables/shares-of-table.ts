import type { Report } from '../../report/model.ts';
import { wordsHoldAny } from '../../text/known-words.ts';
import { lastBegun } from '../../text/span.ts';
import type { Claim } from '../claim.ts';
import { claimsIn } from '../claims-in.ts';
import { resultsIn } from '../lexicon/results.ts';
import { isCount } from '../prose/clauses.ts';
import type { Figure } from '../prose/figures.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';
import { amountOf, applications, cellsFor, type Quantity } from '../quantities.ts';
import { columnsNamed } from '../which-cell/result-of-applicants.ts';
import { agrees } from './compare.ts';
import { isNear } from './percent.ts';
import type { WrongShare } from './wrong-shares.ts';

/** `自然人占`, `其中，法人或其他组织申请占总数的`: a share whose part is named and not counted. */
const SHARE =
  /^(?:其中|，)*(?<name>[^，\d]{2,14}?)(?:提出|提交)?的?(?:申请)?的?(?:占比|占(?:总数|总量|申请总数|申请总量|全部申请)?的?(?:比例|比重)?)(?:为|是|达|达到)?$/;
/** What shares are of, and of which one may be told. */
const WHOLES = ['new', 'new+carriedIn', 'processed'] as const;
const LONGEST = 30;
/** No sentence tells more shares in a row; the bound keeps nonsense cheap. */
const MOST_SHARES = 12;

const hasPercent = wordsHoldAny('%');

/** Every share of an applicant or a result in a sentence that states how many applications there were, where 表三 has another share by any of its totals. */
export function sharesOfTable(report: Report): WrongShare[] {
  const passages = passagesOf(report).filter(p => p.section > 0 && p.section <= 3 && hasPercent(p));
  if (passages.length === 0) return [];
  const totals = claimsIn(report).filter(c => isTotal(c) && agrees(report, c));
  return passages.flatMap(passage => passage.figures.flatMap((_, i) => wrongAt(report, passage, i, totals) ?? []));
}

function isTotal({ about }: Claim): boolean {
  return WHOLES.some(key => key === about[0]!.key);
}

/** @param totals the numbers of all applications in the prose, in order */
function wrongAt(report: Report, passage: Passage, at: number, totals: readonly Claim[]): WrongShare | null {
  const { text, figures } = passage;
  const percent = figures[at]!;
  if (percent.unit !== '%' || !percent.exact) return null;
  const total = totalBefore(passage, at, totals);
  const name = nameOfShare(text, percent);
  if (total === null || name === undefined) return null;
  const own = total.about[0]!.key;
  const rows = [own, ...WHOLES.filter(row => row !== own)];
  const pairs = rows.flatMap(row => pairOf(report, name, row));
  const [first] = pairs;
  if (first === undefined || pairs.some(({ part, whole }) => isNear(percent.decimal, (100 * part) / whole)))
    return null;
  const [part, whole] = [cellsFor(report, first.of)![0]!, cellsFor(report, first.all)![0]!];
  return {
    span: place(passage, percent.start, percent.unitEnd),
    said: percent.decimal,
    part: first.part,
    whole: first.whole,
    places: [part.span, whole.span],
    sure: true,
  };
}

/** Whose share it is, by the words from the last stop to it. */
function nameOfShare(text: string, percent: Figure): string | undefined {
  const words = text.slice(Math.max(0, percent.start - LONGEST), percent.start);
  const name = SHARE.exec(/(?:其中，)?[^，；。：（）、]*$/.exec(words)![0])?.groups?.['name'];
  return name !== undefined && (NAMES.test(name) || resultNamed(name) !== null) ? name : undefined;
}

/** The number of all applications that the sentence states before a share, none but other such shares between. */
function totalBefore(passage: Passage, at: number, totals: readonly Claim[]): Claim | null {
  const { text, figures } = passage;
  let i = at - 1;
  while (i >= Math.max(0, at - MOST_SHARES) && figures[i]!.unit === '%' && nameOfShare(text, figures[i]!) !== undefined)
    i--;
  const count = figures[i];
  if (count === undefined || !isCount(count)) return null;
  if (/[。；]/.test(text.slice(count.unitEnd, figures[at]!.start))) return null;
  const { start } = place(passage, count.start, count.unitEnd);
  const found = lastBegun(totals, start, c => c.span.start)?.item;
  return found?.span.start === start ? found : null;
}

interface Pair {
  readonly of: Quantity;
  readonly all: Quantity;
  readonly part: number;
  readonly whole: number;
}

/** The row of a result that words name, and nothing else. */
function resultNamed(name: string): string | null {
  const [label, ...more] = resultsIn(name);
  const isAll = label !== undefined && more.length === 0 && label.to - label.from === name.length;
  return isAll && label.official ? label.key : null;
}

/** What 表三 has for a name and for the whole that it may be a share of; empty where it has not. */
function pairOf(report: Report, name: string, row: string): Pair[] {
  const result = resultNamed(name);
  const of = applications(result ?? row, report.edition, result === null ? columnsNamed(name) : undefined);
  const all = applications(row, report.edition);
  const [part, whole] = [amountOf(report, of), amountOf(report, all)];
  return part === null || whole === null || whole === 0 ? [] : [{ of, all, part, whole }];
}

/** Kinds of applicant by the form's own words, with nothing beside them. */
const NAMES = /^(?:自然人|法人(?:或者?|和)其[他它]组织|商业企业|科研机构|社会公益组织|法律服务机构)$/;
