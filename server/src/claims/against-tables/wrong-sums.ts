import type { Report } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';
import type { Claim } from '../claim.ts';
import { claimsIn } from '../claims-in.ts';
import { namesApplicant } from '../lexicon/applicants.ts';
import { resultsIn } from '../lexicon/results.ts';
import { namesWay } from '../lexicon/ways.ts';
import { isCount } from '../prose/clauses.ts';
import type { Figure } from '../prose/figures.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';
import { amountOf, applications } from '../quantities.ts';

/** A total in the prose that its own parts do not make. */
export interface WrongSum {
  /** The total's number. */
  readonly span: Span;
  /** What the total may be: one value, or two where the words leave it open. */
  readonly totals: readonly number[];
  readonly sum: number;
  readonly parts: readonly { readonly span: Span; readonly value: number }[];
  /** parts: 共…其中…; balance: 新收＋上年结转 against results＋结转下年度. */
  readonly kind: 'parts' | 'balance';
}

/** Every total that its parts exceed, or fall short of where they are said to be all there is. */
export function wrongSums(report: Report): WrongSum[] {
  const parts = passagesOf(report)
    .filter(p => p.figures.length > 2 && /其中|（/.test(p.text))
    .flatMap(wrongParts);
  return [...parts, ...wrongBalances(report)].sort((a, b) => a.span.start - b.span.start);
}

/** Between a total and its parts: the end of its clause, at most a few words, and 其中 or a bracket. */
const OPENS = /^(?:政府信息|信息|消息|申请|案件|件)?(?:[，。；]其中[，：]?|其中|（其中[，：]?|（)(?!含|包括|约)/;
/** Words that begin something else, not a part. */
const OTHER_VERB =
  /^[、，；并和]*(?:另|此外|同时|新收|上年|结转|发布|开展|举办|组织|召开|印发|制发|办理|受理|收到|回应|接待|更新|转载|编发|推送|处理|解答|答复|公示(?!栏|墙|屏|牌)|办结|共|涉及|均|较|比)/;
const CHANNEL = /网站|公众号|微博|微信|新媒体|公开栏|抖音|客户端|平台|公报|电视|报纸|广播|头条/;
/** `比上年增加22条，其中网站60条`: the parts are of the figure before. */
const COMPARED = /(?:较|比|与|同)(?:上|去|前|往|20\d\d|同期)[^。；]{0,24}$|(?:增加|减少|增长|下降|上升|提高|提升)了?$/;
const OPEN_END = /等|主要|不限于|重点|约|余/;

type Sort = 'applicant' | 'way' | 'channel' | 'other';

function wrongParts(passage: Passage): WrongSum[] {
  const { text } = passage;
  const figures = passage.figures.filter(isCount);
  return figures.flatMap((total, i): WrongSum[] => {
    const opens = OPENS.exec(text.slice(total.unitEnd, total.unitEnd + 12));
    if (opens === null || !total.exact || !isWhole(total) || COMPARED.test(before(text, figures, i))) return [];
    const from = total.unitEnd + opens[0].length;
    const found = partsBehind(text, figures, i, from, opens[0].includes('（'));
    if (found === null || found.parts.length < 2) return [];
    const sum = found.parts.reduce((a, p) => a + Number(p.decimal), 0);
    const value = Number(total.decimal);
    if (sum === value || (sum < value && !found.closed) || addsUpBefore(found.parts, value)) return [];
    const parts = found.parts.map(p => ({ span: place(passage, p.start, p.unitEnd), value: Number(p.decimal) }));
    return [{ span: place(passage, total.start, total.unitEnd), totals: [value], sum, parts, kind: 'parts' }];
  });
}

/** The words between the figure before and this one. */
function before(text: string, figures: readonly Figure[], i: number): string {
  const from = figures[i - 1]?.unitEnd ?? 0;
  return text.slice(Math.max(from, figures[i]!.start - LONGEST_PART), figures[i]!.start);
}

/** `12场，其中县级5场，部门7场，主要负责人出席3场`: the parts are complete before the list ends; what follows is counted another way. */
function addsUpBefore(parts: readonly Figure[], value: number): boolean {
  let sum = 0;
  return parts.slice(0, -1).some(part => {
    sum += Number(part.decimal);
    return sum === value;
  });
}

/** No list in a report is longer; the bounds keep nonsense cheap. */
const MOST_PARTS = 40;
const LONGEST_PART = 80;

/** The figures of one list of like things with the total's unit; null when one of them is not sure. */
function partsBehind(text: string, figures: readonly Figure[], total: number, from: number, bracket: boolean) {
  const { unit } = figures[total]!;
  const parts: Figure[] = [];
  const words: string[] = [];
  let at = from;
  for (let i = total + 1; i < figures.length && parts.length < MOST_PARTS; i++) {
    const figure = figures[i]!;
    if (figure.start - at > LONGEST_PART) break;
    const before = text.slice(at, figure.start);
    const stop = bracket ? /[）。；]/ : parts.length === 0 ? /[。；]/ : /[。；]|其中/;
    if (stop.test(before) || OTHER_VERB.test(before) || figure.unit !== unit) break;
    if (!figure.exact || !isWhole(figure)) return null;
    if (parts.length > 0 && !/^[，、和及以与]/.test(before) && !/^（[^（）]*）[，、和及]/.test(before)) break;
    words.push(before);
    parts.push(figure);
    at = skipBrackets(text, figure.unitEnd);
  }
  const sorts = new Set(words.map(sortOf));
  if (sorts.size !== 1 || sorts.has(null)) return null;
  const behind = text.slice(at, at + 6);
  const [sort] = sorts;
  // A list that goes on with words that are not understood may hold more parts.
  const ended = behind === '' || /^[。；）]/.test(behind);
  const closed = ended && isClosed(sort!, words) && !OPEN_END.test(words.join('') + behind);
  return { parts, closed };
}

/** A part's own parts in brackets are not the total's. */
function skipBrackets(text: string, at: number): number {
  if (text[at] !== '（') return at;
  const end = text.slice(at, at + 200).indexOf('）');
  return end < 0 ? at : at + end + 1;
}

function sortOf(words: string): Sort | null {
  if (resultsIn(words).length > 0 || /复议|诉讼|维持|纠正/.test(words)) return null;
  if (namesApplicant(words)) return 'applicant';
  if (/申请/.test(words) && namesWay(words)) return 'way';
  return CHANNEL.test(words) ? 'channel' : 'other';
}

/** Applicants are natural persons and organisations; ways and channels that are listed with 其中 are all of them. */
function isClosed(sort: Sort, words: readonly string[]): boolean {
  if (sort === 'other') return false;
  return sort !== 'applicant' || (/自然人|公民|个人/.test(words.join('')) && /法人|组织/.test(words.join('')));
}

function isWhole(figure: Figure): boolean {
  return /^\d{1,12}$/.test(figure.decimal);
}

const RESULTS = /^(?:granted|partial|deny|unable|reject|other)(?:\+|$)/;

/** 新收＋上年结转＝results＋结转下年度, as one paragraph states them, each once. */
function wrongBalances(report: Report): WrongSum[] {
  const paragraphs = new Map<number, Claim[]>();
  for (const claim of claimsIn(report)) {
    const { start } = claim.paragraph;
    const others = paragraphs.get(start);
    if (others === undefined) paragraphs.set(start, [claim]);
    else others.push(claim);
  }
  return [...paragraphs.values()].flatMap(claims => wrongBalance(report, claims) ?? []);
}

function wrongBalance(report: Report, claims: readonly Claim[]): WrongSum | null {
  const keyOf = (claim: Claim) => claim.about[0]!.key;
  const only = (...keys: string[]) => {
    const found = claims.filter(c => keys.includes(keyOf(c)));
    return found.length === 1 ? found[0] : found.length === 0 ? null : undefined;
  };
  const [received, before, after] = [only('new', 'new+carriedIn'), only('carriedIn'), only('carriedOut')];
  const results = claims.filter(c => RESULTS.test(keyOf(c)));
  if (received === null || received === undefined || before === undefined || after === undefined) return null;
  const groups = results.flatMap(c => keyOf(c).split('+'));
  if (results.length < 2 || new Set(groups).size !== groups.length || received.none) return null;
  const totals = totalsOf(report, received, before);
  const listed = after === null ? results : [...results, after];
  const sum = listed.reduce((a, c) => a + c.value, 0);
  // Only a list that ends with what was carried over is said to be whole.
  const wrong = sum > Math.max(...totals) || (after !== null && sum < Math.min(...totals));
  if (!wrong) return null;
  const parts = listed.map(c => ({ span: c.span, value: c.value }));
  return { span: received.span, totals, sum, parts, kind: 'balance' };
}

/** 收到 may or may not count what came over from last year. */
function totalsOf(report: Report, received: Claim, before: Claim | null): number[] {
  const both = received.about.some(q => q.key === 'new+carriedIn');
  if (received.about[0]!.key === 'new+carriedIn') return [received.value];
  if (before !== null) return both ? [received.value, received.value + before.value] : [received.value + before.value];
  const carried = amountOf(report, applications('carriedIn', report.edition)) ?? 0;
  return carried === 0 ? [received.value] : [received.value, received.value + carried];
}
