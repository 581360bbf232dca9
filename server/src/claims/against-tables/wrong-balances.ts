import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import type { Claim } from '../claim.ts';
import { claimsIn } from '../claims-in.ts';
import { passagesOf, place } from '../prose/passages.ts';
import { amountOf, applications } from '../quantities.ts';
import type { WrongSum } from './wrong-sums.ts';

const MOST_STATED = 60;
const REASON = /^(deny|unable|reject|other)\d$/;
const RESULTS = /^(?:granted|partial|deny|unable|reject|other)(?:\+|$)/;

/** 新收＋上年结转＝results＋结转下年度, as one paragraph states them, each once. */
export function wrongBalances(report: Report): WrongSum[] {
  return [...byParagraph(report).values()].flatMap(claims => wrongBalance(report, claims) ?? []);
}

/** The claims of every paragraph by its start. */
const byParagraph = oncePerReport((report): ReadonlyMap<number, readonly Claim[]> => {
  const paragraphs = new Map<number, Claim[]>();
  for (const claim of claimsIn(report)) {
    const { start } = claim.paragraph;
    const others = paragraphs.get(start);
    if (others === undefined) paragraphs.set(start, [claim]);
    else others.push(claim);
  }
  return paragraphs;
});

/** True where the balance that a claim's paragraph states holds now, and not with another value in the claim's place. */
export function unbalances(report: Report, claim: Claim, value: number): boolean {
  const claims = byParagraph(report).get(claim.paragraph.start) ?? [];
  // No paragraph states one balance in so many figures; the bound keeps nonsense cheap.
  if (claims.length > MOST_STATED || !holds(balanceOf(report, claims))) return false;
  const changed = claims.map(c => (c === claim ? { ...c, value } : c));
  return !holds(balanceOf(report, changed));
}

function holds(balance: Balance | null): boolean {
  return balance?.totals.includes(balance.sum) ?? false;
}

/** Where every count in the prose that may be one of applications begins, by the paragraph's start: few paragraphs state a balance. */
const countsOf = oncePerReport(
  (report): ReadonlyMap<number, readonly number[]> =>
    new Map(
      passagesOf(report).map(passage => {
        const counts = passage.figures.filter(f => /^(?:件|宗|份|条|个|起|例|项)$/.test(f.unit));
        return [place(passage, 0, 0).start, counts.map(f => place(passage, f.start, f.end).start)];
      }),
    ),
);

/** What a paragraph says of applications received and of what became of them. */
interface Balance {
  readonly received: Claim;
  readonly totals: readonly number[];
  readonly listed: readonly Claim[];
  readonly sum: number;
  /** What was carried over, where it is said. */
  readonly after: Claim | null;
}

function wrongBalance(report: Report, claims: readonly Claim[]): WrongSum | null {
  const balance = balanceOf(report, claims);
  if (balance === null) return null;
  const { received, totals, listed, sum, after } = balance;
  // Only a list that ends with what was carried over is said to be whole, and only where all of it was understood.
  const isWhole = () =>
    after !== null && !isAnyUnread(claims, countsOf(report).get(received.paragraph.start) ?? [], after);
  const wrong = sum > Math.max(...totals) || (sum < Math.min(...totals) && isWhole());
  if (!wrong) return null;
  const parts = listed.map(c => ({ span: c.span, value: c.value }));
  return { span: received.span, totals, sum, parts, kind: 'balance', sure: true };
}

function balanceOf(report: Report, claims: readonly Claim[]): Balance | null {
  const keyOf = (claim: Claim) => claim.about[0]!.key;
  const only = (...keys: string[]) => {
    const found = claims.filter(c => keys.includes(keyOf(c)));
    return found.length === 1 ? found[0] : found.length === 0 ? null : undefined;
  };
  const received = only('new', 'new+carriedIn');
  if (received === null || received === undefined || received.none) return null;
  const [before, after] = [only('carriedIn'), only('carriedOut')];
  if (before === undefined || after === undefined) return null;
  const whole = new Set(claims.filter(c => RESULTS.test(keyOf(c))).flatMap(c => keyOf(c).split('+')));
  // `不掌握相关信息2件` is a result of its own where its group has no figure, else a part of that.
  const results = claims.filter(c => RESULTS.test(keyOf(c)) || isReasonBeside(whole, keyOf(c)));
  const groups = results.flatMap(c => keyOf(c).split('+'));
  if (results.length < 2 || new Set(groups).size !== groups.length) return null;
  const listed = after === null ? results : [...results, after];
  const sum = listed.reduce((a, c) => a + c.value, 0);
  return { received, totals: totalsOf(report, received, before), listed, sum, after };
}

function isReasonBeside(groups: ReadonlySet<string>, key: string): boolean {
  const reasons = key.split('+').map(k => REASON.exec(k)?.[1]);
  return reasons.every(group => group !== undefined && !groups.has(group));
}

/** `由于本机关不掌握而无法提供29件；不属于政府信息1件`: a count before the last that is not known to be of a cell may be a part too. */
function isAnyUnread(claims: readonly Claim[], counts: readonly number[], last: Claim): boolean {
  const read = new Set(claims.map(c => c.number.start));
  return counts.some(at => at < last.number.start && !read.has(at));
}

/** 收到 may or may not count what came over from last year. */
function totalsOf(report: Report, received: Claim, before: Claim | null): number[] {
  const both = received.about.some(q => q.key === 'new+carriedIn');
  if (received.about[0]!.key === 'new+carriedIn') return [received.value];
  if (before?.value === 0) return [received.value];
  if (before !== null) return both ? [received.value, received.value + before.value] : [received.value + before.value];
  const carried = amountOf(report, applications('carriedIn', report.edition)) ?? 0;
  return carried === 0 ? [received.value] : [received.value, received.value + carried];
}
