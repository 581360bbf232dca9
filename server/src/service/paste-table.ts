import { hasEmptyLines } from '../edits/insert.ts';
import type { TableKind } from '../forms/form.ts';
import { shown } from '../layouts/shown.ts';
import type { LayoutName, Report, Table } from '../report/model.ts';
import { tableName } from '../report/names.ts';
import { parseReport, readAgain } from '../report/parse.ts';
import { writeGrid } from '../report/write/grid-text.ts';
import { layoutOf } from '../report/write/layout.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { Edit } from '../text/edit.ts';
import { lineStart } from '../text/line-bounds.ts';
import { type Span, span, touches } from '../text/span.ts';
import { type Clipboard, type CopiedTable, copiedTables, type NotTaken } from './copied-tables.ts';

export type { Clipboard } from './copied-tables.ts';

export interface PastedTables {
  readonly edit: Edit;
  readonly kinds: readonly TableKind[];
  /** Whole tables were copied and nothing besides: nothing is left out or added. */
  readonly whole: boolean;
  /** What was copied had cells, not only lines. */
  readonly fromCells: boolean;
}

/**
 * 粘贴为年报表格: the official tables on the clipboard in the place of what is selected, a row a line, in the layout of the draft's own tables (else of its
 * language). A form that nothing was filled into yet is replaced as a whole where the cursor stands in it. Nothing where a figure would not be read as it was
 * read where it was copied, or the draft would not say the rest that it says.
 */
export function pasteTables(
  draft: Report,
  selection: Span,
  language: string,
  clipboard: Clipboard,
): PastedTables | NotTaken {
  const copied = copiedTables(clipboard);
  if ('reason' in copied) return copied;
  const { tables, whole, fromCells } = copied;
  const kinds = tables.map(({ table }) => table.kind);
  const place = emptyFormAt(draft, selection, kinds) ?? selection;
  const before = readAgain(draft, applyEdits(draft.text, [{ span: place, text: '' }]));
  const there = before.tables.filter(t => kinds.includes(t.kind));
  if (there.length > 0)
    return { reason: `文稿里已有${there.map(t => tableName(t.kind)).join('、')}，请先删去或选中原来的整张表` };
  if (draft.tables.some(t => isWithin(t.region, place))) return OTHER_PLACE;
  for (const layout of layoutsFor(draft, language)) {
    const text = tables.map(({ grid }) => writeGrid(grid, layout, draft.eol)).join(draft.eol + draft.eol);
    if (!isRead(tables, parseReport(text))) continue;
    const edit = placed(draft, place, text, layout);
    if (isAtHome(before, tables, readAgain(draft, applyEdits(draft.text, [edit]))))
      return { edit, kinds, whole, fromCells };
  }
  return OTHER_PLACE;
}

const OTHER_PLACE: NotTaken = { reason: '粘贴到这里，表格会与文稿里别的内容混在一起，请换到单独的一行再粘贴' };

/** Some of the region stands before and some behind. */
function isWithin(region: Span, place: Span): boolean {
  return region.start < place.start && place.end < region.end;
}

/** The region of the one table that was copied, where the selection stands in it and it has no figures but noughts. */
function emptyFormAt({ tables }: Report, { start, end }: Span, kinds: readonly TableKind[]): Span | null {
  const own = tables.find(t => touches(t.region, start) && touches(t.region, end));
  if (own === undefined || kinds.length > 1 || own.kind !== kinds[0]) return null;
  return own.rows.every(row => row.cells.every(c => c.state === 'blank' || c.value === 0)) ? own.region : null;
}

/** The layout of the draft's tables, or what its headings and language ask for; then the plainest. */
function layoutsFor(draft: Report, language: string): readonly LayoutName[] {
  const own = layoutOf(draft, language === 'markdown');
  const wanted = draft.tables.length === 0 && language === 'html' ? 'html' : own;
  const plainest = language === 'markdown' || language === 'html' ? language : 'tab';
  return wanted === plainest ? [wanted] : [wanted, plainest];
}

/** The tables on lines of their own, in the place of what is selected and of the blanks before it. */
function placed(draft: Report, selection: Span, table: string, layout: LayoutName): Edit {
  const { text, eol } = draft;
  const first = lineStart(text, selection.start);
  const start = text.slice(first, selection.start).trim() === '' ? first : selection.start;
  const [before, after] = [text.slice(0, start), text.slice(selection.end)];
  const isMarkdown = layout === 'markdown' || draft.markup === 'markdown';
  const apart = isMarkdown || (layout !== 'html' && hasEmptyLines(withoutPlace(draft, before, after))) ? 2 : 1;
  const lead =
    before.trim() === '' ? '' : eol.repeat(Math.max(0, apart - lineEnds(before.slice(before.trimEnd().length))));
  // At a draft's very end the next line is there to go on in.
  const atEnd = after === '' ? 1 : 0;
  const tail = after.trim() === '' ? atEnd : Math.max(0, apart - lineEnds(/^\s*/.exec(after)![0]));
  return { span: span(start, selection.end), text: lead + table + eol.repeat(tail) };
}

/** The empty line that a table is pasted into does not tell that the draft has such lines. */
function withoutPlace({ eol }: Report, before: string, after: string): string {
  return before.trimEnd() + eol + after.trimStart();
}

function lineEnds(blanks: string): number {
  return blanks.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The text has just these tables, with the same figures in the same cells. */
function isRead(copied: readonly CopiedTable[], { tables }: Report): boolean {
  return isSame(
    copied.map(({ table }) => figuresOf(table)),
    tables.map(figuresOf),
  );
}

function figuresOf({ kind, edition, rows, duplicates, unknown, torn }: Table): string {
  return JSON.stringify([
    kind,
    edition,
    duplicates.length + unknown.length + torn.length,
    rows.map(row => [
      row.key,
      row.label.match,
      row.aligned,
      row.extra.length + row.strays.length,
      row.cells.map(c => [c.column, shown(c.raw), c.state, c.value, c.plain]),
    ]),
  ]);
}

/** The draft has the tables besides its own, and says whatever else it said. */
function isAtHome(before: Report, copied: readonly CopiedTable[], after: Report): boolean {
  const wanted = [...before.tables, ...copied.map(({ table }) => table)].map(figuresOf).sort();
  const found = after.tables.map(figuresOf).sort();
  return (
    isSame(wanted, found) && saidBeside(before) === saidBeside(after) && after.unread.length <= before.unread.length
  );
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, i) => text === others[i]);
}

function saidBeside({ text, title, year, lead, sections }: Report): string {
  const at = ({ start, end }: Span) => text.slice(start, end);
  const prose = (parts: readonly Span[]) => parts.map(at).join('').replace(/\s+/g, '');
  return JSON.stringify([
    title && at(title.span),
    year,
    prose(lead),
    sections.map(s => [s.number, at(s.heading.span), prose(s.paragraphs)]),
  ]);
}
