import { shown } from '../layouts/shown.ts';
import type { Report } from '../report/model.ts';
import type { Span } from '../text/span.ts';
import { sectionsOf } from './headings.ts';

const DATE =
  /^(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/;
const LONGEST_NAME = 40;

/** The lines at the report's end with the office's name and the date; empty when it has none. */
export function signOff(report: Report): readonly Span[] {
  const paragraphs = sectionsOf(report).at(-1)?.paragraphs ?? [];
  const words = (i: number) => textOf(report, paragraphs.at(i));
  const dated = DATE.test(words(-1));
  const name = words(dated ? -2 : -1);
  const named = dated ? name !== '' && name.length <= LONGEST_NAME && !/[，。；：]/.test(name) : isOrgan(report, name);
  return paragraphs.slice(paragraphs.length - Number(dated) - Number(named));
}

function isOrgan(report: Report, name: string): boolean {
  return name !== '' && name === report.title?.organName;
}

/** The words of a span without tags and white space at the ends. */
export function textOf(report: Report, of: Span | undefined): string {
  if (of === undefined) return '';
  return shown(report.text.slice(of.start, of.end)).trim();
}
