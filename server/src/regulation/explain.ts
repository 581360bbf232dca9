import { OUTCOMES } from '../forms/disputes.ts';
import type { ColumnKey, Edition, RowKey, TableKind } from '../forms/form.ts';
import { formColumn, formOf, formRow } from '../forms/index.ts';
import { nameOfColumn } from '../forms/names.ts';
import { SECTIONS } from '../forms/sections.ts';
import { countingFor, countingForGroup, countingForSection } from './counting/index.ts';
import { APPLICATION_COLUMNS, APPLICATION_ROWS } from './explain/applications.ts';
import { DISCLOSURE_COLUMNS, DISCLOSURE_ROWS, DISCLOSURE_ROWS_2019 } from './explain/disclosure.ts';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS, DISPUTE_OUTCOMES, DISPUTE_ROW } from './explain/disputes.ts';
import { type Explanation, type ExplanationWords, explanation } from './explain/explanation.ts';
import { GROUP_ENTRIES, GROUP_ENTRIES_2019 } from './explain/groups.ts';
import { SECTION_ENTRIES, SECTION_ENTRIES_2019 } from './explain/sections.ts';

export type { Explanation } from './explain/explanation.ts';

const ROWS: Readonly<Record<TableKind, Readonly<Record<string, ExplanationWords>>>> = {
  disclosure: DISCLOSURE_ROWS,
  applications: APPLICATION_ROWS,
  disputes: { cases: DISPUTE_ROW },
};

const COLUMNS: Readonly<Record<TableKind, Readonly<Record<string, ExplanationWords>>>> = {
  disclosure: DISCLOSURE_COLUMNS,
  applications: APPLICATION_COLUMNS,
  disputes: DISPUTE_COLUMNS,
};

const GROUPS = { ...GROUP_ENTRIES, ...DISPUTE_GROUPS };
const GROUPS_2021 = byLabel(GROUPS);
const GROUPS_2019 = byLabel({ ...GROUPS, ...GROUP_ENTRIES_2019 });

function byLabel(entries: Readonly<Record<string, ExplanationWords>>): ReadonlyMap<string, Explanation> {
  return new Map(
    Object.entries(entries).map(([label, e]) => [
      plain(label),
      { ...explanation(label, e), counting: countingForGroup(label) },
    ]),
  );
}

/** What is counted in a row of an edition's form; null for a key that this edition does not have. */
export function explainRow(kind: TableKind, row: RowKey, edition: Edition): Explanation | null {
  const form = formOf(kind, edition);
  const found = formRow(form, row);
  const older = kind === 'disclosure' && edition === '2019' ? DISCLOSURE_ROWS_2019[row] : undefined;
  const entry = older ?? ROWS[kind][row];
  return found && entry
    ? { ...explanation(found.label || form.name, entry), counting: countingFor(kind, row, edition) }
    : null;
}

/** What is counted in a column, of whichever edition has it; null for an unknown key. */
export function explainColumn(kind: TableKind, column: ColumnKey): Explanation | null {
  const edition = formColumn(formOf(kind, '2021'), column) ? '2021' : '2019';
  const found = formColumn(formOf(kind, edition), column);
  const entry = COLUMNS[kind][column];
  // 表四 prints the same five labels in each of its groups.
  const label = found && kind === 'disputes' ? nameOfColumn(formOf(kind, '2021'), column) : found?.label;
  return label !== undefined && entry
    ? { ...explanation(label, entry), counting: countingFor(kind, column, edition) }
    : null;
}

/** What an outcome of 表四 is, for a header of which nothing tells the group. */
export function explainOutcome(outcome: (typeof OUTCOMES)[number]['key']): Explanation {
  return explanation(OUTCOMES.find(o => o.key === outcome)!.label, DISPUTE_OUTCOMES[outcome]!);
}

/**
 * What a merged header cell, a caption or a note is for in an edition's form, by its label: `（三）不予公开`, `法人或其他组织`,
 * `第二十条第（八）项`. White space, the width of brackets and the ordinal in front may differ. Null for any other text.
 */
export function explainGroup(label: string, edition: Edition = '2021'): Explanation | null {
  return (edition === '2019' ? GROUPS_2019 : GROUPS_2021).get(plain(label)) ?? null;
}

/** What belongs into a section of an edition's form. */
export function explainSection(number: 1 | 2 | 3 | 4 | 5 | 6, edition: Edition = '2021'): Explanation {
  const section = SECTIONS[number - 1]!;
  const older = edition === '2019' ? SECTION_ENTRIES_2019[number] : undefined;
  const words = older ?? SECTION_ENTRIES[number];
  return { ...explanation(`${section.ordinal}、${section.title}`, words), counting: countingForSection(number) };
}

function plain(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:\([一二三四五六七]\)|[一二三四]、)/, '');
}
