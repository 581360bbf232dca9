import type { ColumnKey, Edition, RowKey, TableKind } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/forms/index.ts';
import type { Random } from './random.ts';

/** One figure as it would be typed: `12`, `3080.699`, `-3` for 本年增/减. */
export type ModelFigures = Map<RowKey, Map<ColumnKey, string>>;

/** A report as plain figures, without any layout. */
export interface ReportModel {
  readonly organ: string;
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Readonly<Record<TableKind, ModelFigures>>;
}

export interface CellAddress {
  readonly kind: TableKind;
  readonly row: RowKey;
  readonly column: ColumnKey;
}

/** Those that may make 规章 (立法法, articles 91 and 93), and those that must report none. */
const RULE_MAKERS = ['南屏市人民政府', '云川省人民政府'];
const ORGANS = [
  ...RULE_MAKERS,
  '云岭县人民政府',
  '青禾镇人民政府',
  '临溪区统计局',
  '白石乡人民政府',
  '松原湾街道办事处',
  '云岭县农业农村局',
  '临溪区人民政府办公室',
];

/** No figure, sums included, has more digits than this allows. */
const LARGEST = 99_999_999;

const APPLICANTS = ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg'] as const;
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending'] as const;
const NOT_RESULTS: readonly RowKey[] = ['new', 'carriedIn', 'processed', 'carriedOut'];

export function figure(model: ReportModel, at: CellAddress): string {
  const found = model.figures[at.kind].get(at.row)?.get(at.column);
  if (found === undefined) throw new Error(`no cell ${at.kind} ${at.row} ${at.column}`);
  return found;
}

/** The same report with one figure changed. */
export function withFigure(model: ReportModel, at: CellAddress, raw: string): ReportModel {
  const table: ModelFigures = new Map([...model.figures[at.kind]].map(([key, row]) => [key, new Map(row)]));
  table.get(at.row)?.set(at.column, raw);
  return { ...model, figures: { ...model.figures, [at.kind]: table } };
}

/** Every cell of the three tables, in the form's order. */
export function addresses(edition: Edition): CellAddress[] {
  const kinds: TableKind[] = ['disclosure', 'applications', 'disputes'];
  return kinds.flatMap(kind =>
    formOf(kind, edition).rows.flatMap(row => row.columns.map(column => ({ kind, row: row.key, column }))),
  );
}

/** A report in which every equation holds: mostly zeros, or dense, with figures of up to eight digits. */
export function randomModel(r: Random, edition: Edition): ReportModel {
  const year = edition === '2019' ? r.int(2019, 2020) : r.int(2021, 2025);
  const filled = r.pick([0, 0.05, 0.2, 0.5, 1]);
  const organ = r.pick(ORGANS);
  return {
    organ,
    year,
    edition,
    figures: {
      disclosure: randomDisclosure(r, edition, filled, RULE_MAKERS.includes(organ)),
      applications: randomApplications(r, edition, filled),
      disputes: randomDisputes(r, filled),
    },
  };
}

/** Draws whole numbers that never add up to more than the largest figure. */
function purse(r: Random, filled: number): () => number {
  let left = LARGEST;
  return () => {
    if (!r.chance(filled)) return 0;
    const drawn = Math.min(left, Math.floor(10 ** (r.next() * r.pick([1, 2, 4, 8]))));
    left -= drawn;
    return drawn;
  };
}

function randomDisclosure(r: Random, edition: Edition, filled: number, makesRules: boolean): ModelFigures {
  const rows = formOf('disclosure', edition).rows;
  return new Map(
    rows.map(row => {
      const part = row.key === 'rules' && !makesRules ? 0 : filled;
      const draw = (column: ColumnKey) => {
        if (row.unit === 'fee') return randomFee(r, part);
        const count = purse(r, part)();
        return column === 'change' && count > 0 && r.chance(0.3) ? `-${count}` : String(count);
      };
      const figures = new Map(row.columns.map(column => [column, draw(column)]));
      return [row.key, figures.has('inForce') ? withOldOnes(figures) : figures];
    }),
  );
}

/** What was made this year and not repealed is in force, with whatever is older. */
function withOldOnes(figures: Map<ColumnKey, string>): Map<ColumnKey, string> {
  const value = (column: ColumnKey) => Number(figures.get(column));
  const least = Math.max(0, value('made') - value('repealed'));
  return figures.set('inForce', String(Math.min(LARGEST, least + value('inForce'))));
}

function randomFee(r: Random, filled: number): string {
  if (!r.chance(filled)) return '0';
  const whole = Math.floor(10 ** (r.next() * 6)) - 1;
  const places = r.int(0, 6);
  return places === 0 ? String(whole) : `${whole}.${String(r.int(0, 10 ** places - 1)).padStart(places, '0')}`;
}

function randomApplications(r: Random, edition: Edition, filled: number): ModelFigures {
  const rows = formOf('applications', edition).rows.map(row => row.key);
  const draw = purse(r, filled);
  const table = new Map(rows.map(key => [key, new Map<ColumnKey, number>()]));
  const set = (row: RowKey, column: ColumnKey, value: number) => table.get(row)?.set(column, value);
  for (const column of APPLICANTS) {
    let processed = 0;
    for (const row of rows.filter(key => !NOT_RESULTS.includes(key))) {
      const value = draw();
      processed += value;
      set(row, column, value);
    }
    const carriedOut = draw();
    const carriedIn = r.chance(filled) ? r.int(0, processed + carriedOut) : 0;
    set('processed', column, processed);
    set('carriedOut', column, carriedOut);
    set('carriedIn', column, carriedIn);
    set('new', column, processed + carriedOut - carriedIn);
  }
  for (const row of table.values())
    row.set(
      'total',
      APPLICANTS.reduce((sum, c) => sum + (row.get(c) ?? 0), 0),
    );
  return new Map([...table].map(([key, row]) => [key, new Map([...row].map(([c, v]) => [c, String(v)]))]));
}

function randomDisputes(r: Random, filled: number): ModelFigures {
  const row = new Map<ColumnKey, string>();
  for (const group of ['review', 'direct', 'afterReview'] as const) {
    const draw = purse(r, filled);
    const values = OUTCOMES.map(draw);
    for (const [i, outcome] of OUTCOMES.entries()) row.set(`${group}.${outcome}`, String(values[i]));
    row.set(`${group}.total`, String(values.reduce((a, b) => a + b, 0)));
  }
  return new Map([['cases', row]]);
}

/** A broken 勾稽关系: the rule that must speak and the cell it must stand at. Worked out from the figures alone. */
export interface ModelBreach {
  readonly rule: string;
  readonly at: CellAddress;
}

export function modelBreaches(model: ReportModel): ModelBreach[] {
  const kind = 'applications';
  const table = model.figures[kind];
  const value = (row: RowKey, column: ColumnKey) => Number(table.get(row)?.get(column));
  const results = [...table.keys()].filter(key => !NOT_RESULTS.includes(key));
  const found: ModelBreach[] = [];
  for (const row of table.keys()) {
    const sum = APPLICANTS.reduce((total, column) => total + value(row, column), 0);
    if (sum !== value(row, 'total')) found.push({ rule: 'table/row-total', at: { kind, row, column: 'total' } });
  }
  for (const column of [...APPLICANTS, 'total'] as const) {
    const sum = results.reduce((total, row) => total + value(row, column), 0);
    if (sum !== value('processed', column)) {
      found.push({ rule: 'table/column-total', at: { kind, row: 'processed', column } });
    }
    const left = value('new', column) + value('carriedIn', column) - value('processed', column);
    if (left !== value('carriedOut', column)) {
      found.push({ rule: 'table/balance', at: { kind, row: 'carriedOut', column } });
    }
  }
  return [...found, ...caseBreaches(model)];
}

function caseBreaches(model: ReportModel): ModelBreach[] {
  const row = model.figures.disputes.get('cases');
  const value = (column: ColumnKey) => Number(row?.get(column));
  return (['review', 'direct', 'afterReview'] as const)
    .filter(group => OUTCOMES.reduce((sum, o) => sum + value(`${group}.${o}`), 0) !== value(`${group}.total`))
    .map(group => ({ rule: 'table/case-total', at: { kind: 'disputes', row: 'cases', column: `${group}.total` } }));
}
