import type { Edition } from '../forms/form.ts';
import { editionOfYear, TABLE_KINDS } from '../forms/index.ts';
import { sectionForm } from '../forms/sections.ts';
import { isHtmlRow, type SourceRow, withinTags } from '../layouts/index.ts';
import { withPlainHan } from '../text/compatible-han.ts';
import { flatCopy } from '../text/flat-copy.ts';
import { eolOf, type Line } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Report, Table } from './model.ts';
import { isReport } from './recognise.ts';
import { buildSections } from './sections/build.ts';
import { withHeadingsByPlace } from './sections/by-place.ts';
import type { SectionLine } from './sections/by-words.ts';
import { sourceOf } from './source.ts';
import { type AskedOfTable, editionOfDraft, finishTable } from './table/finish.ts';
import { tableReader } from './table/reader.ts';
import type { TableDraft } from './table/row-draft.ts';
import { findUnread } from './table/unreadable.ts';
import { isMisread } from './table/witness.ts';
import { findTitle } from './title.ts';
import { reportYear, yearWitnesses } from './year.ts';

/**
 * Reads a draft. Total: any text gives a Report, nothing throws. Linear in the text. What is not understood becomes an
 * `unread` block or an unknown row, never silence.
 * @param file the path or URI it was read from, whose name may tell the year
 */
export function parseReport(draft: string, file = ''): Report {
  const text = flatCopy(draft);
  const han = withPlainHan(text);
  const { html, rows: source, lines, sections: byWords, leftOut } = sourceOf(han);
  const seen = withinTags(text, leftOut);
  const plainHan = han === text ? seen : withinTags(han, leftOut);
  const found = withHeadingsByPlace(lines, byWords, i => isHtmlRow(source[i]!));
  const firstSection = found[0]?.index ?? lines.length;
  const title = findTitle(lines, firstSection);
  const drafts = readDrafts(source, found);

  const prose: Span = { start: title?.span.end ?? 0, end: found[1]?.heading.span.start ?? text.length };
  const yearSaid = yearWitnesses(plainHan, prose, lines, file);
  const year = reportYear(title?.year ?? null, yearSaid);
  const edition: Edition = year !== null ? editionOfYear(year) : majority(drafts);
  const tables = finishAll(seen, drafts, lines, found, { edition, year });

  const inTable = tableLines(lines.length, tables, source);
  const sections = buildSections(lines, found, text.length, i => inTable(i));
  const lead = lines
    .slice(0, firstSection)
    .flatMap((line, i) =>
      line.text.trim() !== '' && !inTable(i) && !(title && line.start < title.span.end)
        ? [{ start: line.start, end: line.end }]
        : [],
    );
  return {
    text,
    plainHan,
    title,
    sections,
    tables,
    markup: html ? 'html' : isMarkdown(text, tables) ? 'markdown' : 'plain',
    lead,
    unread: findUnread(plainHan, sections, tables, drafts),
    year,
    yearSaid,
    edition,
    recognised: isReport({ text, plainHan, title, sections, tables }),
    tablesOnly: false,
    eol: eolOf(text),
  };
}

/** Reads another text of a draft: what its file's name tells of the year still counts. */
export function readAgain({ yearSaid: { file } }: Report, text: string): Report {
  // The file's name tells nothing but the year.
  return parseReport(text, file === null ? '' : `${file}年`);
}

/** Headings with `#` or tables between pipes: `**` is bold print there. */
function isMarkdown(text: string, tables: readonly Table[]): boolean {
  return tables.some(t => t.layout === 'markdown') || /^#{1,6}[ \t]/m.test(text);
}

/** Runs the table reader over each section (and over what stands before the first). */
function readDrafts(source: readonly SourceRow[], found: readonly SectionLine[]): TableDraft[] {
  const drafts: TableDraft[] = [];
  let next = 0;
  let reader = tableReader(-1, null);
  const close = () => reader.drafts().forEach(draft => void drafts.push(draft));
  for (let i = 0; i < source.length; i++) {
    if (next < found.length && found[next]!.index === i) {
      close();
      reader = tableReader(next, sectionForm(found[next]!.number).table);
      next++;
      continue;
    }
    const { reading } = source[i]!;
    if (typeof reading !== 'string') reader.feed(reading);
    else if (reading === 'blank') reader.gap();
    else if (reading === 'prose') reader.prose();
  }
  close();
  return drafts;
}

/** For each kind the first draft with figures, the one in its own section before all others. */
function finishAll(
  text: string,
  drafts: readonly TableDraft[],
  lines: readonly Line[],
  found: readonly SectionLine[],
  asked: Omit<AskedOfTable, 'from'>,
): Table[] {
  const tables: Table[] = [];
  for (const kind of TABLE_KINDS) {
    const own = (d: TableDraft) => (d.section >= 0 && sectionForm(found[d.section]!.number).table === kind ? 0 : 1);
    const candidates = drafts.filter(d => d.kind === kind).sort((a, b) => own(a) - own(b));
    for (const draft of candidates) {
      const heading = found[draft.section];
      const from = heading === undefined ? 0 : lines[heading.last]!.end;
      const table = finishTable(text, draft, { ...asked, from });
      if (!table || !isConvincing(table, draft, own(draft) === 0) || isMisread(table)) continue;
      tables.push(table);
      break;
    }
  }
  return tables.sort((a, b) => a.span.start - b.span.start);
}

/** A word like 行政许可 with a number behind it makes no table outside its section. */
function isConvincing(table: Table, draft: TableDraft, own: boolean): boolean {
  if (own) return true;
  return table.rows.length >= 3 || draft.headers.length >= 3;
}

function majority(drafts: readonly TableDraft[]): Edition {
  return drafts.some(d => d.rows.length > 0 && editionOfDraft(d, '2021') === '2019') ? '2019' : '2021';
}

/** Tells by index whether a line belongs to a table: between the table's first and last character, or an HTML row. */
function tableLines(count: number, tables: readonly Table[], source: readonly SourceRow[]): (index: number) => boolean {
  const marks: boolean[] = [];
  let t = 0;
  for (let i = 0; i < count; i++) {
    const { line } = source[i]!;
    while (t < tables.length && tables[t]!.span.end <= line.start) t++;
    const table = tables[t];
    const isWithin = table !== undefined && line.start < table.span.end && line.end > table.span.start;
    marks.push(isWithin || isHtmlRow(source[i]!));
  }
  return index => marks[index]!;
}
