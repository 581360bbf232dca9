import { OUTCOMES } from '../../forms/disputes.ts';
import type { Table } from '../model.ts';

/**
 * The equations as a witness for how a table is to be read. A right reading with wrong figures has rows that fail, and no other reading in which they
 * hold; a wrong reading has one. So a table is given up only where most of its rows fail as they were read and hold when read in
 * another way: which of the two it is nobody can say from the words.
 */
export function isMisread(table: Table): boolean {
  const least = leastOf(table);
  if (failing(table) < least) return false;
  const rows = rowsOf(table);
  const own = votesOf(rows, totalLast);
  if (own.fail < least || own.fail <= own.hold) return false;
  return readings(rows).some(({ rows: other, holds }) => {
    const votes = votesOf(other, holds);
    return votes.hold >= least && votes.fail * MOST_FAILING <= votes.hold;
  });
}

/** 表四, one cell a line: a figure that a PDF's copy puts behind all others leaves two kinds of case whole, a few cells on. */
function leastOf({ kind, layout }: Table): number {
  return kind === 'disputes' && layout === 'cell' ? LEAST - 1 : LEAST;
}

/** Fewer rows than this tell nothing: so many may well be wrong, or right by chance. */
const LEAST = 3;
/** Of the rows of another reading at most one in so many may fail. */
const MOST_FAILING = 6;

type Figures = readonly (number | null)[];
type Holds = (row: Figures) => boolean | null;

/** Parts and total in the form's order. Null where the row tells nothing: all noughts, or a figure is missing. */
const totalLast: Holds = row => sumsUp(row, 0, row.length - 1, row.at(-1));
const totalFirst: Holds = row => sumsUp(row, 1, row.length, row[0]);

/** Whether the parts add up to the total; null where that tells nothing. */
export function addsUp(parts: Figures, total: number | null | undefined): boolean | null {
  return sumsUp(parts, 0, parts.length, total);
}

/** The same of the parts [from, to) of a row: each row of each draft is asked, and none is copied. */
function sumsUp(row: Figures, from: number, to: number, total: number | null | undefined): boolean | null {
  if (total == null) return null;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const part = row[i]!;
    if (part === null) return null;
    sum += part;
  }
  return sum === 0 && total === 0 ? null : sum === total;
}

function votesOf(rows: readonly Figures[], holds: Holds): { hold: number; fail: number } {
  const votes = { hold: 0, fail: 0 };
  for (const row of rows) {
    const told = holds(row);
    if (told === true) votes.hold++;
    else if (told === false) votes.fail++;
  }
  return votes;
}

/** How many of rowsOf() fail as they were read: few do in nearly every table, and none is copied to see it. */
function failing({ kind, rows }: Table): number {
  if (kind === 'disclosure') return 0;
  let fail = 0;
  for (const { aligned, cells } of rows) {
    if (!aligned || cells.length === 0) continue;
    const values = cells.map(c => c.value);
    const width = kind === 'applications' ? values.length : OUTCOMES.length;
    for (let last = width - 1; last < values.length; last += width) {
      if (sumsUp(values, last + 1 - width, last, values[last]) === false) fail++;
    }
  }
  return fail;
}

/** Figures that add up to a total, a group of cells a row: the rows of 表三, the three kinds of case of 表四. */
function rowsOf(table: Table): Figures[] {
  if (table.kind === 'disclosure') return [];
  const whole = table.rows.filter(r => r.aligned).map(r => r.cells.map(c => c.value));
  if (table.kind === 'applications') return whole;
  return whole.flatMap(row => windows(row, OUTCOMES.length));
}

interface Reading {
  readonly rows: readonly Figures[];
  readonly holds: Holds;
}

/** The same figures read in other ways: the total before its parts, all of them a few cells on, or column by column. */
function readings(rows: readonly Figures[]): Reading[] {
  const width = rows[0]?.length ?? 0;
  const all = rows.flat();
  const shifts = Array.from({ length: Math.max(0, width - 1) }, (_, i) => windows(all.slice(i + 1), width));
  return [
    { rows, holds: totalFirst },
    { rows: byColumns(all, rows.length), holds: totalLast },
    ...shifts.map(shifted => ({ rows: shifted, holds: totalLast })),
  ];
}

function byColumns(all: Figures, count: number): Figures[] {
  return Array.from({ length: count }, (_, r) => all.filter((_, i) => i % count === r));
}

function windows(figures: Figures, width: number): Figures[] {
  return Array.from({ length: Math.floor(figures.length / width) }, (_, i) =>
    figures.slice(i * width, (i + 1) * width),
  );
}
