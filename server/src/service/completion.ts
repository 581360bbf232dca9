import type { FormRow } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { SECTIONS } from '../forms/sections.ts';
import { explainRow, explainSection } from '../regulation/explain.ts';
import type { Report, Table } from '../report/model.ts';
import { core, isSpace } from '../text/fold.ts';
import { lineEnd, lineStart } from '../text/line-bounds.ts';
import { textAt } from '../text/piece.ts';
import { aroundOffset, lengthOf, type Span, span } from '../text/span.ts';
import { articleCompletions } from './article-completion.ts';
import type { Completion } from './completion-item.ts';

/** What can be completed at an offset: an article behind the name of the 条例, a missing row's label, a missing section's heading. */
export function completions(report: Report, offset: number): Completion[] {
  const line = span(lineStart(report.text, offset), lineEnd(report.text, offset));
  const articles = articleCompletions(report.text, line.start, offset);
  if (articles.length > 0) return articles;
  const table = tableBefore(report, offset);
  const rows = table ? rowCompletions(report, table, line.start, offset) : [];
  const inTable = table !== undefined && offset <= table.span.end;
  return inTable ? rows : [...rows, ...sectionCompletions(report, line, offset)];
}

/** The table at the offset, or just above it with nothing but white space between: its last row may be the one missing. */
function tableBefore(report: Report, offset: number): Table | undefined {
  return report.tables.find(t => {
    if (offset < t.span.start) return false;
    if (offset <= t.span.end) return true;
    const gap = span(t.span.end, offset);
    if (lengthOf(gap) >= 200) return false;
    const between = textAt(report, gap);
    return /^[\s|]*[^\s|]{0,12}$/u.test(between) && /[\r\n]/u.test(between);
  });
}

/** Labels of the rows that are missing between the row above the cursor and the row below it. */
function rowCompletions(report: Report, table: Table, lineStart: number, offset: number): Completion[] {
  const head = report.text.slice(lineStart, offset);
  const typed = /[^\t|,]*$/u.exec(head)![0].trimStart();
  if (/^[\d\uff10-\uff19]+$/u.test(typed)) return [];
  const { rows } = formOf(table.kind, table.edition);
  const places = table.rows.map(r => ({ at: r.span.start, index: rows.findIndex(f => f.key === r.key) }));
  const above = places.filter(p => p.at < lineStart).at(-1)?.index ?? -1;
  const below = places.filter(p => p.at >= offset)[0]?.index ?? rows.length;
  const missing = rows.filter((f, i) => above < i && i < below && f.label !== '' && matches(typed, f.label));
  const absent = missing.filter(f => !table.rows.some(r => r.key === f.key));
  return absent.map(f => rowCompletion(table, f, aroundOffset(offset, typed)));
}

function rowCompletion(table: Table, row: FormRow, span: Span): Completion {
  const detail = row.caption ?? row.groups.join(' › ');
  const filter = `${row.label} ${core(row.label)}`;
  const documentation = explainRow(table.kind, row.key, table.edition)?.what ?? '';
  return { kind: 'row', label: row.label, detail, documentation, span, text: row.label, filter };
}

/** Headings of the sections that are missing between the section above the cursor and the section below it. */
function sectionCompletions(report: Report, line: Span, offset: number): Completion[] {
  if (report.text.slice(offset, line.end).trim() !== '') return [];
  const head = report.text.slice(line.start, offset);
  const typed = head.slice(/^[\s#*]*/u.exec(head)![0].length);
  const above = report.sections.filter(s => s.heading.span.start < line.start).at(-1)?.number ?? 0;
  const below = report.sections.find(s => s.heading.span.start >= line.end)?.number ?? 7;
  return SECTIONS.filter(s => above < s.number && s.number < below)
    .filter(s => !report.sections.some(own => own.number === s.number))
    .map(s => ({ ...s, label: `${s.ordinal}、${s.title}` }))
    .filter(s => matches(typed, s.label) || new RegExp(`^${s.number}[、.．]?$`, 'u').test(typed))
    .map(s => ({
      kind: 'section',
      label: s.label,
      detail: '年报缺少的部分',
      documentation: explainSection(s.number, report.edition).what,
      span: aroundOffset(offset, typed),
      text: s.label,
      filter: matches(typed, s.label) ? s.label : `${typed}${s.label}`,
    }));
}

/** True when the typed characters stand in the label in that order; punctuation and width aside. */
function matches(typed: string, label: string): boolean {
  const wanted = core(typed);
  let next = 0;
  for (let i = 0; i < label.length && next < wanted.length; i++) {
    if (!isSpace(label.charCodeAt(i)) && label[i] === wanted[next]) next++;
  }
  return next === wanted.length;
}
