import type { Cell, RawValue, Report } from '../../server/src/report/model.ts';
import type { Span } from '../../server/src/text/span.ts';

/** Breaks of what every tree must keep: spans inside the text and the right way round, raw = text at the span. */
export function unsound(report: Report): string[] {
  const found: string[] = [];
  const length = report.text.length;
  const inside = (span: Span | null | undefined, what: string) => {
    if (span && !(span.start >= 0 && span.start <= span.end && span.end <= length)) {
      found.push(`${what}: ${span.start}–${span.end} of ${length}`);
    }
  };
  inside(report.title?.span, 'title');
  inside(report.title?.organ, 'organ');
  for (const span of report.lead) inside(span, 'lead');
  for (const block of report.unread) inside(block.span, 'unread');
  for (const section of report.sections) {
    inside(section.span, 'section');
    inside(section.body, 'body');
    inside(section.heading.span, 'heading');
    inside(section.heading.ordinal?.span, 'ordinal');
    for (const span of section.paragraphs) inside(span, 'paragraph');
    for (const sub of section.subheadings) inside(sub.span, 'sub-heading');
  }
  for (const table of report.tables) {
    inside(table.span, 'table');
    for (const header of table.headers) for (const span of header.spans) inside(span, 'header');
    for (const row of [...table.rows, ...table.duplicates]) {
      inside(row.span, `row ${row.key}`);
      for (const span of row.label.spans) inside(span, `label ${row.key}`);
      for (const cell of [...row.cells, ...row.extra]) {
        inside(cell.span, `cell ${row.key}`);
        if (
          written(cell)
            .map(({ start, end }) => report.text.slice(start, end))
            .join('') !== cell.raw
        )
          found.push(`raw of ${row.key}: ${cell.raw}`);
      }
    }
  }
  return found;
}

/** Where the characters of a cell stand, in pieces where a grid breaks its figure. */
function written(cell: Cell | RawValue): readonly Span[] {
  return 'pieces' in cell && cell.pieces !== undefined ? cell.pieces : [cell.span];
}
