import { replaceText } from '../../edits/edit.ts';
import { beforeSections } from '../../edits/insert-prose.ts';
import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf, runsOf, wordsOf } from '../../report/prose/paragraphs.ts';
import { isBegun, sectionsOf } from '../../report/sections/table-of-contents.ts';
import { textOf } from '../../report/sign-off/lines.ts';
import { bracketed } from '../../report/write/fill-in.ts';
import { votesFor } from '../../report/year.ts';
import { oncePerWords } from '../../text/known-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan, pieceFrom, piecesOf, textBehind, withoutBlankEnd } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, FindingDraft, Fix, Rule } from '../rule.ts';
import { periodWithLosses } from './lost-characters.ts';

/** What the words 统计期限 are followed by. */
interface Period {
  /** The dates as written. */
  readonly span: Span;
  readonly fault: 'none' | 'garbled' | 'wrong';
}

const CUE =
  /统计(?:数据)?(?:的)?(?:期限|时限|时段|时间|期间|周期|区间|范围)|数据(?:起止|截止)|报告期|起止时间|所列数据/;
const S = '[ \\u3000]{0,3}';
const DAY = `${S}年${S}(\\d{1,2})${S}月${S}(\\d{1,2})${S}日`;
const LOOSE = `${S}年?${S}\\d{1,2}${S}月${S}\\d{1,2}${S}日`;
const RANGE = new RegExp(
  `(\\d{4})${DAY}${S}(?:起)?${S}[，,]?${S}(?:至|到|[-—–－~～]{1,2})${S}(?:(\\d{4})${DAY}|(?:同年|当年)?${S}(\\d{1,2})${S}月${S}(\\d{1,2})${S}日)`,
);
/** `20251月1日`: a 年 got lost. */
const GARBLED = new RegExp(`\\d{4}${LOOSE}${S}(?:起)?${S}[，,]?${S}(?:至|到|[-—–－~～]{1,2})${S}\\d{4}${LOOSE}`);
/** A place of dates, not of the words before them. */
const DATES = /^\d{4}/;
/** How far behind the cue the dates may stand. */
const REACH = 80;

/** The report speaks of the whole year before: 1 January to 31 December. */
export const period: Rule = {
  code: 'report/period',
  severity: 'error',
  title: '统计期限应为报告年度的 1 月 1 日至 12 月 31 日',
  titleEn: 'The period covered: 1 January to 31 December of the report’s year',
  *check({ report }) {
    const found = periodOf(report);
    const wanted = report.year === null ? '报告年度的1月1日至12月31日' : wording(report.year);
    if (found?.fault === 'none') return;
    if (found !== null) yield draft(report, found, wanted);
    else if (report.title !== null && !report.tablesOnly && !isBegun(report)) {
      const { yearSpan, tail } = report.title;
      yield { message: `没有写明统计期限（${wanted}）`, span: yearSpan ?? tail, severity: 'information' };
    }
  },
  fixes,
};

function draft(report: Report, { span: at, fault }: Period, wanted: string): FindingDraft {
  const written = report.text.slice(at.start, at.end);
  const { title } = report;
  const related = title?.yearSpan ? [{ span: title.yearSpan, message: `标题的年份：${title.year}年` }] : [];
  const what = fault === 'garbled' ? '写法不对' : '不对';
  const open = fault === 'wrong' && rivalYear(report) !== null ? '；也可能是标题的年份不对，请核对是哪一处' : '';
  const message = `统计期限${what}：应为${wanted}，现为“${written}”${open}`;
  // A lost character leaves no doubt of what is meant.
  return { message, span: at, related, data: { fault }, ...(fault === 'garbled' ? { severity: 'warning' } : {}) };
}

function wording(year: number): string {
  return `${year}年1月1日至${year}年12月31日`;
}

const cueIn = oncePerWords(text => CUE.exec(text));
// Few paragraphs have a date at all.
const rangeIn = oncePerWords(text => (text.includes('日') ? RANGE.exec(text) : null));

/** The period as the draft gives it; null when it gives none. What can't be read for sure counts as right. */
const periodOf = oncePerReport((report): Period | null => {
  let seen: Period | null = null;
  const far = beginningEnd(report);
  for (const run of runsOf(report)) {
    const cue = cueIn(run);
    if (cue === null) continue;
    const place = matchSpan(run, cue);
    const [clause] = piecesOf(pieceFrom(run, place, REACH), '。');
    const at = (found: RegExpExecArray) => withoutBlankEnd(clause, matchSpan(clause, found));
    const range = RANGE.exec(clause.text);
    if (range !== null && (isRight(range, report.year) || run.start < far)) {
      return { span: at(range), fault: isRight(range, report.year) ? 'none' : 'wrong' };
    }
    const garbled = run.start < far ? GARBLED.exec(clause.text) : null;
    if (garbled !== null) return { span: at(garbled), fault: 'garbled' };
    const asked = run.start < far && range === null ? report.year : null;
    const losing = asked === null ? null : periodWithLosses(clause, asked);
    // At a line's end the rest may stand in the next line.
    if (losing !== null && textBehind(run, losing, 1) !== '') return { span: losing, fault: 'garbled' };
    seen ??= { span: place, fault: 'none' };
  }
  return seen ?? whole(report) ?? cut(report);
});

/** The dates of the period as the draft writes them; null where none can be told from the words around. */
export function periodDates(report: Report): Span | null {
  const found = periodOf(report);
  return found !== null && DATES.test(report.text.slice(found.span.start, found.span.end)) ? found.span : null;
}

/** The period stands at the report's beginning; other dates further down are of something else. */
function beginningEnd(report: Report): number {
  const first = sectionsOf(report)[0];
  return first === undefined ? report.text.length : (first.paragraphs[2] ?? first.body).end;
}

/** The dates of a whole year say what period it is, even without the word for it. */
function whole(report: Report): Period | null {
  for (const run of runsOf(report)) {
    const range = rangeIn(run);
    if (range !== null && isRight(range, report.year)) {
      return { span: matchSpan(run, range), fault: 'none' };
    }
  }
  return null;
}

/** Tags, or a scanner's blanks, may cut the words anywhere: what is said is not missing, though it can't be checked. */
function cut(report: Report): Period | null {
  if (!CUE.test(wordsOf(report))) return null;
  const paragraphs = paragraphsOf(report);
  return { span: paragraphs.find(p => CUE.test(textOf(report, p))) ?? paragraphs[0]!, fault: 'none' };
}

function isRight(range: RegExpExecArray, year: number | null): boolean {
  const [first, month, day, last, lastMonth, lastDay, shortMonth, shortDay] = range.slice(1).map(n => Number(n));
  const end = last ? [last, lastMonth, lastDay] : [first, shortMonth, shortDay];
  return month === 1 && day === 1 && first === end[0] && end[1] === 12 && end[2] === 31 && (year ?? first) === first;
}

function fixes(report: Report, finding: Finding): Fix[] {
  const found = periodOf(report);
  const { year } = report;
  if (year !== null && found !== null && found.fault !== 'none' && found.span.start === finding.span.start) {
    const written = report.text.slice(found.span.start, found.span.end);
    // Where the years differ, the title may be the wrong one.
    const sure = found.fault === 'wrong' && report.title?.year === year && !otherYear(written, year);
    const edits = [{ span: found.span, text: wording(year) }];
    const own: Fix = { title: `改为${wording(year)}`, kind: sure ? 'safe' : 'suggestion', all: false, edits };
    return [own, ...titleInstead(report)];
  }
  const first = sectionsOf(report)[0];
  if (found !== null || first === undefined) return [];
  const dates = year === null ? `${bracketed('year', '年份')}年1月1日至12月31日` : wording(year);
  const edits = [beforeSections(report, first, `本报告所列数据的统计期限为${dates}。`)];
  return [{ title: '写上统计期限', kind: 'suggestion', all: false, edits }];
}

/** The period's year where as many places speak for it as for the title's: either may be the wrong one. Null elsewhere. */
function rivalYear({ title, yearSaid }: Report): number | null {
  const { period: said } = yearSaid;
  if (title?.year == null || title.yearSpan === null || said === null || said === title.year) return null;
  return votesFor(said, title.year, yearSaid) < votesFor(title.year, title.year, yearSaid) ? null : said;
}

function titleInstead(report: Report): Fix[] {
  const said = rivalYear(report);
  const at = report.title?.yearSpan;
  if (said === null || at == null) return [];
  const edits = replaceText(report, at, `${said}年`);
  return [{ title: `标题的年份改为${said}年`, kind: 'suggestion', all: false, edits }];
}

function otherYear(written: string, year: number): boolean {
  return matchesOf(/\d{4}/g, written).some(y => Number(y[0]) !== year);
}
