import { SECTIONS } from '../forms/sections.ts';
import type { Report, Section, SectionNumber } from '../report/model.ts';
import { tableOf } from '../report/query.ts';
import { sectionText } from '../report/template.ts';
import { span } from '../text/span.ts';
import { sectionsOf } from './headings.ts';
import { gap, layoutOf, lineEnd, lineStart, trimmedEnd } from './insert.ts';
import type { Edit } from './rule.ts';
import { signOff } from './sign-off.ts';

/**
 * A missing section, written as the draft writes its own, at its place between its neighbours. Where its table is there
 * already and only the heading is missing, the heading is put above the table.
 */
export function insertSection(report: Report, number: SectionNumber): Edit {
  const form = SECTIONS[number - 1]!;
  const table = form.table === null ? undefined : tableOf(report, form.table);
  if (table !== undefined) {
    const at = lineStart(report.text, table.span.start);
    return { span: span(at, at), text: headingLine(report, number) + gap(report) };
  }
  const text = headingLine(report, number) + gap(report) + body(report, number);
  const sections = sectionsOf(report);
  const before = nearest(sections.filter(s => s.number < number));
  if (before !== undefined) {
    const end = contentEnd(report, before);
    return { span: span(end, end), text: gap(report) + text };
  }
  const after = sections.find(s => s.number > number);
  if (after !== undefined) {
    const at = lineStart(report.text, after.heading.span.start);
    return { span: span(at, at), text: text + gap(report) };
  }
  const end = trimmedEnd(report.text, span(0, report.text.length));
  return { span: span(end, end), text: gap(report) + text };
}

function nearest(sections: readonly Section[]): Section | undefined {
  return sections.reduce<Section | undefined>((best, s) => (best && best.number > s.number ? best : s), undefined);
}

/** The end of what the section holds; the office's name and the date at the report's end come after all sections. */
function contentEnd(report: Report, section: Section): number {
  const last = section === sectionsOf(report).at(-1) ? signOff(report)[0] : undefined;
  const end = last === undefined ? section.span.end : lineStart(report.text, last.start);
  return trimmedEnd(report.text, span(section.span.start, Math.max(section.heading.span.end, end)));
}

/** `## 二、主动公开政府信息情况` or `第二部分 主动公开政府信息情况`: marks, ordinal and space as in the draft's first heading. */
function headingLine(report: Report, number: SectionNumber): string {
  const form = SECTIONS[number - 1]!;
  const model = sectionsOf(report).find(s => s.heading.ordinal === null || isOfficialStyle(s));
  if (model === undefined) return `${form.ordinal}、${form.title}`;
  const { span: whole, ordinal, words } = model.heading;
  const { text } = report;
  const marks = text.slice(lineStart(text, whole.start), whole.start);
  const close = text.slice(whole.end, lineEnd(text, whole.end)).trimEnd();
  const numeral = ordinal?.text.replace(/[一二三四五六七八九十\d]+/, form.ordinal) ?? '';
  const space = ordinal === null ? '' : text.slice(ordinal.span.end, words.start);
  const plain = /^[#*_\s]*$/.test(marks) && /^[#*_\s]*$/.test(close) && /^[#*_\s]*$/.test(space);
  return plain ? `${marks}${numeral}${space}${form.title}${close}` : `${form.ordinal}、${form.title}`;
}

function isOfficialStyle(section: Section): boolean {
  const style = section.heading.ordinal?.style;
  return style === 'chinese' || style === 'part';
}

/** The template's body, its paragraphs parted as the draft parts them. */
function body(report: Report, number: SectionNumber): string {
  const { eol, edition } = report;
  const lines = sectionText(number, { eol, edition, layout: layoutOf(report) }).split(eol + eol);
  return lines.slice(1).join(SECTIONS[number - 1]!.table === null ? gap(report) : eol + eol);
}
