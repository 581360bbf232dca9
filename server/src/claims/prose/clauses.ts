import { matchesOf } from '../../text/matches.ts';
import { APPLICANTS, namesApplicant } from '../lexicon/applicants.ts';
import { DONE, HANDLED, NEW, RECEIVED } from '../lexicon/applications.ts';
import { CARRIED } from '../lexicon/carry-over.ts';
import { AND } from '../lexicon/joined.ts';
import { resultsIn } from '../lexicon/results.ts';
import type { Figure } from './figures.ts';

/** A stretch of a sentence between two stops (，；：（）). */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The stop before it; empty at the sentence's start. */
  readonly stop: string;
}

/** Sentences [from, to) of folded text, without the mark that ends them. */
export function sentencesOf(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const end of matchesOf(/[。！？]/g, text)) {
    if (end.index > from) found.push([from, end.index]);
    from = end.index + 1;
  }
  if (from < text.length) found.push([from, text.length]);
  return found;
}

const NUMERAL = /[\d一二三四五六七八九十两零]/;

const AREA_BRACKETS = /^（[省市县区镇乡旗州盟街道园、]{1,6}）/;

export function clausesOf(text: string, from: number, to: number): Clause[] {
  const found: Clause[] = [];
  let start = from;
  let stop = '';
  for (let i = from; i <= to; i++) {
    const char = i < to ? text[i]! : '';
    if (i < to && !'，；：（）'.includes(char)) continue;
    if (char === '（') {
      // `各县（市、区）共收到`: part of a word.
      const word = AREA_BRACKETS.exec(text.slice(i, i + 8));
      if (word !== null) {
        i += word[0].length - 1;
        continue;
      }
    }
    if (char === '：' && NUMERAL.test(text[i + 1] ?? '')) continue;
    if (i > start || char === '（' || stop === '）') found.push({ from: start, to: i, stop });
    [start, stop] = [i + 1, char];
  }
  return found;
}

const NO_COUNTS: ReadonlySet<string> = new Set('年 月 日 号 % 天 小时 分 届 位'.split(' '));

/** Numbers that separate what is said of one thing from the next: not years, dates and shares. */
export function isCount(figure: Figure): boolean {
  return figure.unit !== '' && !NO_COUNTS.has(figure.unit);
}

/** The words before and behind each of a clause's figures. */
export function surroundings(
  text: string,
  clause: Clause,
  figures: readonly Figure[],
): [before: string, after: string][] {
  const found: [string, string][] = [];
  let before = figures[0] === undefined ? '' : text.slice(clause.from, figures[0].start);
  figures.forEach((figure, i) => {
    const next = figures[i + 1];
    const between = text.slice(figure.unitEnd, next?.start ?? clause.to);
    const cut = next === undefined ? between.length : cutBetween(before, between);
    const after = between.slice(0, cut);
    found.push([before, saysWhat(before, after) ? '' : after.replace(/[、和及与]+$/, '')]);
    before = between.slice(cut);
  });
  return found;
}

const NEXT_PART = new RegExp(`^(?:${AND}|其中|另|并)`);

/** How much of the words between two figures belongs to the first. */
function cutBetween(before: string, between: string): number {
  if (NEXT_PART.test(between)) return 0;
  const named = NAMED_BEFORE_PARTS.exec(between);
  if (named !== null) return named[0].length;
  const applicant = APPLICANT_OF_NEXT.exec(between);
  if (applicant !== null) return applicant.index;
  if (saysWhat(before, namesApplicant(before) ? between : '')) return 0;
  const mark = Math.max(between.lastIndexOf('、'), between.lastIndexOf('其中'));
  return mark >= 0 ? mark : between.length;
}

/** `46件申请共涉及信息63项`, `128件中企业提出12件`: what follows is the next figure's. */
const NAMED_BEFORE_PARTS =
  /^(?:的?(?:政府信息公开|依申请公开)?申请(?:件|事项)?)?(?=(?:共|总共|合计)?(?:涉及|包[含括]|申请(?:公开)?(?:政府)?信息)|[中里当])/;

/** `46件新收申请来自自然人33人次`: who asked for the next figure's. */
const APPLICANT_OF_NEXT = new RegExp(
  `(?:来自|由)?(?:${APPLICANTS.map(([, words]) => words.source).join('|')})(?:提出|提交)?的?(?:申请)?(?:有|为|共)?$`,
);

const SUBJECT = /复议|诉讼|起诉|规范性文件|规章(?!制度)|行政(?:许可|处罚|强制)|维持|纠正|废止|现行有效|制发/;

/** `收到的申请中尚有2件未办结`: what is counted comes behind. */
const PARTITIVE = /中，?(?:尚|还|仍|另)?有?$/;

/** True when the words before a figure already say what it counts. A bare 申请 and who asked do not where a result follows. */
function saysWhat(before: string, after: string): boolean {
  if (SUBJECT.test(before) || resultsIn(before).length > 0 || CARRIED.test(before)) return true;
  if (namesApplicant(before)) return resultsIn(after).length === 0;
  if (PARTITIVE.test(before)) return false;
  const verb = [NEW, RECEIVED, DONE, HANDLED].some(words => words.test(before));
  if (verb && /申请(?!人)|依申请/.test(before)) return true;
  return /申请(?!人)|依申请/.test(before) && resultsIn(after).length === 0;
}

/** Between the names of a list; 法人或其他组织 is one name. */
const JOINER = new RegExp(`(?<!法人)${AND}|(?<=法人)(?:以及|、|和|与|及)`);
const JOINER_OF_WHOLE_NAMES = new RegExp(`${AND}(?<!法人${AND})`);

/** The parts of `予以公开、部分公开或者无法提供` when there are as many as figures; else null. */
export function shareOut(words: string, count: number): string[] | null {
  for (const joiner of [JOINER, JOINER_OF_WHOLE_NAMES]) {
    const parts = words.split(joiner).filter(part => part !== '');
    if (parts.length === count) return parts;
  }
  return null;
}
