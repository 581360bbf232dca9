import type { Report, Section } from '../report/model.ts';
import { closingLines } from '../report/sign-off/lines.ts';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { placeAt, stretchOf } from './html-place.ts';

/**
 * What the draft puts between two paragraphs: an empty line where most of those below its headings are parted so, else only a line end. Where nothing
 * tells, and in Markdown and web pages, an empty line where the text has any.
 */
export function gap(report: Report): string {
  const parted = report.markup === 'plain' ? mostly(report.sections.flatMap(s => gapsIn(report, s))) : null;
  return lineEnds(report, parted ?? hasEmptyLines(report.text));
}

/** What the draft puts before the heading of a section: as `gap` does it, by what stands before its headings. */
export function sectionGap(report: Report): string {
  const gaps = report.sections.map(({ heading }) => blanksBefore(report, heading.region.start));
  const parted = report.markup === 'plain' ? mostly(gaps) : null;
  return parted === null ? gap(report) : lineEnds(report, parted);
}

/** True where an empty line stands in the text. */
export function hasEmptyLines(text: string): boolean {
  return /\n[ \t]*[\r\n]|\r[ \t]*\r/.test(text);
}

function lineEnds({ eol }: Report, parted: boolean): string {
  return parted ? eol + eol : eol;
}

/** True where no fewer of these have an empty line than not; null where none parts two lines. */
function mostly(gaps: readonly string[]): boolean | null {
  const parting = gaps.filter(g => /[\r\n]/.test(g));
  return parting.length === 0 ? null : parting.filter(hasEmptyLines).length * 2 >= parting.length;
}

/** What stands before each line of a section's prose that has only blanks between it and the line before it. */
function gapsIn(report: Report, { subheadings, paragraphs }: Section): string[] {
  const lines = [...subheadings.map(s => s.heading.region), ...paragraphs];
  return lines.map(({ start }) => blanksBefore(report, start));
}

function blanksBefore({ text }: Report, at: number): string {
  return text.slice(text.slice(0, at).trimEnd().length, at);
}

/** A block of text as the last thing of a section; null where the page would not show it. In a page it must have tags. */
export function appendTo(report: Report, section: Section, text: string): Edit | null {
  const end = contentEnd(report, section);
  return placeAt(report, end) === 'unseen' ? null : { span: span(end, end), text: gap(report) + text };
}

/**
 * The end of what a section holds. What comes at the report's end belongs to no section: the office's name, the date, a list of
 * attachments, in a web page the tags that close the page.
 */
export function contentEnd(report: Report, section: Section): number {
  const { from, to } = boundsOf(report, section);
  const end = report.markup === 'html' ? stretchOf(report.text, from, to).end : to;
  return Math.max(from, wordsEnd(report.text, from, end));
}

/** True when a table of the section is never closed or a tag not finished: the page was cut off, and what is written behind it would stand in it. */
export function isCutOff(report: Report, section: Section): boolean {
  const { from, to } = boundsOf(report, section);
  return report.markup === 'html' && stretchOf(report.text, from, to).open;
}

/** From behind the heading to the next heading, or to what ends the report. */
function boundsOf(report: Report, section: Section): { from: number; to: number } {
  const next = report.sections[report.sections.indexOf(section) + 1];
  const last = next === undefined ? closingLines(report)[0] : next.heading.region;
  const from = section.heading.region.end;
  return { from, to: Math.max(from, last?.start ?? report.text.length) };
}

/** Where the words before `to` end; separators of the last table row stay with it. */
export function wordsEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1]!)) end--;
  while (end < to && /[ \t]/.test(text[end]!)) end++;
  return end;
}
