import { readSource, type Source } from '../layouts/index.ts';
import { findSections } from './sections/by-words.ts';
import { cutAtHeadings, isWholePage } from './sections/one-line.ts';
import { isLabel } from './table/labels.ts';

/** The draft as its layouts read it; where it has no headings, since all of it stands on one line, cut at those within. */
export function sourceOf(text: string): Source {
  const source = readSource(text, isLabel);
  const lines = source.rows.map(s => s.line);
  if (source.html || !lines.some(isWholePage) || findSections(lines).length > 1) return source;
  return readSource(text, isLabel, cutAtHeadings);
}
