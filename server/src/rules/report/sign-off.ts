import type { Report, Section } from '../../report/model.ts';
import { type OrganLevel, organLevel } from '../../report/organ.ts';
import { isSpacedOut, partsFigures } from '../../report/prose/paragraphs.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import { beforeDate, dateAtEnd, isRealDay, type SignDate } from '../../report/sign-off/date.ts';
import { signedWords } from '../../report/sign-off/lines.ts';
import { squeeze } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { lastPlaceOf, matchSpan, pieceAt, textAt } from '../../text/piece.ts';
import { firstOf, type Span } from '../../text/span.ts';
import { type Config, DEFAULT_LIMITS, type FindingDraft, type Rule } from '../rule.ts';

/** Article 49 of the 条例: departments of governments from the county upwards, and those governments themselves. */
const DEPARTMENT = '01-31';
const GOVERNMENT = '03-31';

/** Longer lines that end in a date are prose. */
const LONGEST_LINE = 60;
const LONGEST_NAME = 40;
/** So far into a paragraph the words on its publication are looked for. */
const LONGEST_PUBLISHED = 400;
/** So far from the end a signature may stand, above attachments and what a web page adds. */
const MOST_LINES = 20;

/** The lines of the signature, as far as they are there. */
interface Signature {
  readonly name: Span | null;
  readonly date: PlacedDate | null;
}

interface PlacedDate extends SignDate {
  readonly span: Span;
}

/** The office's name and the date stand at the report's end; the date is in the year after, within the time that article 49 gives. */
export const signOffRule: Rule = {
  code: 'report/sign-off',
  severity: 'warning',
  title: '文末的机关名称和日期：日期应在报告年度的次年、规定期限之内',
  titleEn: 'Office and date at the end; the date in the year after, within the time allowed',
  *check({ report, config }) {
    const last = sectionsOf(report).at(-1);
    // Before 六 is written the end is not there to be looked at.
    if (last?.number !== 6) return;
    const { name, date } = signatureOf(report, last);
    // Most reports on the web bear neither: half of a signature only is worth a word.
    if ((name === null) !== (date === null)) yield absent(name, date);
    const other = name === null ? null : otherOffice(report, name);
    if (other !== null) yield other;
    if (date !== null) yield* faults(report, config, date);
    yield* tooEarly(report, last, date);
  },
};

function absent(name: Span | null, date: PlacedDate | null): FindingDraft {
  const missing = name !== null ? '日期' : '机关名称';
  return { message: `文末缺${missing}`, span: name ?? date!.span, severity: 'information' };
}

/**
 * Name and date in the last section, on one line or on two; a web page may have more lines behind them. A date under the title
 * will do as well.
 */
function signatureOf(report: Report, last: Section): Signature {
  const lines = last.paragraphs.slice(-MOST_LINES);
  const i = lines.findLastIndex(p => dateOf(report, p) !== null);
  const organ = report.title?.organName ?? null;
  const named = lines.findLast(p => signedWords(report, p) === organ) ?? null;
  const under = report.lead.find(p => isUnderTitle(report, p));
  const dated = lines[i] ?? under;
  if (dated === undefined) return { name: named, date: null };
  const date = dateOf(report, dated);
  const before = beforeDate(signedWords(report, dated));
  const above = lines[i - 1];
  if (dated === under || before.length > 1) return { name: dated, date };
  return { name: above !== undefined && isShort(report, above, LONGEST_NAME) ? above : named, date };
}

/** A date of the report's own year there is that of the period, cut from its words. */
function isUnderTitle(report: Report, line: Span): boolean {
  const date = dateOf(report, line);
  return date !== null && isShort(report, line, LONGEST_NAME) && (report.year === null || date.year > report.year);
}

function isShort(report: Report, line: Span, most: number): boolean {
  const words = signedWords(report, line);
  return words !== '' && words.length <= most && !/[，。；：,;]/.test(words);
}

function* faults(report: Report, config: Config, date: PlacedDate): Iterable<FindingDraft> {
  if (!isRealDay(date)) {
    yield { message: `落款日期“${date.text}”不存在`, span: date.span };
    return;
  }
  if (/\d\s|\s\d|[年月]\s|\s[年月日]/.test(date.text) && !partsFigures(report) && !isSpacedOut(report)) {
    const tidy = date.text.replace(/\s/g, '');
    yield { message: `日期中有空格，应写成“${tidy}”`, span: date.span, severity: 'information' };
  }
  const { year } = report;
  if (year === null) return;
  if (date.year <= year) {
    yield { message: `落款日期是 ${date.year} 年，${year} 年的年报应在 ${year + 1} 年编制`, span: date.span };
    return;
  }
  const level = organLevel(report.title?.organName ?? '');
  if (level === 'township') yield* lateTownship(year, config, date);
  else yield* late(year, level, date);
}

function* late(year: number, level: OrganLevel, date: PlacedDate): Iterable<FindingDraft> {
  const limit = level === 'unknown' ? '12-31' : level === 'department' ? DEPARTMENT : GOVERNMENT;
  if (!isLate(date, year + 1, limit)) return;
  const [month, day] = monthAndDay(limit);
  const until = level === 'unknown' ? `${year + 1}年` : `${year + 1}年${month}月${day}日前`;
  yield { message: `落款日期“${date.text}”已过期限，${year} 年的年报应在${until}公布`, span: date.span };
}

/** Article 49 speaks of no township: a day that only local notices set is worth a word, and no more. */
function* lateTownship(year: number, { townshipDeadline }: Config, date: PlacedDate): Iterable<FindingDraft> {
  const own = townshipDeadline ?? '';
  const limit = /^\d{1,2}-\d{1,2}$/.test(own) ? own : DEFAULT_LIMITS.townshipDeadline;
  if (date.year > year + 1) yield* late(year, 'unknown', date);
  else if (isLate(date, year + 1, limit)) {
    const [month, day] = monthAndDay(limit);
    const message = `落款日期“${date.text}”晚于 ${month} 月 ${day} 日：条例没有写乡镇、街道公布年报的期限，请按当地通知核对`;
    yield { message, span: date.span, severity: 'information' };
  }
}

/** When the report was published, as a page or its prose says. */
const PUBLISHED =
  /(?:(?:发布|公布|公开|成文|印发|发文|生成|编制|上网)(?:时间|日期)[：:\s]{0,3}|本(?:年度)?(?:年报|报告)(?:已)?[于自在])([\d〇○零一二三四五六七八九十元年月日./\s-]{8,14})/g;

/** No report is published before its year is over. */
function* tooEarly(report: Report, last: Section, signed: PlacedDate | null): Iterable<FindingDraft> {
  const { year } = report;
  if (year === null) return;
  for (const line of [...report.lead, ...last.paragraphs.slice(-MOST_LINES)]) {
    const piece = pieceAt(report, line);
    for (const match of matchesOf(PUBLISHED, textAt(report, firstOf(line, LONGEST_PUBLISHED)))) {
      const date = dateAtEnd(match[1]!.trim());
      const place = date && lastPlaceOf(pieceAt(piece, matchSpan(piece, match)), date.text);
      if (date === null || !place || date.year > year || place.start === signed?.span.start) continue;
      yield { message: `发布日期“${date.text}”早于报告年度结束：${year} 年的年报应在 ${year + 1} 年公布`, span: place };
    }
  }
}

/** @param limit `MM-DD`, in time itself */
function isLate({ year, month, day }: PlacedDate, of: number, limit: string): boolean {
  const [lastMonth, lastDay] = monthAndDay(limit);
  const value = (y: number, m: number, d: number) => (y * 100 + m) * 100 + d;
  return value(year, month, day) > value(of, lastMonth, lastDay);
}

function monthAndDay(limit: string): [month: number, day: number] {
  const [month = 0, day = 0] = limit.split('-').map(Number);
  return [month, day];
}

/** The date that a short line ends in. */
function dateOf(report: Report, at: Span): PlacedDate | null {
  const date = isShort(report, at, LONGEST_LINE) ? dateAtEnd(signedWords(report, at)) : null;
  if (date === null) return null;
  return { ...date, span: lastPlaceOf(pieceAt(report, at), date.text) ?? at };
}

/** Offices of one kind, of which a name can be told from another; a longer ending stands before a shorter one. */
const KINDS = ['人民政府', '街道办事处', '管理委员会', '委员会', '局', '厅'];

/** Another office of the same kind than the title's: the text was taken from its report. A short form of the same name is none. */
function otherOffice(report: Report, name: Span): FindingDraft | null {
  const own = squeeze(report.title?.organName ?? '');
  const signed = squeeze(beforeDate(signedWords(report, name)));
  const kind = KINDS.find(k => own.endsWith(k));
  if (kind === undefined || !signed.endsWith(kind) || isShortFor(own, signed) || isShortFor(signed, own)) return null;
  return { message: `落款机关“${signed}”与标题的“${own}”不同`, span: name };
}

/** All characters of the short name stand in the long one, in order: 文旅局, 文化和旅游局. */
function isShortFor(long: string, short: string): boolean {
  let rest = long;
  for (const c of short) {
    if (!rest.includes(c)) return false;
    rest = rest.split(c).slice(1).join(c);
  }
  return true;
}
