import { shown } from '../../layouts/shown.ts';
import type { Span } from '../../text/span.ts';
import { oncePerReport } from '../memo.ts';
import type { Report } from '../model.ts';
import { sectionsOf } from '../sections/table-of-contents.ts';
import { isDate } from './date.ts';

const LONGEST_NAME = 40;

const NOTE = /^[（(]此件[^（）()]{1,20}[）)]$/;
const ATTACHMENT = /^附件\s*[\d一二三四五六七八九十]{0,2}\s*(?:[：:.．、]|$)/;
const LISTED = /^\d{1,2}\s*[.．、]\s*\S/;
const LONGEST_ATTACHMENT = 80;

/** The lines at the report's end with the office's name, the date and （此件公开发布）; empty when it has none. */
export function signOff(report: Report): readonly Span[] {
  return endOf(report)
    .filter(line => !line.attachment)
    .map(line => line.span);
}

/** The same with the list of attachments that stands before or behind them: all that comes after the six sections. */
export function closingLines(report: Report): readonly Span[] {
  return endOf(report).map(line => line.span);
}

interface ClosingLine {
  readonly span: Span;
  readonly attachment: boolean;
}

const endOf = oncePerReport((report): readonly ClosingLine[] => {
  const lines = sectionsOf(report).at(-1)?.paragraphs ?? [];
  const words = (i: number) => signedWords(report, lines[i]);
  const found: ClosingLine[] = [];
  let at = lines.length;
  const take = (count: number, attachment: boolean) => {
    for (let i = 1; i <= count; i++) found.unshift({ span: lines[at - i]!, attachment });
    at -= count;
  };
  const takeNotes = () => {
    while (at > 0 && NOTE.test(words(at - 1))) take(1, false);
  };
  takeNotes();
  take(attachments(words, at), true);
  takeNotes();
  take(signature(report, words, at), false);
  take(attachments(words, at), true);
  return found;
});

/** How many of the lines before `at` are a list of attachments: `附件：1. …` and the numbered lines below it. */
function attachments(words: (i: number) => string, at: number): number {
  let first = at - 1;
  while (first > 0 && words(first).length <= LONGEST_ATTACHMENT && LISTED.test(words(first))) first--;
  const text = words(first);
  return text.length <= LONGEST_ATTACHMENT && ATTACHMENT.test(text) ? at - first : 0;
}

/** How many of the lines before `at` are the office's name and the date. */
function signature(report: Report, words: (i: number) => string, at: number): number {
  const dated = isDate(words(at - 1));
  const name = words(at - (dated ? 2 : 1));
  const named = dated ? name !== '' && name.length <= LONGEST_NAME && !/[，。；：]/.test(name) : isOrgan(report, name);
  return Number(dated) + Number(named);
}

function isOrgan(report: Report, name: string): boolean {
  return name !== '' && name === report.title?.organName;
}

/** The words of a span without tags and white space at the ends. */
export function textOf(report: Report, of: Span | undefined): string {
  if (of === undefined) return '';
  return shown(report.plainHan.slice(of.start, of.end)).trim();
}

/** The same of a line of the signature, without marks of bold print. */
export function signedWords(report: Report, of: Span | undefined): string {
  const words = textOf(report, of);
  return words.startsWith('*') || words.startsWith('_') ? words.replace(/^[*_\s]+|[*_\s]+$/g, '') : words;
}
