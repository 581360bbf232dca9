import type { Line } from '../text/lines.ts';
import { PIPES } from './pipe.ts';
import type { Field, RawRow, RowPlace } from './row.ts';
import { fieldOf } from './split.ts';

/** `+-----+---+`, `├────┼───┤`: the rule between two rows of a grid drawn with lines. */
const RULE = /^\s*(?:\+[-=:+]{2,}\+|[├┌└╔╠╚┏┣┗][─━═┬┼┴╦╬╩┳╋┻]{2,}[┤┐┘╗╣╝┓┫┛])\s*$/;

/** A piece of a rule in a line of words: cells merged downwards stand beside it. */
const RULE_PIECE = /\+[-=]{2,}|[├┼┤][─━═]{2,}/;

/** A figure, or a piece of one. */
const DIGITS = /^\d+$/;

/** What a grid makes of its lines, by index: a row at its first line, `rule` for all others. Lines outside of grids are left out. */
export type GridLines = ReadonlyMap<number, RawRow | 'rule'>;

/**
 * Grids drawn with lines (`+---+---+` or `├───┼───┤`), where a row takes several lines and a cell's words are broken over them. Words that
 * make a label together are one field; else the pieces of a cell come one after the other. Linear.
 */
export function gridLines(lines: readonly Line[], isLabel: (text: string) => boolean): GridLines {
  const found = new Map<number, RawRow | 'rule'>();
  for (let i = 0; i < lines.length; i++) {
    if (!isRule(lines[i]!.text)) continue;
    const end = gridEnd(lines, i);
    if (isGrid(lines, i, end)) readGrid(lines, i, end, isLabel, found);
    i = end - 1;
  }
  return found;
}

function isRule(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // A cheap look: nearly all lines end in a Han character, a digit or a bar.
  if ((last >= 0x4e00 && last <= 0x9fff) || (last >= 0x30 && last <= 0x39) || last === 0x7c) return false;
  return RULE.test(text);
}

/** Index behind the grid's last line: each begins with a rule or a bar. */
function gridEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && (isRule(lines[end]!.text) || PIPES.test(lines[end]!.text.trimStart().charAt(0)))) end++;
  return end;
}

/** A rule before and one behind its rows, all of whose lines are cut alike; a grid with cells merged downwards is left to others. */
function isGrid(lines: readonly Line[], from: number, to: number): boolean {
  let width = 0;
  let rules = 0;
  for (let i = from; i < to; i++) {
    const { text } = lines[i]!;
    if (isRule(text)) {
      rules++;
      width = 0;
      continue;
    }
    const bars = barsOf(text).length;
    if (RULE_PIECE.test(text) || (width > 0 && bars !== width)) return false;
    width = bars;
  }
  return rules > 1;
}

function readGrid(
  lines: readonly Line[],
  from: number,
  to: number,
  isLabel: (text: string) => boolean,
  found: Map<number, RawRow | 'rule'>,
): void {
  let first = from;
  for (let i = from; i <= to; i++) {
    if (i < to) found.set(i, 'rule');
    if (i < to && !isRule(lines[i]!.text)) continue;
    if (i > first) found.set(first, gridRow(lines.slice(first, i), isLabel));
    first = i + 1;
  }
}

function gridRow(lines: readonly Line[], isLabel: (text: string) => boolean): RawRow {
  const row: RowPlace = { start: lines[0]!.start, end: lines.at(-1)!.end, ruled: true };
  const cut = lines.map(line => cellsOf(line, row));
  const cells = cut[0]!.map((_, column) => cut.flatMap(fields => fields[column]!));
  const fields = cells.flatMap((all): readonly Field[] => {
    const pieces = all.filter(field => field.text !== '');
    if (pieces.length === 0) return [all[0]!];
    return wholeFigure(pieces) ?? wholeLabel(pieces, isLabel) ?? pieces;
  });
  return { layout: 'grid', fields, single: false };
}

/** Pieces of one figure. Whether they are one the row's sum must tell (`report/table/finish.ts`). */
function wholeFigure(pieces: readonly Field[]): readonly Field[] | null {
  if (pieces.length < 2 || !pieces.every(piece => DIGITS.test(piece.text))) return null;
  return [{ ...pieces[0]!, text: pieces.map(piece => piece.text).join(''), pieces: pieces.map(piece => piece.span) }];
}

/** Pieces of one cell that are a label of the form together. */
function wholeLabel(pieces: readonly Field[], isLabel: (text: string) => boolean): readonly Field[] | null {
  const text = pieces.map(piece => piece.text).join('');
  if (pieces.length < 2 || !isLabel(text)) return null;
  const span = { start: pieces[0]!.span.start, end: pieces.at(-1)!.span.end };
  return [{ ...pieces[0]!, text, span, region: span }];
}

/** The cells of one line, between its bars. */
function cellsOf(line: Line, row: RowPlace): Field[] {
  const bounds = barsOf(line.text);
  return bounds.slice(1).map((to, i) => ({ ...fieldOf(line, bounds[i]! + 1, to, i), row }));
}

/** Where bars stand, with the line's end where words stand behind the last. A line of a grid begins with one (`gridEnd`). */
function barsOf(text: string): number[] {
  const bars = [...text.matchAll(ALL_PIPES)].map(found => found.index);
  if (text.slice(bars.at(-1)! + 1).trim() !== '') bars.push(text.length);
  return bars;
}

const ALL_PIPES = new RegExp(PIPES, 'g');
