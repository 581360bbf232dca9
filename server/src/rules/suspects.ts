import { claimsIn } from '../claims/read.ts';
import type { CellRef } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { diagnose } from '../repair/diagnose.ts';
import type { Diagnosis, Evidence, Mechanism, Repair } from '../repair/model.ts';
import { sheetOf } from '../repair/sheet.ts';
import { oncePerReport } from '../report/memo.ts';
import type { Report, Table } from '../report/model.ts';
import { cellOf, tableOf } from '../report/query.ts';
import { isEmptyCell } from './blanks.ts';
import { breaches, cellKey, checkable, equationsOf } from './equations.ts';
import type { RuleContext } from './rule.ts';

/** A repair, and whether it is the only one there is. */
export interface Suspicion {
  readonly table: Table;
  readonly repair: Repair;
  /** Other repairs that are as likely. */
  readonly others: readonly Repair[];
  /** False when not all repairs were tried. */
  readonly complete: boolean;
}

/**
 * The repairs that would make every 勾稽关系 of the table hold, all equally likely; none where all hold, where the table can't be
 * read without doubt, or where nothing was found. Nothing is looked for unless something is wrong.
 */
export function suspicionsOf(context: RuleContext, table: Table): readonly Suspicion[] {
  if (context.config.rules['table/suspect'] === 'off') return [];
  const { repairs, complete } = diagnosisOf(context, table);
  return repairs.map(repair => ({ table, repair, others: repairs.filter(r => r !== repair), complete }));
}

/** The repair that no other is as likely as; null where there is none, or not all were tried. */
export function suspectOf(context: RuleContext, table: Table): Repair | null {
  const [only] = suspicionsOf(context, table);
  return only !== undefined && isOnly(only) ? only.repair : null;
}

export function isOnly({ others, complete }: Suspicion): boolean {
  return others.length === 0 && complete;
}

interface Known {
  /** Last year's report may change while this one stays as it is. */
  readonly previous: Report | undefined;
  readonly diagnosis: Diagnosis;
}

const diagnoses = oncePerReport(() => new Map<Table, Known>());
const NOTHING: Diagnosis = { repairs: [], complete: true };

function diagnosisOf(context: RuleContext, table: Table): Diagnosis {
  const own = diagnoses(context.report);
  const previous = context.around.previous?.report;
  const known = own.get(table);
  if (known !== undefined && known.previous === previous) return known.diagnosis;
  const diagnosis = isAsked(table) ? likely(diagnose(sheetOf(table), evidence(context, table))) : NOTHING;
  own.set(table, { previous, diagnosis });
  return diagnosis;
}

function likely({ repairs, complete }: Diagnosis): Diagnosis {
  const found = repairs.map(settled).filter(r => !isErasure(r));
  // One that may have come about by chance takes the others with it: then nothing can be said.
  return found.every(isSupported) ? { repairs: found, complete } : NOTHING;
}

/** How much less a repair costs for what is stated elsewhere, slips of the hand aside. */
const STATED = 0.35;
const WHOLE_ROWS: readonly Mechanism[] = ['misplaced', 'swapped', 'shifted', 'dropped'];
/** The rows that a misplaced line is shown for: each has equations of its own to check the other by. */
const NEIGHBOURS = ['processed', 'carriedOut'];

/**
 * True when a repair explains more than was put into it. Beside an empty row the figures of a row next to it can always be made to fit, and
 * so can one of the five cells of 表四; two stories at once explain almost anything.
 */
function isSupported({ mechanism, changes, reason, cost }: Repair): boolean {
  if (reason.includes('；')) return false;
  // The prose or last year's report say so.
  if (!WHOLE_ROWS.includes(mechanism) && cost < changes.length - STATED) return true;
  const rows = new Set(changes.map(c => c.ref.row));
  const columns = new Set(changes.map(c => c.ref.column).filter(column => column !== 'total'));
  if (mechanism === 'misplaced') return columns.size >= 2 && [...rows].every(row => NEIGHBOURS.includes(row));
  if (rows.has('cases')) return false;
  if (mechanism === 'swapped') {
    const filled = new Set(changes.filter(c => (c.from ?? 0) > 0).map(c => c.ref.row));
    return columns.size >= 2 && filled.size === 2;
  }
  if (mechanism !== 'several') return true;
  return changes.length === 2 && rows.size === 2 && new Set(changes.map(c => c.ref.column)).size === 2;
}

/** Two mistakes may have met in one cell: what is written last holds. */
function settled(repair: Repair): Repair {
  return { ...repair, changes: [...new Map(repair.changes.map(c => [cellKey(c.ref), c])).values()] };
}

/** With totals that lag behind, putting all new figures back to 0 is the least change, and never what happened. */
function isErasure({ mechanism, changes }: Repair): boolean {
  return mechanism === 'several' && changes.every(c => c.to === 0);
}

/** More empty cells than a row has: the table is still being filled in. */
const MOST_BLANK = 7;

/** True when something is wrong with the table's figures, and all of them can be read and belong to the form. */
function isAsked(table: Table): boolean {
  const broken = breaches(table);
  if (broken.length === 0 && !isShort(table)) return false;
  // Totals at 0 were not worked out yet: any figure beside them would look like the slip.
  if (broken.length > 0 && broken.every(b => b.actual === 0)) return false;
  if (table.duplicates.length > 0 || table.strangeHeaders.length > 0) return false;
  if (checkable(table) !== equationsOf(table)) return false;
  const rows = new Set(table.rows.map(r => r.key));
  if (!formOf(table.kind, table.edition).rows.every(r => rows.has(r.key))) return false;
  if (table.rows.some(r => r.extra.length > 0)) return false;
  const cells = table.rows.flatMap(r => r.cells);
  return !cells.some(c => c.state === 'text' && c.value === null) && cells.filter(isEmptyCell).length <= MOST_BLANK;
}

function isShort(table: Table): boolean {
  return table.rows.some(r => !r.aligned);
}

/** What the prose says for sure of single cells, and last year's report of 二. What two places say differently counts for nothing. */
function evidence({ report, around: { previous } }: RuleContext, table: Table): Evidence {
  const found = new Map<string, { ref: CellRef; value: number; disputed: boolean }>();
  const add = (ref: CellRef, value: number) => {
    const known = found.get(cellKey(ref));
    found.set(cellKey(ref), { ref, value, disputed: known !== undefined && (known.disputed || known.value !== value) });
  };
  for (const { about, value, confidence } of claimsIn(report)) {
    const [quantity, other] = about;
    const [ref, ...more] = quantity?.cells ?? [];
    if (confidence !== 'sure' || other !== undefined || quantity?.table !== table.kind) continue;
    if (ref !== undefined && more.length === 0) add(ref, value);
  }
  const before = previous?.doubt === undefined && previous ? tableOf(previous.report, 'applications') : undefined;
  if (before !== undefined && table.kind === 'applications') {
    for (const { key: column } of formOf(table.kind, table.edition).columns) {
      const value = cellOf(before, 'carriedOut', column)?.value;
      if (value != null) add({ row: 'carriedIn', column }, value);
    }
  }
  return { stated: [...found.values()].filter(s => !s.disputed).map(({ ref, value }) => ({ ref, value })) };
}
