import { shown } from '../../server/src/layouts/shown.ts';
import type { Report } from '../../server/src/report/model.ts';
import { paragraphsIn, paragraphsOf } from '../../server/src/report/prose/paragraphs.ts';
import { textOf } from '../../server/src/report/sign-off/lines.ts';
import { squeeze } from '../../server/src/text/fold.ts';

/** What a draft says, whatever its layout: for asking whether another form of it says the same. */
export function toldBy(report: Report): unknown {
  // Marks of layouts, and the stop behind a sub-heading, which a tag parts from both, are no words.
  const words = (text: string) => squeeze(shown(text)).replaceAll(/[^\p{L}\p{N}]/gu, '');
  // A minus and a point are.
  const figure = (text: string) => squeeze(shown(text));
  return {
    recognised: report.recognised,
    title: report.title && words(report.text.slice(report.title.span.start, report.title.span.end)),
    organ: report.title?.organName,
    year: report.year,
    edition: report.edition,
    lead: paragraphsOf(report)
      .filter(p => p.end <= (report.sections[0]?.span.start ?? 0))
      .map(p => words(textOf(report, p))),
    sections: report.sections.map(s => ({
      number: s.number,
      heading: [s.heading.ordinal?.value, squeeze(s.heading.text)],
      topics: s.subheadings.map(t => [t.heading.ordinal?.text, squeeze(t.heading.text)]),
      words: paragraphsIn(report, s)
        .map(p => words(textOf(report, p)))
        .join(''),
    })),
    tables: report.tables.map(t => ({
      kind: t.kind,
      edition: t.edition,
      rows: t.rows.map(r => ({
        key: r.key,
        aligned: r.aligned,
        cells: r.cells.map(c => [c.column, figure(c.raw), c.state, c.value]),
      })),
      others: [t.duplicates.length, t.unknown.length, t.torn.length],
    })),
    unread: report.unread.map(u => [u.kind, u.reason]),
  };
}
