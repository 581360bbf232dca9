import { gridOf } from '../../arithmetic/grid.ts';
import { cellAt, expected, type Figures } from '../../arithmetic/system.ts';
import { OUTCOMES } from '../../forms/disputes.ts';
import { formOf } from '../../forms/index.ts';
import { oncePerPart, oncePerReport } from '../../report/memo.ts';
import type { Report, Table } from '../../report/model.ts';
import { tableOf } from '../../report/query.ts';
import type { Claim } from '../claim.ts';
import { claimsIn } from '../claims-in.ts';
import { amountOf, applications, disclosure, disputes, type Quantity } from '../quantities.ts';
import { nameOf } from '../quantity-names.ts';
import { agrees, doneOfNew, type Mismatch, mismatches } from './compare.ts';

/** More figures than this make any number by chance. */
const MOST = 3;

/**
 * Where the number that the prose has may come from: what the other cells lead to, or the figures of the table that add up
 * to it (`5＝不予公开 3＋不予处理 2`). Null when nothing does, or too much. Figures that the same sentence states rightly are left out: they
 * are spoken for.
 */
export function explain(report: Report, mismatch: Mismatch): string | null {
  const { claim } = mismatch;
  if (claim.value === 0) return null;
  return amongNew(report, claim) ?? derived(report, mismatch) ?? inWords(takenFor(report, mismatch), claim.value);
}

/** The figures that the number may have been taken from; none where it is as likely that they are the same by chance. */
function takenFor(report: Report, { claim, quantity, amount }: Mismatch): readonly Part[][] {
  const parts = candidates(report, quantity, claim).filter(part => isTakenFor(quantity.key, part.key));
  const found = combinations(parts, claim.value);
  if (claim.value >= TELLING) return found;
  const [only, ...others] = found;
  // A name for which the table has nothing is likely to be another's.
  if (only === undefined || others.length > 0 || (claim.value < SMALL && amount !== 0)) return [];
  const alike = only.length === 1 ? isAlike(quantity.key, only[0]!.key) : only.every(part => part.sort === 'kind');
  return alike || (only.length > 1 && amount === 0) ? found : [];
}

/** A smaller number stands somewhere else in the table more often than not. */
const TELLING = 10;
/** And one below this nearly always. */
const SMALL = 3;

/** `办结130件` of the new ones, by what 表三 leaves for these. */
function amongNew(report: Report, { ofNew }: Claim): string | null {
  const range = ofNew === null ? null : doneOfNew(report, ofNew);
  if (range === null) return null;
  const { processed, carriedIn, least, most } = range;
  return `其中本年新收的应有 ${least}${most > least ? ` 至 ${most}` : ''} 件（${processed}－${carriedIn}＝${least}）`;
}

/** The results of 表三 that the prose's number is made of, where it can be of no others and the table has none of the result it names: `不予公开 3`, `不予处理 2`. */
export function resultsBehind(report: Report, { claim, quantity, amount }: Mismatch): readonly Named[] | null {
  if (amount !== 0 || claim.value === 0 || !RESULTS.includes(quantity.key)) return null;
  const [found, ...others] = combinations(candidates(report, quantity, claim), claim.value);
  return found?.every(p => p.sort === 'result') && others.length === 0 ? found : null;
}

/** The claims whose number is right and whose name for it is not: they say nothing of the figure they name. */
export const namedOtherwise = oncePerReport(
  (report): ReadonlySet<Claim> =>
    new Set(mismatches(report).flatMap(m => (resultsBehind(report, m) === null ? [] : [m.claim]))),
);

/** True when the table's other cells lead to the number that the prose has: then the cell is wrong rather than the prose. */
export function isTableSuspect(report: Report, mismatch: Mismatch): boolean {
  return mismatch.claim.value !== 0 && derived(report, mismatch) !== null;
}

/** What in the table leads to the prose's number. */
function derived(report: Report, { claim, quantity }: Mismatch): string | null {
  const table = tableOf(report, quantity.table);
  const [ref] = quantity.cells;
  if (table === undefined || ref === undefined || quantity.cells.length !== 1) return null;
  const { system, figures } = gridOf(table);
  const at = cellAt(system, ref);
  for (const sum of system.sums) {
    if (sum.target !== at) continue;
    const terms = sum.isTotal ? figures : byItems(report, table);
    if (expected(sum, terms) !== claim.value) continue;
    const parts = sum.cells.slice(1).map(cell => terms[cell] ?? 0);
    if (sum.isTotal) {
      const added = parts.filter(p => p > 0);
      const how = added.length > 1 ? `（${added.join('＋')}）` : '';
      return `表中各项之和也是 ${claim.value}${how}，疑似总计没有填对`;
    }
    const [received, before, done] = parts;
    return `按表三各项办理结果推算也是 ${claim.value}（${received}＋${before}－${done}），疑似表三没有填对`;
  }
  return null;
}

/** The figures of 表三 with （七）总计 as its single results make it, whatever stands there. */
const byItems = oncePerPart((_, table: Table): Figures => {
  const { system, figures } = gridOf(table);
  const items = system.sums.filter(s => s.equation.rule === 'table/column-total');
  return items.reduce((all, sum) => all.with(sum.target, expected(sum, all)), [...figures]);
});

/** These are mistaken for one another, but no two of them make a third. */
const FLOWS: readonly string[] = ['carriedIn', 'carriedOut', 'new', 'processed'];
const CARRIED: readonly string[] = ['carriedIn', 'carriedOut'];
const RESULTS = ['granted', 'partial', 'deny', 'unable', 'reject', 'other'];

/** A figure of the tables. */
interface Named {
  readonly name: string;
  readonly value: number;
}

interface Part extends Named {
  readonly key: string;
  /** Only parts of one sort add up to something; null: this one stands for itself alone. */
  readonly sort: string | null;
}

/** The keys of the figures that a sentence states rightly, by the offset at which it begins; of a long one those of its first claims. */
const spokenFor = oncePerReport(report => {
  const found = new Map<number, { claims: number; keys: Set<string> }>();
  for (const claim of claimsIn(report)) {
    const own = found.get(claim.sentence.start) ?? { claims: 0, keys: new Set() };
    found.set(claim.sentence.start, own);
    if (++own.claims > MOST_STATED || !agrees(report, claim)) continue;
    for (const { key } of claim.about) own.keys.add(key);
  }
  return found;
});
const MOST_STATED = 40;

type Neighbour = readonly [quantity: Quantity, sort: string | null];

function candidates(report: Report, own: Quantity, claim: Mismatch['claim']): Part[] {
  const spoken = spokenFor(report).get(claim.sentence.start)?.keys;
  return partsBeside(report, own).filter(part => !spoken?.has(part.key));
}

const knownParts = oncePerReport(() => new Map<string, readonly Part[]>());

/** The figures beside one that are not zero, each once; the same for each claim about it. */
function partsBeside(report: Report, own: Quantity): readonly Part[] {
  const known = knownParts(report).get(`${own.table} ${own.key}`);
  if (known !== undefined) return known;
  const parts = new Map<string, Part>();
  for (const [quantity, sort] of neighbours(report, own)) {
    const { key } = quantity;
    const value = amountOf(report, quantity);
    if (value && key !== own.key && !parts.has(key)) parts.set(key, { key, name: nameOf(quantity), value, sort });
  }
  const made = [...parts.values()];
  knownParts(report).set(`${own.table} ${own.key}`, made);
  return made;
}

/** The figures that are easily taken one for another. */
function neighbours(report: Report, own: Quantity): Neighbour[] {
  const edition = tableOf(report, 'applications')?.edition ?? report.edition;
  if (own.table === 'applications') {
    const [cell] = own.cells;
    if (cell?.column !== 'total') return [];
    const sort = FLOWS.includes(own.key) ? null : 'result';
    return [
      ...RESULTS.map((key): Neighbour => [applications(key, edition), sort]),
      ...FLOWS.map((key): Neighbour => [applications(key, edition), null]),
    ];
  }
  if (own.table === 'disputes') {
    const [kind, outcome] = own.key.split('.') as [string, string];
    const same = ['review', 'direct', 'afterReview'].map((k): Neighbour => [disputes([k], outcome), 'kind']);
    const others = OUTCOMES.map((o): Neighbour => [disputes([kind], o.key), o.key === 'total' ? null : 'outcome']);
    return own.cells.length === 1 ? [...same, ...others] : same;
  }
  const row = own.cells[0]!.row;
  const columns = formOf('disclosure', '2021').rows.find(r => r.key === row)?.columns ?? [];
  return columns.length > 1 ? columns.map((c): Neighbour => [disclosure(row, [c]), null]) : [];
}

/** Nobody takes a result for what was carried over. */
function isTakenFor(own: string, other: string): boolean {
  if (CARRIED.includes(own)) return FLOWS.includes(other);
  return FLOWS.includes(own) || !CARRIED.includes(other);
}

/** Of a sort, so that one is written for the other: 上年结转 and 结转下年度, 新收 and 办结, two results, two figures of one case or document. */
function isAlike(own: string, other: string): boolean {
  return CARRIED.includes(own) === CARRIED.includes(other) && FLOWS.includes(own) === FLOWS.includes(other);
}

/** The fewest figures that add up to the value, in every way; none where that may be chance. */
function combinations(parts: readonly Part[], value: number): Part[][] {
  for (let size = 1; size <= MOST; size++) {
    const found = choices(parts, size, value).filter(addUp);
    if (found.length === 0) continue;
    return found.length > 2 || (size === MOST && found.length > 1) ? [] : found;
  }
  return [];
}

function inWords(found: readonly Part[][], value: number): string | null {
  if (found.length === 0) return null;
  const words = found.map(c => c.map(p => `${p.name} ${p.value}`).join('＋'));
  return `${value}＝${words.join('，或＝')}`;
}

function addUp(parts: readonly Part[]): boolean {
  const [first] = parts;
  return parts.length === 1 || (first?.sort !== null && parts.every(p => p.sort === first?.sort));
}

/** All ways to take so many of the parts that they add up to the value. No part is zero. */
function choices(parts: readonly Part[], size: number, value: number): Part[][] {
  if (size === 1) return parts.filter(part => part.value === value).map(part => [part]);
  return parts.flatMap((part, i) =>
    part.value < value ? choices(parts.slice(i + 1), size - 1, value - part.value).map(rest => [part, ...rest]) : [],
  );
}
