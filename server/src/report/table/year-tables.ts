import type { FormTable } from '../../forms/form.ts';
import { formRow } from '../../forms/index.ts';
import { type Span, span } from '../../text/span.ts';
import { type CaptionYear, captionYear } from './caption-year.ts';
import { rowSpan } from './hulls.ts';
import type { RowDraft, TableDraft } from './row-draft.ts';

/** The table of the report's year, of several that stand one after the other. */
export interface ChosenTable {
  readonly draft: TableDraft;
  /** Whole rows of the other tables. */
  readonly others: readonly RowDraft[];
  /** As in `Table`. */
  readonly twin: 'told' | 'doubtful' | null;
  /** Rows that may be those of another year: the tables' figures differ, and nothing tells which is this year's. */
  readonly doubtful: ReadonlySet<string>;
}

/**
 * Where a whole table stands in the draft more than once, the report's own: last year's may stand before it or behind it. The words above each tell,
 * or what one carries over to the other. Null where there is one table.
 * @param from where the words above the first begin
 */
export function ofReportsYear(
  text: string,
  draft: TableDraft,
  form: FormTable,
  year: number | null,
  from: number,
): ChosenTable | null {
  if (isOneTable(draft)) return null;
  const tables = tablesIn(draft, form, from);
  if (tables.length < 2) return null;
  const named = tables.map(table => captionYear(text.slice(table.span.start, table.first), year));
  const { chosen, rivals } = choose(tables, named);
  const doubtful = new Set(rivals.flatMap(rival => differing(chosen, rival)));
  return {
    draft: narrowed(draft, chosen),
    others: tables.filter(table => table !== chosen).flatMap(table => [...table.whole.values()]),
    twin: rivals.length === 0 ? 'told' : doubtful.size > 0 ? 'doubtful' : null,
    doubtful,
  };
}

interface Choice {
  readonly chosen: OneTable;
  /** Tables that may be the report's year's as well. */
  readonly rivals: readonly OneTable[];
}

/** Another year above a table leaves the others only where it is sure, and no figures carried over speak against it. */
function choose(tables: readonly OneTable[], named: readonly CaptionYear[]): Choice {
  const of = (...years: CaptionYear[]) => tables.filter((_, i) => years.includes(named[i]!));
  const own = of('own');
  const open = own.length > 0 ? own : of(null, 'maybe-other');
  const [only] = open;
  if (own.length === 1) return { chosen: only!, rivals: [] };
  const pair = open.length === 1 ? tables : open;
  const last = pair.length === 2 ? carriedTo(pair[0]!, pair[1]!) : null;
  const isSure = last === null ? open.length === 1 && of(null).includes(only!) : of('own', null).includes(last);
  if (isSure) return { chosen: last ?? only!, rivals: [] };
  const chosen = of('own', null)[0] ?? only ?? tables[0]!;
  const rivals = (open.length > 1 ? open : tables).filter(table => table !== chosen);
  return { chosen, rivals };
}

/** As nearly every draft has it: no row of the form comes twice. */
function isOneTable({ rows }: TableDraft): boolean {
  const seen = new Set<string>();
  for (const { target } of rows) {
    if (target === null) continue;
    if (seen.has(target.key)) return false;
    seen.add(target.key);
  }
  return true;
}

/** Rows one after the other, none of them twice. */
interface Run {
  readonly rows: RowDraft[];
  readonly keys: Set<string>;
  /** Those that have all their figures. */
  readonly whole: Map<string, RowDraft>;
}

/** One of the tables: its rows up to the next table's. */
interface OneTable extends Run {
  /** From behind the table before, with the words above the header. */
  readonly span: Span;
  /** Where its first row begins. */
  readonly first: number;
}

function tablesIn(draft: TableDraft, form: FormTable, from: number): OneTable[] {
  const [first, ...further] = runsIn(draft, form);
  if (first === undefined) return [];
  const runs = [first];
  let { rows } = first;
  for (const run of further) {
    // A row that stands there twice makes no second table.
    if ([...run.whole.keys()].filter(key => first.whole.has(key)).length * 2 >= form.rows.length) {
      runs.push(run);
      rows = run.rows;
    } else for (const row of run.rows) rows.push(row);
  }
  let end = from;
  return runs.map(run => {
    const first = rowSpan(run.rows[0]!).start;
    const whole = span(Math.min(end, first), Math.max(first, endOf(run.rows)));
    end = whole.end;
    return { ...run, first, span: whole };
  });
}

function runsIn(draft: TableDraft, form: FormTable): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const row of draft.rows) {
    const key = row.target?.key;
    if (run === null || (key !== undefined && run.keys.has(key))) {
      run = { rows: [], keys: new Set(), whole: new Map() };
      runs.push(run);
    }
    run.rows.push(row);
    if (key === undefined) continue;
    run.keys.add(key);
    if (row.values === formRow(form, key)?.columns.length) run.whole.set(key, row);
  }
  return runs;
}

function endOf(rows: readonly RowDraft[]): number {
  return rows.reduce((end, row) => Math.max(end, rowSpan(row).end), 0);
}

/** The table whose 上年结转 is what the other carries over, figure by figure; null where neither is, or both are. */
function carriedTo(one: OneTable, other: OneTable): OneTable | null {
  const follows = (late: OneTable, early: OneTable) => {
    const [carriedIn, carriedOut] = [figuresOf(late, 'carriedIn'), figuresOf(early, 'carriedOut')];
    return carriedIn !== null && carriedIn === carriedOut && /[1-9]/.test(carriedIn);
  };
  const [first, second] = [follows(one, other), follows(other, one)];
  return first === second ? null : first ? one : other;
}

function figuresOf({ whole }: OneTable, key: string): string | null {
  return (
    whole
      .get(key)
      ?.entries.flatMap(e => (e.blank ? [] : [e.field.text]))
      .join(' ') ?? null
  );
}

function differing(one: OneTable, other: OneTable): string[] {
  const keys = new Set([...one.whole.keys(), ...other.whole.keys()]);
  return [...keys].filter(key => figuresOf(one, key) !== figuresOf(other, key));
}

/** The draft with what stands in one of its tables alone. */
function narrowed(draft: TableDraft, { rows, span: { start, end } }: OneTable): TableDraft {
  const within = ({ span: own }: { span: Span }) => own.start >= start && own.end <= end;
  const headers = draft.headers.filter(h => h.fields.every(within));
  return {
    ...draft,
    rows,
    headers: headers.length > 0 ? headers : draft.headers,
    strange: draft.strange.filter(within),
    items: draft.items.filter(item => item === null || within(item.field)),
    orphans: draft.orphans.filter(({ field }) => within(field)),
  };
}
