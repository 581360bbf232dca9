import { CASE_GROUPS } from '../../server/src/forms/disputes.ts';
import type { Edition, FormRow, FormTable } from '../../server/src/forms/form.ts';
import { formColumn, formOf, TABLE_KINDS } from '../../server/src/forms/index.ts';

/** `new.total 4，new.naturalPerson 4` → cells by `row.column`. */
export function cellsOf(list: string): Record<string, string> {
  return Object.fromEntries(
    list.split('，').map(pair => {
      const [key, value] = pair.split(' ');
      if (key === undefined || value === undefined) throw new Error(`not a cell and its figure: ${pair}`);
      return [key, value];
    }),
  );
}

/**
 * The cells that a Markdown table of a page shows: rows and columns by the form's labels, of which the beginning is enough
 * (`四、结转下年度`), the groups of 表四 as rows.
 * @throws Error where a label is not one of the form's, or of several rows
 */
export function cellsShown(lines: readonly string[], edition: Edition): Record<string, string> {
  const [head = [], , ...rows] = lines.map(fieldsOf);
  const cells: Record<string, string> = {};
  for (const [label = '', ...values] of rows) {
    for (const [i, value] of values.entries()) cells[keyOf(label, head[i + 1] ?? '', edition)] = value;
  }
  return cells;
}

function fieldsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map(field => field.trim().replace(/^\*\*(.*)\*\*$/, '$1'));
}

function keyOf(label: string, header: string, edition: Edition): string {
  const cases = CASE_GROUPS.find(group => group.label === label);
  const forms = TABLE_KINDS.map(kind => formOf(kind, edition));
  const found = forms.flatMap(form => form.rows.filter(row => isRow(row, label)).map(row => ({ form, row })));
  const { form, row } = cases ? caseRow(edition) : (found[0] ?? { form: undefined, row: undefined });
  if (form === undefined || row === undefined || (!cases && found.length > 1)) throw new Error(`not one row: ${label}`);
  const column = row.columns.find(
    key => formColumn(form, key)?.label.startsWith(header) && (!cases || key.startsWith(`${cases.key}.`)),
  );
  if (header === '' || column === undefined) throw new Error(`${label} has no column ${header}`);
  return `${row.key}.${column}`;
}

function isRow(row: FormRow, label: string): boolean {
  return label !== '' && row.label.startsWith(label);
}

function caseRow(edition: Edition): { form: FormTable; row: FormRow | undefined } {
  const form = formOf('disputes', edition);
  return { form, row: form.rows[0] };
}
