import { readSource, type Source } from '../layouts/index.ts';
import type { Line } from '../text/lines.ts';
import { findSections, type SectionLine } from './sections/by-words.ts';
import { cutAtHeadings, isWholePage } from './sections/one-line.ts';
import { isLabel } from './table/labels.ts';

/** The draft as its layouts read it, and its headings. */
export interface SectionedSource extends Source {
  readonly lines: readonly Line[];
  /** By their words. */
  readonly sections: readonly SectionLine[];
}

/** The draft as its layouts read it; where it has no headings, since all of it stands on one line, cut at those within. */
export function sourceOf(text: string): SectionedSource {
  const source = withSections(readSource(text, isLabel));
  if (source.html || source.sections.length > 1 || !source.lines.some(isWholePage)) return source;
  return withSections(readSource(text, isLabel, cutAtHeadings));
}

function withSections({ html, rows, leftOut }: Source): SectionedSource {
  const lines = rows.map(s => s.line);
  return { html, rows, leftOut, lines, sections: findSections(lines) };
}
