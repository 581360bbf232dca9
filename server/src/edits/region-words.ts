import { htmlTokens } from '../layouts/html-tokens.ts';
import type { LayoutName, Report, Table } from '../report/model.ts';
import type { Span } from '../text/span.ts';

/** What may stand between two cells and is neither word nor figure. */
const BARS = /^[|｜│┃║]$/;
const SEPARATORS: Readonly<Partial<Record<LayoutName, RegExp>>> = {
  comma: /^[,，;；"]$/,
  flat: /^[,，;；"]$/,
  grid: /^[-+=|｜\u2500-\u257f]$/,
};
/** What stands between the lines of one cell in a grid. */
const GRID_LINES = /^[|｜\u2500-\u257f]$/;
/** The line below the header of a Markdown table. */
const RULE = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/gm;
/** In Markdown a cell's words break by a tag. */
const BREAK = /<br ?\/?>/gi;
/** Tags that hold nothing but cells and their words; a link, a picture or a note mark would be lost. */
const TABLE_TAGS = new Set('table thead tbody tfoot colgroup col tr td th p div span font b strong br o:p'.split(' '));
const VOID = new Set(['br', 'col']);

/** A part of the table as it was read; a line or a tag that only parts cells. */
const READ = 1;
const PARTING = 2;

/**
 * All characters in a table's region but what parts its cells, entities decoded, white space left out: what must be found again wherever the table is
 * written anew. Null where its tags are not its own as a whole.
 */
export function regionWords(report: Report, table: Table): string | null {
  const { region, layout } = table;
  const kinds = kindsOf(report, table);
  const separator = SEPARATORS[layout];
  let words = '';
  const add = (character: string, at: number) => {
    const kind = kinds[at - region.start];
    if (isSpace(character) || kind === PARTING) return;
    const parts =
      kind === READ
        ? layout === 'grid' && GRID_LINES.test(character)
        : BARS.test(character) || separator?.test(character);
    if (parts !== true) words += character;
  };
  if (report.markup === 'html') return readTags(report.text, region, add) ? words : null;
  for (let at = region.start; at < region.end; at++) add(report.text.charAt(at), at);
  return words;
}

/** White space that parts words; U+FEFF is a character that nobody sees. */
function isSpace(character: string): boolean {
  return character !== '\ufeff' && /\s/.test(character);
}

/** What each character of the region is, as far as the reader tells. */
function kindsOf({ text, markup }: Report, { region, layout, rows, headers }: Table): Uint8Array {
  const kinds = new Uint8Array(region.end - region.start);
  const source = text.slice(region.start, region.end);
  const parting = (pattern: RegExp) => {
    for (const { index, 0: found } of source.matchAll(pattern)) kinds.fill(PARTING, index, index + found.length);
  };
  const isMarkdown = layout === 'markdown' || layout === 'pipe';
  if (isMarkdown) parting(RULE);
  const mark = ({ start, end }: Span) => kinds.fill(READ, start - region.start, end - region.start);
  for (const row of rows) {
    row.label.spans.forEach(mark);
    for (const cell of row.cells) mark(cell.span);
  }
  for (const header of headers) header.spans.forEach(mark);
  if (isMarkdown && markup !== 'html') parting(BREAK);
  return kinds;
}

/** Gives each character that a page shows there; false where a tag is no table's, or its other half stands outside. */
function readTags(text: string, region: Span, add: (character: string, at: number) => void): boolean {
  const source = text.slice(region.start, region.end);
  if (source.includes('<!')) return false;
  const open: string[] = [];
  let own = true;
  htmlTokens(source, {
    open(name) {
      if (!TABLE_TAGS.has(name)) own = false;
      if (!VOID.has(name)) open.push(name);
    },
    close(name) {
      if (open.pop() !== name) own = false;
    },
    text(start, end) {
      for (let at = start; at < end; at++) add(source.charAt(at), region.start + at);
    },
    entity: (codePoint, start) => add(String.fromCodePoint(codePoint), region.start + start),
  });
  return own && open.length === 0;
}
