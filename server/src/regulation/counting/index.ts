import type { ColumnKey, Edition, RowKey, TableKind } from '../../forms/form.ts';
import { formColumn, formOf, formRow } from '../../forms/index.ts';
import { APPLICANT_GROUP_NOTES, APPLICANT_NOTES } from './applicants.ts';
import { APPLICATION_GROUP_NOTES, APPLICATION_ROW_NOTES } from './applications.ts';
import { DISCLOSURE_GROUP_NOTES, DISCLOSURE_NOTES, DISCLOSURE_NOTES_2019 } from './disclosure.ts';
import { DISPUTE_GROUP_NOTES, DISPUTE_NOTES } from './disputes.ts';
import { BY_NUMBER, BY_PAGES, IN_TABLE_TWO, TIME_TO_PAY } from './fees.ts';
import type { CountingNote } from './note.ts';

export { type CountingNote, noteText } from './note.ts';

/** No key names both a row and a column. */
const NOTES: Readonly<Record<TableKind, Readonly<Record<string, readonly CountingNote[]>>>> = {
  disclosure: DISCLOSURE_NOTES,
  applications: { ...APPLICATION_ROW_NOTES, ...APPLICANT_NOTES },
  disputes: DISPUTE_NOTES,
};

const GROUPS: Readonly<Record<string, readonly CountingNote[]>> = {
  ...DISCLOSURE_GROUP_NOTES,
  ...APPLICATION_GROUP_NOTES,
  ...APPLICANT_GROUP_NOTES,
  ...DISPUTE_GROUP_NOTES,
};

/** What part six reports: the fee that may be charged for applications. */
const PART_SIX = [BY_NUMBER, BY_PAGES, TIME_TO_PAY, IN_TABLE_TWO];

/**
 * How what belongs into a row or a column is counted, the most important first: what one 件 is, which cases belong there
 * and which do not. Empty for a key that this edition's form does not have.
 */
export function countingFor(kind: TableKind, key: RowKey | ColumnKey, edition: Edition): readonly CountingNote[] {
  const form = formOf(kind, edition);
  const known = formRow(form, key as RowKey) ?? formColumn(form, key as ColumnKey);
  const notes = kind === 'disclosure' && edition === '2019' ? DISCLOSURE_NOTES_2019 : NOTES[kind];
  return known === undefined ? [] : (notes[key] ?? []);
}

/** The same for a merged header cell, a caption or a note, by its label as the form prints it. */
export function countingForGroup(label: string): readonly CountingNote[] {
  return GROUPS[label] ?? [];
}

/** The same for a section; only part six has something counted that stands in no table. */
export function countingForSection(number: 1 | 2 | 3 | 4 | 5 | 6): readonly CountingNote[] {
  return number === 6 ? PART_SIX : [];
}
