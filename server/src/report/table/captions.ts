import { formOf, formRow } from '../../forms/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Span, span } from '../../text/span.ts';
import type { Table } from '../model.ts';

/** A small table of 表二 under the caption of another item of article 20. */
export interface WrongCaption {
  /** What belongs there; where the article does not stand right before the item, `text` with the item's number. */
  readonly canonical: string;
  readonly text: string;
  readonly span: Span;
}

const CAPTION =
  /(第[\s\u3000]{0,2}二[\s\u3000]{0,2}十[\s\u3000]{0,2}条[\s\u3000]{0,2})?第[\s\u3000]{0,2}[（(]([一二三四五六七八九十]{1,3})[）)][\s\u3000]{0,2}项/g;
const NUMBER = /[（(]([一二三四五六七八九十]{1,3})[）)]/;

/** The words of a caption that is no label of the form, with the tags around them. */
const LONGEST_CAPTION = 60;

/**
 * The captions of 表二 that name another item than the form does above the same rows. None where captions stand side by side, or some are missing: then
 * nothing tells which is whose.
 */
export function wrongCaptions(text: string, table: Table): WrongCaption[] {
  if (table.kind !== 'disclosure') return [];
  const form = formOf(table.kind, table.edition);
  const rows = [...table.rows].sort((a, b) => a.span.start - b.span.start);
  // A caption that is no label of the form stands before the first one.
  let from = Math.max(0, table.region.start - LONGEST_CAPTION);
  let last: string | null = null;
  const wrong: WrongCaption[] = [];
  for (const row of rows) {
    const canonical = formRow(form, row.key)?.caption ?? null;
    const between = text.slice(from, Math.max(from, row.span.start));
    const found = matchesOf(CAPTION, between);
    if (canonical === null || found.length !== (canonical === last ? 0 : 1)) return [];
    const [caption] = found;
    const number = NUMBER.exec(canonical)?.[1];
    if (caption !== undefined && number !== undefined && caption[2] !== number) {
      const [written, article] = caption;
      const start = from + caption.index;
      wrong.push({
        canonical: article === undefined ? written.replace(caption[2]!, number) : canonical,
        text: written,
        span: span(start, start + written.length),
      });
    }
    last = canonical;
    from = row.span.end;
  }
  return wrong;
}
