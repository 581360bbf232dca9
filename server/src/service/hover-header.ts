import { CASE_GROUPS, OUTCOMES } from '../forms/disputes.ts';
import type { ColumnKey, Edition } from '../forms/form.ts';
import { formOf, isColumnKey } from '../forms/index.ts';
import { refText } from '../regulation/articles/index.ts';
import { type Explanation, explainColumn, explainGroup, explainOutcome } from '../regulation/explain.ts';
import type { HeaderCell, Table } from '../report/model.ts';

/** What a header cell of a table is for: a column, found by its group too where a label stands in several, or a caption, a group, a note. */
export function explainHeader(table: Table, header: HeaderCell): Explanation | null {
  if (header.kind !== 'column') return explainGroup(header.canonical, table.edition);
  if (table.kind === 'disputes') return explainCase(table, header);
  const column = columnOf(table, header.canonical);
  if (column === null) return explainGroup(header.canonical, table.edition);
  const explanation = explainColumn(table.kind, column);
  return explanation && underCaption(explanation, table, header);
}

/** A column that stands in several blocks of 表二 rests here on the item that its own block names. */
function underCaption(explanation: Explanation, { headers }: Table, header: HeaderCell): Explanation {
  const above = headers.slice(0, headers.indexOf(header)).findLast(h => h.kind === 'caption');
  const own = explanation.articles.filter(ref => refText(ref) === above?.canonical);
  return own.length > 0 ? { ...explanation, articles: own } : explanation;
}

/** A draft may mix the editions: a label of the other one is explained as what it is. */
function columnOf({ kind, edition }: Table, label: string): ColumnKey | null {
  const editions: readonly Edition[] = [edition, edition === '2021' ? '2019' : '2021'];
  for (const e of editions) {
    const column = formOf(kind, e).columns.find(c => c.label === label);
    if (column) return column.key;
  }
  return null;
}

/** 表四 prints the same five labels three times. */
function explainCase(table: Table, header: HeaderCell): Explanation | null {
  const outcome = OUTCOMES.find(o => o.label === header.canonical);
  if (!outcome) return explainGroup(header.canonical, table.edition);
  const group = groupOf(table, header);
  const key = `${group}.${outcome.key}`;
  return group !== null && isColumnKey(key) ? explainColumn('disputes', key) : explainOutcome(outcome.key);
}

type CaseGroup = (typeof CASE_GROUPS)[number]['key'];

/**
 * Which of the three groups a header of 表四 belongs to: labels come in the form's order, so each time that they begin anew the next group begins.
 * Null where the draft has neither all three nor says otherwise which it is.
 */
function groupOf(table: Table, header: HeaderCell): CaseGroup | null {
  let run = -1;
  let last: number = OUTCOMES.length;
  let own = -1;
  let isBeforeCourts = false;
  let haveCourtsCome = false;
  for (const one of table.headers) {
    if (one.canonical === CASE_GROUPS[1].label) haveCourtsCome = true;
    const place = one.kind === 'column' ? OUTCOMES.findIndex(o => o.label === one.canonical) : -1;
    if (place < 0) continue;
    if (place <= last) run++;
    last = place;
    if (one !== header) continue;
    own = run;
    isBeforeCourts = !haveCourtsCome;
  }
  // A header that a page break repeats has all its groups again.
  if ((run + 1) % CASE_GROUPS.length === 0) return CASE_GROUPS[own % CASE_GROUPS.length]!.key;
  return own === 0 && isBeforeCourts ? CASE_GROUPS[0].key : null;
}
