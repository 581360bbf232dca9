import { APPLICATIONS_HEADERS } from '../../forms/applications.ts';
import { DISCLOSURE_HEADERS } from '../../forms/disclosure.ts';
import { CASE_GROUPS, OUTCOMES } from '../../forms/disputes.ts';
import type { ColumnKey, FormRow, FormTable } from '../../forms/form.ts';
import { isColumnKey } from '../../forms/index.ts';
import type { HeaderDraft, RowDraft, TableDraft } from './row-draft.ts';

/**
 * The columns of a row in the order of the draft, by the header's labels; null where the header does not tell and the form's own order
 * holds. Headers of several lines name their columns in another order than they stand in, so only what is certain counts:
 * one line with all labels, or an HTML grid.
 */
export type ColumnOrder = (row: RowDraft, official: FormRow) => readonly ColumnKey[] | null;

const ownOrder: ColumnOrder = () => null;

export function columnOrder(draft: TableDraft, form: FormTable): ColumnOrder {
  const columns = draft.headers.filter(h => h.target.role === 'column');
  if (draft.kind === 'applications') return unlessOfficial(applicantsOrder(columns, draft, form), form);
  return draft.kind === 'disputes'
    ? unlessOfficial(outcomesOrder(columns, draft.headers), form)
    : disclosureOrder(draft.headers);
}

/** Most drafts keep the form's order: then there is nothing to sort. */
function unlessOfficial(keys: readonly ColumnKey[] | null, form: FormTable): ColumnOrder {
  return keys === null || form.columns.every((c, i) => c.key === keys[i]) ? ownOrder : () => keys;
}

function applicantsOrder(
  columns: readonly HeaderDraft[],
  { headers, rows }: TableDraft,
  form: FormTable,
): readonly ColumnKey[] | null {
  const merged = mergedOrder(columns, headers, rows, form);
  if (merged) return merged;
  const leaves = form.columns.map(c => columns.find(h => h.target.key === c.key));
  const found = leaves.filter(h => h !== undefined);
  const [first] = found;
  if (!first || found.length < form.columns.length) return organisationsOrder(columns, rows);
  const together =
    found.every(h => h.source === first.source) || found.every(h => h.layout === 'html') || isListed(found, headers);
  const places = found.map(h => (h.layout === 'cell' ? h.source : placeOf(h)));
  if (together && places.every((place, i) => i === 0 || place > places[i - 1]!)) return null;
  if (!together || new Set(places).size < found.length || isFlattened(headers, found) || isAskew(found, rows))
    return organisationsOrder(columns, rows);
  return keysOf([...found].sort((a, b) => places[found.indexOf(a)]! - places[found.indexOf(b)]!));
}

/** 自然人, 法人或其他组织 and 总计 side by side in a line of the header: the organisations stand where their common label does. Null elsewhere. */
function mergedOrder(
  columns: readonly HeaderDraft[],
  headers: readonly HeaderDraft[],
  rows: readonly RowDraft[],
  form: FormTable,
): readonly ColumnKey[] | null {
  const [person, total] = (['naturalPerson', 'total'] as const).map(key => columns.find(h => h.target.key === key));
  const organisations = headers.find(h => h.target.canonical === ALL_ORGANISATIONS);
  if (!person || !total || !organisations || person.layout === 'html') return null;
  if (person.source !== total.source || person.source !== organisations.source) return null;
  const order = [person, organisations, total].sort((a, b) => placeOf(a) - placeOf(b));
  const five = (organisationsOrder(columns, rows) ?? form.columns.map(c => c.key)).slice(1, -1);
  return order.flatMap(h => (h === organisations ? five : keysOf([h])));
}

const ALL_ORGANISATIONS = APPLICATIONS_HEADERS.groups[1]!;

/** One cell a line, the columns' labels one after the other with none of merged cells: a header of one line. */
function isListed(found: readonly HeaderDraft[], headers: readonly HeaderDraft[]): boolean {
  const { groups } = APPLICATIONS_HEADERS;
  const sources = found.map(h => h.source);
  return (
    found.every(h => h.layout === 'cell') &&
    Math.max(...sources) - Math.min(...sources) === found.length - 1 &&
    !headers.some(h => groups.includes(h.target.canonical))
  );
}

/**
 * True where a line of labels has merged ones among them: three lines of a header run together, of which 总计 in the first comes before those of the last. In a
 * page those of the last are on it.
 */
function isFlattened(headers: readonly HeaderDraft[], found: readonly HeaderDraft[]): boolean {
  const { groups } = APPLICATIONS_HEADERS;
  const { source, layout } = (found[0]?.layout === 'html' ? found.find(isOrganisation) : undefined) ?? found[0]!;
  const merged = layout === 'html' ? groups.slice(-1) : groups;
  return headers.some(h => h.source === source && merged.includes(h.target.canonical));
}

/**
 * True for a page whose merged cells don't say rightly what they span: cells of the lines below then stand elsewhere than the figures do, or 自然人 or 总计 among
 * the organisations. Its rows add up in any order of their parts, and nobody would see it.
 */
function isAskew(found: readonly HeaderDraft[], rows: readonly RowDraft[]): boolean {
  if (found[0]?.layout !== 'html') return false;
  const own = found.filter(isOrganisation).map(placeOf);
  const others = found.filter(h => !isOrganisation(h)).map(placeOf);
  if (others.some(place => Math.min(...own) < place && place < Math.max(...own))) return true;
  const places = new Set(found.map(placeOf));
  const whole = rows.filter(row => row.entries.length === found.length);
  const under = whole.filter(row => row.entries.every(({ field }) => places.has(field.column)));
  return under.length * 2 < whole.length;
}

/**
 * The five kinds of organisations stand side by side in one line of every header, whatever stands above them. Where figures of rows stand
 * between them, a page's text comes out of order, as PDF copies do, and tells nothing of theirs.
 */
function organisationsOrder(columns: readonly HeaderDraft[], rows: readonly RowDraft[]): readonly ColumnKey[] | null {
  const named = columns.filter(isOrganisation).slice(0, ORGANISATIONS.length);
  const keys = keysOf(named);
  // As the form has them: then nothing else is to be asked.
  if (!isPermutation(keys, ORGANISATIONS) || keys.every((key, i) => key === ORGANISATIONS[i])) return null;
  const [first, last] = [named[0]!.source, named.at(-1)!.source];
  const isParted = rows.some(row => row.entries.some(({ source }) => first < source && source < last));
  return isParted ? null : ['naturalPerson', ...keys, 'total'];
}

const ORGANISATIONS: readonly ColumnKey[] = ['commercial', 'research', 'social', 'legalService', 'otherOrg'];

function isOrganisation({ target: { key } }: HeaderDraft): boolean {
  return isColumnKey(key) && ORGANISATIONS.includes(key);
}

function keysOf(headers: readonly HeaderDraft[]): ColumnKey[] {
  return headers.map(h => h.target.key).filter(isColumnKey);
}

function placeOf(header: HeaderDraft): number {
  return header.fields[0]?.column ?? 0;
}

type CaseGroup = (typeof CASE_GROUPS)[number];

/** Each small table of 表二 has a header of its own, read in its order from 信息内容 on. */
function disclosureOrder(headers: readonly HeaderDraft[]): ColumnOrder {
  const groups: { source: number; keys: ColumnKey[] }[] = [];
  for (const { target, source } of headers) {
    if (target.role !== 'column' || target.key === DISCLOSURE_HEADERS.corner) groups.push({ source, keys: [] });
    else if (isColumnKey(target.key)) groups.at(-1)?.keys.push(target.key);
  }
  return (row, official) => {
    const own = groups.findLast(g => g.keys.length > 0 && g.source < row.source);
    const asOfficial = own?.keys.every((key, i) => key === official.columns[i]);
    return own && !asOfficial && isPermutation(own.keys, official.columns) ? own.keys : null;
  };
}

/** The five outcomes come three times, group by group, in every layout. */
function outcomesOrder(columns: readonly HeaderDraft[], headers: readonly HeaderDraft[]): readonly ColumnKey[] | null {
  const labels = columns.map(h => OUTCOMES.find(o => o.label === h.target.key)?.key).filter(k => k !== undefined);
  if (labels.length !== CASE_GROUPS.length * OUTCOMES.length) return null;
  const all = OUTCOMES.map(o => o.key);
  const groups = groupsInOrder(headers);
  const isOfficial = labels.every((key, i) => key === all[i % all.length]);
  if (isOfficial && groups.every((group, i) => group === CASE_GROUPS[i])) return null;
  const keys = groups.flatMap((group, i) => {
    const part = labels.slice(i * all.length, (i + 1) * all.length);
    return isPermutation(part, all) ? part.map(o => `${group.key}.${o}` as const) : [];
  });
  return keys.length === labels.length ? keys : null;
}

/** The three kinds of case as the header has them, 行政诉讼's two side by side; in the form's order where it does not name each. */
function groupsInOrder(headers: readonly HeaderDraft[]): readonly CaseGroup[] {
  const named = [...CASE_GROUPS.map(g => g.label), '行政诉讼'].map(label =>
    headers.findLast(h => h.target.canonical === label),
  );
  const [review, direct, afterReview, lawsuits] = named;
  if (!review || !direct || !afterReview || !lawsuits) return CASE_GROUPS;
  const [reviews, ...kinds] = CASE_GROUPS;
  if (startOf(afterReview) < startOf(direct)) kinds.reverse();
  // A PDF's copy begins with 行政诉讼 where the cell of 行政复议 is two lines high: only in one row do they tell.
  const isBehind = review.source === lawsuits.source && startOf(lawsuits) < startOf(review);
  return isBehind ? [...kinds, reviews] : [reviews, ...kinds];
}

function startOf(header: HeaderDraft): number {
  return header.fields[0]?.span.start ?? 0;
}

function isPermutation(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && a.every(k => b.includes(k));
}
