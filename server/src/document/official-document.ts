import { isHtmlRow, type SourceRow } from '../layouts/index.ts';
import { isPageLine } from '../layouts/page-line.ts';
import type { Report, Table } from '../report/model.ts';
import { tableName } from '../report/names.ts';
import { pageHeader } from '../report/prose/web-page-header.ts';
import { sectionsOf } from '../report/sections/table-of-contents.ts';
import { signOff } from '../report/sign-off/lines.ts';
import { sourceOf } from '../report/source.ts';
import { lastBegun, overlap, type Span } from '../text/span.ts';
import { blockList } from './block-list.ts';
import type { OfficialDocument } from './blocks.ts';
import { leftOver } from './left-over.ts';
import { hasWords, partsAt } from './line-parts.ts';
import { printedForm } from './printed-form.ts';

/** Layouts whose rows no sentence looks like. */
const ROWS = new Set(['html', 'tab', 'markdown', 'pipe', 'grid']);

/** Of words in tables that are no part of them so many are quoted. */
const MOST_QUOTED = 3;

/**
 * The draft as an official document: title, sections, sub-headings and paragraphs in the draft's words, the tables in the official form's cells, office
 * and date. Left out are page numbers, the header of a web page and the marks of a layout. Pure; linear in the text.
 */
export function officialDocument(report: Report): OfficialDocument {
  const list = blockList(text => withoutMarks(text, report));
  const notes: string[] = [];
  const printed = new Map(
    report.tables.map(t => [t, { form: printedForm(t), isBegun: false, restOf: leftOver(t), rest: [] as string[] }]),
  );
  const tableAt = finder(report.tables.map(t => ({ at: t.span, table: t })));
  const isHeader = finder(pageHeader(report).map(at => ({ at })));
  const isSigned = finder(signOff(report).map(at => ({ at })));
  const titleAt = finder(report.title === null ? [] : [{ at: report.title.span }]);
  const sectionAt = finder(sectionsOf(report).map(s => ({ at: s.heading.span })));
  const subheadingAt = finder(report.sections.flatMap(s => s.subheadings.map(t => ({ at: t.heading.span }))));
  const counts = { dropped: 0, strange: 0 };

  for (const source of sourceOf(report.plainHan).rows) {
    const table = tableAt(source.line)?.table;
    list.begin(source.line);
    if (table !== undefined) inTable(source, table);
    else outsideTables(source);
  }
  for (const [table, { form, rest }] of printed) notes.push(...notesOn(table, form !== null, rest));
  if (counts.strange > 0) notes.push(`有${counts.strange}行像表格而没有读成规定的表，照原样写成文字`);
  if (counts.dropped > 0) notes.push(`网页页眉和页码共${counts.dropped}行，没有写出`);
  if (report.tablesOnly) notes.push('Excel 文件里只有表格，写出的没有正文');
  return { blocks: list.blocks, places: list.places, notes };

  function inTable(source: SourceRow, table: Table): void {
    const known = printed.get(table)!;
    const { form } = known;
    if (form === null) {
      list.addLine('kept', keptLine(source));
      return;
    }
    if (!known.isBegun) list.addTable({ kind: 'table', form });
    known.isBegun = true;
    for (const text of known.restOf(source)) {
      known.rest.push(text);
      list.addParagraph(text);
    }
  }

  function outsideTables(source: SourceRow): void {
    const { line, reading } = source;
    if (isHtmlRow(source)) keep(source);
    else if (line.text.trim() === '') return;
    else if (isHeader(line) !== undefined || isPageLine(line.text)) counts.dropped++;
    else if (!addHeading(source)) {
      if (isSigned(line) !== undefined) list.addLine('signature', line.text.replace(/^[*_\s]+|[*_\s]+$/g, ''));
      else if (typeof reading !== 'string' && !reading.single && ROWS.has(reading.layout)) keep(source);
      else list.addParagraph(line.text);
    }
  }

  /** False where the line is no title and no heading. */
  function addHeading({ line }: SourceRow): boolean {
    const title = titleAt(line);
    const section = sectionAt(line);
    const subheading = subheadingAt(line);
    if (title !== undefined) list.addTitle(partsAt(line, title.at));
    else if (section !== undefined) list.addSection(section.at, partsAt(line, section.at));
    else if (subheading !== undefined) list.addSubheading(partsAt(line, subheading.at));
    else return false;
    return true;
  }

  function keep(source: SourceRow): void {
    const line = keptLine(source);
    if (!hasWords(line)) return;
    counts.strange++;
    list.addLine('kept', line);
  }
}

/** What is said of a table that is not written as it stands. */
function notesOn(table: Table, isPrinted: boolean, rest: readonly string[]): string[] {
  const name = tableName(table.kind);
  if (!isPrinted) return [`${name}里有的行、数不知道在规定表格的哪一格，照原样写成文字，没有写成表格`];
  const quoted = rest.slice(0, MOST_QUOTED).map(text => `“${text}”`);
  const more = rest.length > MOST_QUOTED ? `等${rest.length}处` : '';
  return [
    ...(hasOtherWords(table) ? [`${name}里与规定不同的行名、栏名、类别名称已换成规定的`] : []),
    ...(rest.length > 0 ? [`${name}里的${quoted.join('')}${more}没有读成表里的内容，写在表后`] : []),
  ];
}

/** True where the draft's labels mean the form's and are worded otherwise. */
export function hasOtherWords({ rows, headers, wrongGroups }: Table): boolean {
  return wrongGroups.length > 0 || [...rows.map(r => r.label), ...headers].some(label => label.match === 'outdated');
}

/** Which of the items, in the order of the text and apart from each other, a line has a part of. */
function finder<T extends { readonly at: Span }>(items: readonly T[]): (line: Span) => T | undefined {
  const sorted = items.toSorted((a, b) => a.at.start - b.at.start);
  return line => {
    const found = lastBegun(sorted, Math.max(line.start, line.end - 1), item => item.at.start)?.item;
    return found !== undefined && overlap(found.at, line) ? found : undefined;
  };
}

/** A row's line, or its cells parted by tabs where they are a page's. */
function keptLine(source: SourceRow): string {
  const { line, reading } = source;
  if (typeof reading === 'string' || !isHtmlRow(source)) return line.text.trimEnd();
  return reading.fields.map(f => f.text).join('\t');
}

/** Trimmed; in Markdown without marks of headings and bold print. */
function withoutMarks(text: string, report: Report): string {
  const words = text.replace(/\s*[\r\n]\s*/g, ' ').trim();
  if (report.markup !== 'markdown') return words;
  return words.replace(/^#{1,6} /, '').replace(/\*\*([^*]+)\*\*/g, '$1');
}
