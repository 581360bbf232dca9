import { SECTIONS } from '../forms/sections.ts';
import type { Heading, Report, Section, SectionNumber } from '../report/model.ts';
import { tableOf } from '../report/query.ts';
import { sectionsOf } from '../report/sections/table-of-contents.ts';
import { textOf } from '../report/sign-off/lines.ts';
import { filling } from '../report/write/fill-in.ts';
import { layoutOf } from '../report/write/layout.ts';
import { sectionText } from '../report/write/template.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/line-bounds.ts';
import { type Span, span } from '../text/span.ts';
import { placeAt, stretchOf } from './html-place.ts';
import { contentEnd, gap, isCutOff, sectionGap, wordsEnd } from './insert.ts';

/**
 * A missing section, written as the draft writes its own, at its place between its neighbours. Where its table is there
 * already and only the heading is missing, the heading is put above the table. Null where the place can't be told: in a page that
 * was cut off in a table; and where a line with the section's ordinal stands above its table already.
 */
export function insertSection(report: Report, number: SectionNumber): Edit | null {
  const at = placeOf(report, number);
  const place = at === null ? 'unseen' : placeAt(report, at.offset);
  if (at === null || place === 'unseen') return null;
  const inTags = place === 'joined';
  const words = [headingLine(report, number, inTags), ...(at.headingOnly ? [] : [body(report, number, inTags)])];
  const text = words.join(gap(report));
  const behind = at.headingOnly ? gap(report) : sectionGap(report);
  return { span: span(at.offset, at.offset), text: at.before ? text + behind : sectionGap(report) + text };
}

/** Where a section goes. */
interface Place {
  readonly offset: number;
  /** What it is put before stands there; else what it is put behind. */
  readonly before: boolean;
  /** Its table is there already. */
  readonly headingOnly: boolean;
}

function placeOf(report: Report, number: SectionNumber): Place | null {
  const form = SECTIONS[number - 1]!;
  const table = form.table === null ? undefined : tableOf(report, form.table);
  if (table !== undefined) {
    const offset = table.region.start;
    return isNumbered(lineAbove(report, offset), form.ordinal) ? null : { offset, before: true, headingOnly: true };
  }
  const sections = sectionsOf(report);
  const before = nearest(sections.filter(s => s.number < number));
  const after = sections.find(s => s.number > number);
  if (before === undefined && after !== undefined) {
    return { offset: after.heading.region.start, before: true, headingOnly: false };
  }
  if (before !== undefined && isCutOff(report, before)) return null;
  const offset = before === undefined ? endOfPage(report) : contentEnd(report, before);
  return offset === null ? null : { offset, before: false, headingOnly: false };
}

/** The words of the last line of prose before an offset. */
function lineAbove(report: Report, offset: number): string {
  const lines = [
    ...report.lead,
    ...report.sections.flatMap(s => [s.heading.span, ...s.subheadings.map(h => h.heading.span), ...s.paragraphs]),
  ];
  const above = lines.reduce<Span | undefined>(
    (best, l) => (l.end <= offset && (best?.end ?? 0) < l.end ? l : best),
    undefined,
  );
  return textOf(report, above);
}

/** A heading in words of its own that has the section's ordinal: a second one above the table would be no help. */
function isNumbered(line: string, ordinal: string): boolean {
  const words = line.replace(/[#*\s]/g, '');
  return words.length <= 40 && (words.startsWith(`${ordinal}、`) || words.startsWith(`第${ordinal}部分`));
}

/** Where a draft without a section goes on; null in a page that was cut off. */
function endOfPage({ text, markup }: Report): number | null {
  if (markup !== 'html') return wordsEnd(text, 0, text.length);
  const { end, open } = stretchOf(text, 0, text.length);
  return open ? null : wordsEnd(text, 0, end);
}

function nearest(sections: readonly Section[]): Section | undefined {
  return sections.reduce<Section | undefined>((best, s) => (best && best.number > s.number ? best : s), undefined);
}

/** The draft's first heading in the official manner, as a model for new ones. */
function modelOf(report: Report): Heading | undefined {
  return sectionsOf(report).find(s => s.heading.ordinal === null || isOfficialStyle(s))?.heading;
}

const PARAGRAPH = ['<p>', '</p>'] as const;

/** What stands around the words of the model heading: `## `, `<p>` and `</p>`; tags where a line needs them. */
function wrapping(report: Report, inTags: boolean): readonly [before: string, after: string] {
  const model = modelOf(report);
  if (model === undefined) return report.markup === 'html' ? PARAGRAPH : ['', ''];
  const { region, span: own } = model;
  const before = report.text.slice(region.start, own.start);
  const rest = report.text.slice(region.end, lineEnd(report.text, region.end));
  // A page of lines that end in <br>: a line end alone would not end the heading.
  if (report.markup === 'html' && !before.includes('<') && (inTags || rest.trim() !== '')) return PARAGRAPH;
  return [before, report.text.slice(own.end, region.end).trimEnd()];
}

/** `## 二、主动公开政府信息情况` or `第二部分 主动公开政府信息情况`: marks, ordinal and space as in the draft's first heading. */
function headingLine(report: Report, number: SectionNumber, inTags: boolean): string {
  const form = SECTIONS[number - 1]!;
  const model = modelOf(report);
  const [before, after] = wrapping(report, inTags);
  if (model === undefined) return `${before}${form.ordinal}、${form.title}${after}`;
  const { ordinal, words } = model;
  const numeral = ordinal?.text.replace(/[一二三四五六七八九十\d]+/, form.ordinal) ?? '';
  const space = ordinal === null ? '' : report.text.slice(ordinal.span.end, words.start);
  return before + numeral + (space.trim() === '' ? space : '') + form.title + after;
}

function isOfficialStyle(section: Section): boolean {
  const style = section.heading.ordinal?.style;
  return style === 'chinese' || style === 'part';
}

/** The template's body, its paragraphs parted and wrapped as the draft's are. */
function body(report: Report, number: SectionNumber, inTags: boolean): string {
  const { eol, edition, year } = report;
  const layout = inTags ? 'html' : layoutOf(report);
  const [, ...blocks] = sectionText(number, { eol, edition, layout, fill: filling({ year }) }).split(eol + eol);
  if (SECTIONS[number - 1]!.table !== null) return blocks.join(eol + eol);
  const wrapped = wrapping(report, inTags)[0].includes('<');
  return blocks.map(b => (wrapped ? `<p>${b}</p>` : b)).join(gap(report));
}
