import { APPLICATIONS_FORMS } from './applications.ts';
import { DISCLOSURE_FORMS } from './disclosure.ts';
import { DISPUTES_FORM } from './disputes.ts';
import type { ColumnKey, Edition, FormColumn, FormRow, FormTable, RowKey, TableKind } from './form.ts';

function formsOf(edition: Edition): Record<TableKind, FormTable> {
  return {
    disclosure: { kind: 'disclosure', edition, ...DISCLOSURE_FORMS[edition] },
    applications: { kind: 'applications', edition, ...APPLICATIONS_FORMS[edition] },
    disputes: { kind: 'disputes', edition, ...DISPUTES_FORM },
  };
}

const OLD = formsOf('2019');
const CURRENT = formsOf('2021');

export const TABLE_KINDS: readonly TableKind[] = ['disclosure', 'applications', 'disputes'];

/** The official form of a table in an edition. */
export function formOf(kind: TableKind, edition: Edition): FormTable {
  return (edition === '2019' ? OLD : CURRENT)[kind];
}

/** The edition that reports of a year must use: 2019 for report years up to 2020, 2021 after that. */
export function editionOfYear(year: number): Edition {
  return year <= 2020 ? '2019' : '2021';
}

const ALL = [OLD, CURRENT].flatMap(forms => Object.values(forms));
const ROWS = new Map(ALL.map(form => [form, new Map(form.rows.map(r => [r.key, r]))]));
const COLUMNS = new Map(ALL.map(form => [form, new Map(form.columns.map(c => [c.key, c]))]));

const ROW_KEYS: ReadonlySet<string> = new Set(ALL.flatMap(form => form.rows.map(r => r.key)));
const COLUMN_KEYS: ReadonlySet<string> = new Set(ALL.flatMap(form => form.columns.map(c => c.key)));

/** For keys that come from outside: a finding's data, a label's meaning, a name put together from parts. */
export function isRowKey(key: string): key is RowKey {
  return ROW_KEYS.has(key);
}

/** See isRowKey(). */
export function isColumnKey(key: string): key is ColumnKey {
  return COLUMN_KEYS.has(key);
}

export function formRow(form: FormTable, key: RowKey): FormRow | undefined {
  return ROWS.get(form)?.get(key);
}

export function formColumn(form: FormTable, key: ColumnKey): FormColumn | undefined {
  return COLUMNS.get(form)?.get(key);
}

/** Works something out of a form once: there are six of them, and each draft asks for the same. */
export function oncePerForm<T>(compute: (form: FormTable) => T): (form: FormTable) => T {
  const known = new Map<FormTable, T>();
  return form => {
    if (!known.has(form)) known.set(form, compute(form));
    return known.get(form)!;
  };
}
