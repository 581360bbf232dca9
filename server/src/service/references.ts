import { gridOf } from '../arithmetic/grid.ts';
import { cellAt } from '../arithmetic/system.ts';
import { speakingOf, totalling } from '../arithmetic/unknowns.ts';
import type { Cell, Report, Table } from '../report/model.ts';
import { tableOf } from '../report/query.ts';
import { byPlace, type Span } from '../text/span.ts';
import { claimAt, countedIn, proseOf } from './definition.ts';
import { tablePlace } from './place.ts';

/** A figure of a table. */
export interface TableCell {
  readonly table: Table;
  readonly cell: Cell;
}

/** What is meant at a place of the draft, and where else the draft speaks of it. */
export interface References {
  /** The figure at the place, or those that the prose speaks of there. */
  readonly cells: readonly TableCell[];
  /** Figures in the prose, totals that it counts into, and what it is the total of; in the order of the draft, each once. */
  readonly spans: readonly Span[];
}

/** Null where no figure stands that a table holds. */
export function references(report: Report, offset: number): References | null {
  const cells = cellsAt(report, offset);
  if (cells.length === 0) return null;
  const own = new Set(cells.map(({ cell }) => cell.span.start));
  const spans = cells.flatMap(({ table, cell }) => [
    ...proseOf(report, cell).map(place => place.claim.span),
    ...tiedTo(table, cell).map(c => c.span),
  ]);
  const each = new Map(spans.filter(s => !own.has(s.start)).map(s => [s.start, s]));
  return { cells, spans: [...each.values()].sort(byPlace) };
}

function cellsAt(report: Report, offset: number): TableCell[] {
  const place = tablePlace(report, offset);
  if (place?.cell) return [{ table: place.table, cell: place.cell }];
  const claim = claimAt(report, offset);
  const table = claim === null ? undefined : tableOf(report, claim.quantity.table);
  return claim === null || table === undefined ? [] : countedIn(claim).map(cell => ({ table, cell }));
}

/** The totals that a figure counts into, and the figures other than 0 that it is worked out from. */
function tiedTo(table: Table, cell: Cell): Cell[] {
  const { system, cells } = gridOf(table);
  const at = cellAt(system, cell);
  // The second of two rows with one key counts into nothing.
  if (at === undefined || cells[at] !== cell) return [];
  const totals = speakingOf(system.sums, at).map(sum => sum.target);
  const parts = totalling(system.sums, at).flatMap(sum => sum.cells.slice(1));
  const found = [...totals.map(i => cells[i]), ...parts.map(i => cells[i]).filter(c => c?.value !== 0)];
  return found.flatMap(c => (c === undefined || c === cell ? [] : [c]));
}
