import type { Report } from '../report/model.ts';
import { byPlace, contains, lengthOf, type Span, touches } from '../text/span.ts';
import { rowGroups } from './groups.ts';

/**
 * What `Expand Selection` takes at an offset, smallest first, each holding the one before: cell or paragraph → row →
 * row group → table → sub-heading → section → the whole text.
 */
export function selectionChain(report: Report, offset: number): Span[] {
  const whole = { start: 0, end: report.text.length };
  const around = [...candidates(report, offset)].filter(s => touches(s, offset) && contains(whole, s));
  around.sort((a, b) => lengthOf(a) - lengthOf(b) || byPlace(a, b));
  const chain: Span[] = [];
  for (const next of [...around, whole]) {
    const last = chain.at(-1);
    if (!last || (contains(next, last) && lengthOf(next) > lengthOf(last))) chain.push(next);
  }
  return chain;
}

function* candidates(report: Report, offset: number): Iterable<Span> {
  if (report.title) yield* [report.title.span, report.title.tail];
  yield* report.lead;
  for (const section of report.sections.filter(s => touches(s.span, offset))) {
    yield* [section.span, section.heading.span, section.heading.words, ...section.paragraphs];
    for (const sub of section.subheadings) yield* [sub.span, sub.heading.span, sub.heading.words];
  }
  for (const table of report.tables.filter(t => touches(t.span, offset))) {
    yield table.span;
    for (const group of rowGroups(table)) yield group.span;
    for (const header of table.headers) yield* header.spans;
    for (const row of [...table.rows, ...table.duplicates, ...table.unknown]) {
      yield* [row.span, ...row.label.spans];
      if ('cells' in row) yield* [...row.cells, ...row.extra].map(c => c.span);
      else yield* row.values.map(v => v.span);
    }
  }
}
