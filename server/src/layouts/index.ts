import { type Line, plainLines } from '../text/lines.ts';
import { markIn, mayHoldMarks } from '../text/silence-mark.ts';
import { joinQuoted, onlyField } from './comma.ts';
import { gridLines } from './grid.ts';
import { hasEntity, looksLikeHtml, readHtml } from './html.ts';
import type { LeftOut } from './left-out.ts';
import { type LineReading, readLine } from './line.ts';
import { mayHideLabels } from './over-label.ts';
import { withoutQuotes } from './quoted.ts';
import { linesWithinTags } from './stray-tags.ts';

export { withinTags } from './left-out.ts';
export type { LineReading } from './line.ts';
export type { Field, LayoutName, RawRow } from './row.ts';

/** A line of the draft, or a `<tr>` of it, and what its layout makes of it. */
export interface SourceRow {
  readonly line: Line;
  readonly reading: LineReading;
}

/** The draft as its layouts read it. */
export interface Source {
  /** True where the text was read as HTML, not line by line. */
  readonly html: boolean;
  /** In the order of the draft; cells of a page's layout that hold tables may stand out of it. */
  readonly rows: readonly SourceRow[];
  /** What of a page is no part of its words. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The one door of the layouts: a text as rows of fields. `isLabel` tells whether a text is a label of the form; `cut` may make several lines of one.
 * Linear.
 */
export function readSource(
  text: string,
  isLabel: (text: string) => boolean,
  cut?: (line: Line) => readonly Line[],
): Source {
  const html = looksLikeHtml(text);
  const written = () => withoutQuotes(text, withoutMarks(text, plainLines(text)));
  const within = html && hasEntity(text) ? null : linesWithinTags(text, written);
  if (html && within === null) {
    const { lines: page, leftOut } = readHtml(text, isLabel);
    const all = page.map(source => source.line);
    const lines = joinQuoted(all, text);
    // Where quotes put lines together, a line's index is another.
    const byTags = lines === all ? null : new Map(page.map(({ line, row }) => [line, row] as const));
    const grids = gridLines(lines, isLabel);
    const rows = lines.map((line, i) => {
      const row = byTags === null ? page[i]!.row : byTags.get(line);
      return row ? { line, reading: row } : rowOf(line, grids.get(i) ?? readLine(line, isLabel), isLabel);
    });
    return { html: true, rows, leftOut };
  }
  const whole = joinQuoted(within ?? written(), text);
  const lines = cut ? whole.flatMap(cut) : whole;
  const grids = gridLines(lines, isLabel);
  const overLabels = mayHideLabels(text);
  return {
    html: false,
    leftOut: [],
    rows: lines.map((line, i) => rowOf(line, grids.get(i) ?? readLine(line, isLabel, overLabels), isLabel)),
  };
}

/** A line that is no row of fields may still be one field of a sheet. */
function rowOf(line: Line, reading: LineReading, isLabel: (text: string) => boolean): SourceRow {
  const isRow = typeof reading !== 'string' && !reading.single;
  const only = isRow ? null : onlyField(line);
  return only === null ? { line, reading } : { line: only, reading: readLine(only, isLabel) };
}

/** True for a row of a page's table: no prose and no heading, whatever its words. */
export function isHtmlRow({ reading }: SourceRow): boolean {
  return typeof reading !== 'string' && reading.layout === 'html';
}

/** Lines that tell the checker to be silent are no part of the report: a table goes on behind them. */
function withoutMarks(text: string, lines: Line[]): Line[] {
  return mayHoldMarks(text) ? lines.filter(line => markIn(line.text) === null) : lines;
}
