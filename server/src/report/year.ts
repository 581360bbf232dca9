import type { Line } from '../text/lines.ts';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import { dateAtEnd } from './sign-off/date.ts';

const PERIOD =
  /([12]\d{3})[\s\u3000]{0,2}年[\s\u3000]{0,2}1[\s\u3000]{0,2}月[\s\u3000]{0,2}1[\s\u3000]{0,2}日[^。]{0,12}?(?:([12]\d{3})[\s\u3000]{0,2}年[\s\u3000]{0,2})?12[\s\u3000]{0,2}月[\s\u3000]{0,2}31[\s\u3000]{0,2}日/;
const YEAR = /(20\d{2})[\s\u3000]{0,2}年/g;
/** Where lines are cut at a page's width, the period and its years may be. */
const LINE_END = /<\/?(?:br|p|span)\b[^<>]{0,500}>|[\r\n]/gi;
/** A year that one may cut: elsewhere they need not be taken out. */
const CUT_YEAR = /\d[\s\u3000]{0,2}[\r\n<]/;
/** The date stands among the last lines, above attachments and what a web page adds. */
const MOST_LINES = 20;
const LONGEST_LINE = 60;

/** Which report year other places than the title speak of; null where a place says nothing, or not one year. */
export interface YearWitnesses {
  /** 统计期限. */
  readonly period: number | null;
  /** The year that the prose of the first part names most, the period left out. */
  readonly prose: number | null;
  /** The year before that of the date at the end. */
  readonly signOff: number | null;
  /** The file's name. */
  readonly file: number | null;
}

/**
 * What the draft says of its year besides the title. `prose` reaches from the draft's beginning to the second section; `file` is the path or
 * URI that it was read from, empty where there is none.
 */
export function yearWitnesses(text: string, prose: Span, lines: readonly Line[], file = ''): YearWitnesses {
  const written = text.slice(prose.start, prose.end);
  // A cheap look before the dear one: the period names two days.
  const isDated = written.includes('日');
  const whole = isDated ? PERIOD.exec(written) : null;
  const part = whole || !(isDated || CUT_YEAR.test(written)) ? written : written.replace(LINE_END, '');
  const period = whole ?? (isDated ? PERIOD.exec(part) : null);
  return {
    period: period && periodYear(period),
    prose: mostNamed(period === null ? part : without(part, period)),
    signOff: signOffYear(lines),
    file: fileYear(file),
  };
}

/**
 * The report year. The title names it, unless more of the other places agree on another year than say what the title says: then the title is
 * what was forgotten. Where as many speak for one as for the other it is open, and the title's stays.
 */
export function reportYear(title: number | null, said: YearWitnesses): number | null {
  if (title === null) return said.period ?? said.prose ?? said.file;
  const other = votes(said).find(([year]) => year !== title);
  return other !== undefined && other[1] > votesFor(title, title, said) ? other[0] : title;
}

/** How many places name a year, the title among them. */
export function votesFor(year: number, title: number | null, said: YearWitnesses): number {
  return [title, said.period, said.prose, said.signOff, said.file].filter(y => y === year).length;
}

/** Years with the number of places that name them, most first. */
function votes(said: YearWitnesses): [number, number][] {
  const years = [said.period, said.prose, said.signOff, said.file].filter(y => y !== null);
  return [...new Set(years)].map((y): [number, number] => [y, votesFor(y, null, said)]).sort((a, b) => b[1] - a[1]);
}

function without(text: string, { 0: found, index }: RegExpExecArray): string {
  return text.slice(0, index) + text.slice(index + found.length);
}

function periodYear(found: RegExpExecArray): number | null {
  return found[2] === undefined || found[2] === found[1] ? Number(found[1]) : null;
}

function mostNamed(part: string): number | null {
  const counts = new Map<number, number>();
  for (const found of matchesOf(YEAR, part)) {
    const year = Number(found[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > counts.get(best)!) best = year;
  return best;
}

function signOffYear(lines: readonly Line[]): number | null {
  let seen = 0;
  for (let i = lines.length - 1; i >= 0 && seen < MOST_LINES; i--) {
    const { text } = lines[i]!;
    if (text.trim() === '') continue;
    seen++;
    const date = text.length <= LONGEST_LINE ? dateAtEnd(withoutMarksBehind(text)) : null;
    if (date !== null) return date.year - 1;
  }
  return null;
}

/** Without bold's marks and white space at its end. */
function withoutMarksBehind(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s*_]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** In `…2025年政府信息公开年报.txt`; `2026年1月20日` is when it was written. */
const IN_NAME = /(?<!\d)(20\d\d)年(?!\s?\d{1,2}月)/g;

/** The one year that a file's name names; folders above it may be those of any year. */
function fileYear(file: string): number | null {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const years = new Set(matchesOf(IN_NAME, name).map(found => Number(found[1])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
