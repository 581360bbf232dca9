import { breaches, isUndisputed } from '../../../arithmetic/breaches.ts';
import { isEmptyCell } from '../../../arithmetic/grid.ts';
import { namedOtherwise } from '../../../claims/against-tables/explain.ts';
import { statedWords } from '../../../claims/against-tables/stated-words.ts';
import { claimsIn } from '../../../claims/claims-in.ts';
import { formOf } from '../../../forms/index.ts';
import { diagnose } from '../../../repair/diagnose.ts';
import type { Diagnosis, Repair, Stated } from '../../../repair/model.ts';
import { figuresOf } from '../../../repair/table-figures.ts';
import { choices, reported } from '../../../repair/verdict.ts';
import { oncePerReport } from '../../../report/memo.ts';
import type { Report, Table } from '../../../report/model.ts';
import { cellName } from '../../../report/names.ts';
import { cellOf, tableOf } from '../../../report/query.ts';
import type { RelatedPlace, RuleContext } from '../../rule.ts';

/** A repair that is reported. */
export interface Suspicion {
  readonly table: Table;
  readonly repair: Repair;
  /** Other repairs that are about as likely, reported or not. */
  readonly others: readonly Repair[];
  /** Those of them that begin at the same place and can be chosen there. */
  readonly choices: readonly Repair[];
  /** Where the prose or last year's report say the same. */
  readonly witnesses: readonly RelatedPlace[];
  /** True when it is the one to believe. */
  readonly sure: boolean;
  /** False when not all repairs were tried. */
  readonly complete: boolean;
}

/**
 * The repairs to report of those that would make every 勾稽关系 of the table hold; none where all hold, where the table can't be
 * read without doubt, or where nothing was found. Nothing is looked for unless something is wrong.
 */
export function suspicionsOf(context: RuleContext, table: Table): readonly Suspicion[] {
  if (context.config.rules['table/suspect'] === 'off') return [];
  return knownOf(context, table).suspicions;
}

function suspicions(table: Table, diagnosis: Diagnosis, sources: Sources): readonly Suspicion[] {
  const { repairs, sure, complete } = diagnosis;
  return reported(diagnosis).map(repair => ({
    table,
    repair,
    others: repairs.filter(r => r !== repair),
    choices: choices(diagnosis, repair).slice(1),
    witnesses: repair.confirmed.flatMap(stated => sources.get(stated) ?? []),
    sure,
    complete,
  }));
}

/** The repair to believe; null where there is none, or others are about as likely. */
export function suspectOf(context: RuleContext, table: Table): Repair | null {
  const [only] = suspicionsOf(context, table);
  return only?.sure === true ? only.repair : null;
}

/**
 * The one repair of a single mistake that would make a table hold, be it not to be believed on the figures alone: its totals wait for the writer to look there.
 * Null where others would do, too, or where several mistakes would have to come together: the totals are likelier to be old.
 */
export function loneSuspect(context: RuleContext, table: Table): Repair | null {
  const [likeliest] = suspicionsOf(context, table);
  if (likeliest === undefined) return null;
  const { repair, others, sure, complete } = likeliest;
  return sure || (complete && others.length === 0 && repair.mistakes === 1) ? repair : null;
}

interface Known {
  /** Last year's report may change while this one stays as it is. */
  readonly previous: Report | undefined;
  readonly suspicions: readonly Suspicion[];
}

/** Where each thing is said. */
type Sources = ReadonlyMap<Stated, RelatedPlace>;

const diagnoses = oncePerReport(() => new Map<Table, Known>());

function knownOf(context: RuleContext, table: Table): Known {
  const own = diagnoses(context.report);
  const previous = context.relatedReports.previous?.report;
  const known = own.get(table);
  if (known !== undefined && known.previous === previous) return known;
  const made = { previous, suspicions: isAsked(table) ? looked(context, table) : [] };
  own.set(table, made);
  return made;
}

function looked(context: RuleContext, table: Table): readonly Suspicion[] {
  const sources = evidence(context, table);
  return suspicions(table, diagnose(figuresOf(table), { stated: [...sources.keys()] }), sources);
}

/** More empty cells than a row has: the table is still being filled in. */
const MOST_BLANK = 7;

/** True when something is wrong with the table's figures, and all of them can be read and belong to the form. */
function isAsked(table: Table): boolean {
  const broken = breaches(table);
  if (broken.length === 0 && !isShort(table)) return false;
  if (table.duplicates.length > 0 || table.strangeHeaders.length > 0) return false;
  if (!isUndisputed(table)) return false;
  const rows = new Set(table.rows.map(r => r.key));
  if (!formOf(table.kind, table.edition).rows.every(r => rows.has(r.key))) return false;
  if (table.rows.some(r => r.extra.length > 0)) return false;
  const cells = table.rows.flatMap(r => r.cells);
  return !cells.some(c => c.state === 'text') && cells.filter(isEmptyCell).length <= MOST_BLANK;
}

function isShort(table: Table): boolean {
  return table.rows.some(r => !r.aligned);
}

/** What the prose says for sure, and last year's report of 二, each with its place. What two places say differently counts for nothing. */
function evidence({ report, relatedReports: { previous } }: RuleContext, table: Table): Sources {
  const found = new Map<string, { stated: Stated; source: RelatedPlace; disputed: boolean }>();
  const add = (stated: Stated, source: RelatedPlace) => {
    const key = stated.refs
      .map(({ row, column }) => `${row}/${column}`)
      .sort()
      .join(' ');
    const known = found.get(key);
    const disputed = known !== undefined && (known.disputed || known.stated.value !== stated.value);
    found.set(key, { stated, source, disputed });
  };
  for (const claim of claimsIn(report)) {
    const { about, value, confidence, span } = claim;
    const [quantity, other] = about;
    if (confidence !== 'sure' || other !== undefined || quantity?.table !== table.kind) continue;
    if (namedOtherwise(report).has(claim)) continue;
    add({ refs: quantity.cells, value, by: 'prose' }, { span, message: `正文写“${statedWords(report, claim)}”` });
  }
  const before = previous?.doubt === undefined && previous ? tableOf(previous.report, 'applications') : undefined;
  if (before !== undefined && previous !== undefined && table.kind === 'applications') {
    for (const { key: column } of formOf(table.kind, table.edition).columns) {
      const cell = cellOf(before, 'carriedOut', column);
      if (cell?.value == null) continue;
      const message = `上年年报：${cellName(before, cell)} ${cell.value}`;
      add(
        { refs: [{ row: 'carriedIn', column }], value: cell.value, by: 'previousReport' },
        { uri: previous.uri, span: cell.span, message },
      );
    }
  }
  return new Map([...found.values()].filter(f => !f.disputed).map(({ stated, source }) => [stated, source]));
}
