import { replaceText } from '../../edits/edit.ts';
import type { Report, Title } from '../../report/model.ts';
import { topOf } from '../../report/places.ts';
import { firstOf } from '../../text/span.ts';
import type { Finding, FindingDraft, Fix, Rule } from '../rule.ts';

/** What the title ends in, by the official form. */
const TAIL = '政府信息公开工作年度报告';

/**
 * The title is made up of the office's name, the year and `政府信息公开工作年度报告`. No article and no notice says so, so that only a year
 * that the rest of the report contradicts is an error.
 */
export const title: Rule = {
  code: 'report/title',
  severity: 'warning',
  title: '标题应为机关全称、年份加“政府信息公开工作年度报告”',
  titleEn: 'The title: office, year and the official words',
  check({ report }) {
    if (report.title !== null) {
      const found = [...faults(report, report.title)];
      return report.tablesOnly ? found.filter(f => f.data?.['part'] === 'other-year') : found;
    }
    if (report.tablesOnly) return [];
    return [{ message: `没有标题，应为“机关全称＋年份＋${TAIL}”`, span: topOf(report) }];
  },
  fixes,
};

function* faults(report: Report, title: Title): Iterable<FindingDraft> {
  if (title.year === null) {
    const name = title.organName ?? '';
    const wanted = report.year === null ? '' : `，应为“${name}${report.year}年${TAIL}”`;
    yield { message: `标题缺年份${wanted}`, span: title.span, data: { part: 'year' } };
  } else if (report.year !== null && title.year !== report.year) {
    yield {
      message: `标题的年份是${title.year}年，${namers(report, report.year)}说的都是${report.year}年`,
      span: title.yearSpan ?? title.span,
      severity: 'error',
      data: { part: 'other-year' },
    };
  } else if (unmarked(report, title) !== null) {
    const message = `标题的年份“${unmarked(report, title)}”后面缺“年”字`;
    yield { message, span: title.yearSpan!, data: { part: 'mark' } };
  }
  if (title.organ === null) {
    yield { message: '标题缺机关全称', span: title.span, data: { part: 'organ' } };
  }
  if (!isOfficial(title)) {
    yield {
      message: `标题用“${squeezed(title)}”，应为“${officialTail(title)}”`,
      span: title.tail,
      data: { part: 'tail' },
    };
  }
}

/** The places besides the title that name a year. */
function namers({ yearSaid }: Report, year: number): string {
  const places = [
    ['统计期限', yearSaid.period],
    ['正文', yearSaid.prose],
    ['落款日期（次年）', yearSaid.signOff],
    ['文件名', yearSaid.file],
  ] as const;
  return places
    .filter(([, said]) => said === year)
    .map(([name]) => name)
    .join('、');
}

/** The digits of a year without 年 (`云溪县2025政府信息公开…`); null where it has one, or stands among the last words, which are held as a whole. */
function unmarked({ text, plainHan }: Report, { yearSpan, tail }: Title): string | null {
  if (yearSpan === null || yearSpan.start >= tail.start) return null;
  if (plainHan.slice(yearSpan.start, yearSpan.end).includes('年')) return null;
  return /^[^\s度<]{4}/.exec(text.slice(yearSpan.start, yearSpan.end))?.[0] ?? null;
}

/** Where the year stands among the last words (`政府信息公开2023年度报告`), they are to keep it. */
function officialTail({ year, yearSpan, tail }: Title): string {
  return year !== null && yearSpan !== null && yearSpan.start >= tail.start ? `${year}年${TAIL}` : TAIL;
}

function squeezed(title: Title): string {
  return title.tailText.replace(/\s/g, '');
}

function isOfficial(title: Title): boolean {
  return squeezed(title) === TAIL;
}

function fixes(report: Report, finding: Finding): Fix[] {
  const { title, year } = report;
  if (title === null) return [];
  if (finding.data?.['part'] === 'tail' && !isOfficial(title)) {
    const wanted = officialTail(title);
    const edits = replaceText(report, title.tail, wanted);
    return [{ title: `改为“${wanted}”`, kind: 'safe', all: false, edits }];
  }
  if (finding.data?.['part'] === 'mark') return mark(report, title);
  if (finding.data?.['part'] === 'other-year') return otherYear(report, title);
  if (finding.data?.['part'] !== 'year' || title.year !== null || year === null) return [];
  const at = title.yearSpan ?? { start: title.tail.start, end: title.tail.start };
  // The year was taken from the prose, which may speak of another year too.
  return [{ title: `写上“${year}年”`, kind: 'suggestion', all: false, edits: replaceText(report, at, `${year}年`) }];
}

/** The year in the title as the other places have it. */
function otherYear(report: Report, { year, yearSpan }: Title): Fix[] {
  if (year === null || yearSpan === null || report.year === null || report.year === year) return [];
  const edits = replaceText(report, yearSpan, `${report.year}年`);
  return [{ title: `标题的年份改为${report.year}年`, kind: 'safe', all: false, edits }];
}

/** 年 behind the digits. */
function mark(report: Report, title: Title): Fix[] {
  const digits = unmarked(report, title);
  if (digits === null) return [];
  const at = firstOf(title.yearSpan!, digits.length);
  return [{ title: '补上“年”字', kind: 'safe', all: false, edits: replaceText(report, at, `${digits}年`) }];
}
