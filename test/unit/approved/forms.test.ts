import { it } from 'vitest';
import type { FormTable } from '../../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { addends, cellName, columnName, rowName, sectionName, tableName } from '../../../server/src/report/names.ts';
import { bracketed, filling } from '../../../server/src/report/write/fill-in.ts';
import { reportText, rowBreak, rowText, sectionText, tableText } from '../../../server/src/report/write/template.ts';
import { expectApproved } from '../../support/approved.ts';
import { LAYOUT_NAMES } from '../../support/layout-names.ts';
import { oneLine } from '../../support/read-tables.ts';

const EDITIONS = ['2021', '2019'] as const;
const eol = '\n';
/** `row.column`, so that each place is seen. */
const value = (row: string, column: string) => `${row}.${column}`;

/** A row of each depth, and as many of one group as stand side by side. */
function some(form: FormTable): FormTable {
  const rows = form.rows.filter(
    r => !/^(?:carriedIn|partial|deny[3-8]|unable|reject|other[12]|licence|compulsion)/.test(r.key),
  );
  return { ...form, rows };
}

it('the tables that are written are what was approved', () => {
  const whole = TABLE_KINDS.flatMap(kind =>
    EDITIONS.flatMap(edition => tableText(formOf(kind, edition), 'tab', { eol, value }).split('\n')),
  );
  const others = LAYOUT_NAMES.flatMap(layout =>
    TABLE_KINDS.map(kind => {
      const form = some(formOf(kind, '2021'));
      return `${layout} ${kind}: ${tableText(form, layout, { eol })}`;
    }),
  );
  const odd = (['comma', 'html', 'markdown', 'tab'] as const).map(layout =>
    tableText({ ...formOf('disclosure', '2021'), rows: formOf('disclosure', '2021').rows.slice(0, 1) }, layout, {
      eol: '\r\n',
      value: (_, column) => ({ made: '1,0', repealed: '<2> & "3|"', inForce: 'a\nb' })[column as string] ?? '',
    }),
  );
  expectApproved('forms', 'tables', [...whole, ...others, ...odd].map(oneLine));
});

it('the rows that are written are what was approved', () => {
  const rows = TABLE_KINDS.flatMap(kind =>
    EDITIONS.flatMap(edition => {
      const form = formOf(kind, edition);
      return form.rows.flatMap(row => {
        const keys = [undefined, null, form.rows[0]!.key, row.key, 'fees' as const];
        const told = keys.map(sibling =>
          rowText(form, row.key, 'tab', sibling === undefined ? { eol } : { eol, sibling }),
        );
        const caption = rowText(form, row.key, 'tab', { eol, caption: true, value });
        return [`${edition} ${row.key}: ${[...new Set(told)].join(' ¦ ')} ¦ ${caption}`];
      });
    }),
  );
  const form = formOf('applications', '2021');
  expectApproved('forms', 'rows', [
    ...rows.map(oneLine),
    ...LAYOUT_NAMES.map(layout =>
      oneLine(`${layout} ${rowText(form, 'deny1', layout, { eol, groups: ['（三）不予公开'] })}`),
    ),
    ...LAYOUT_NAMES.map(layout =>
      oneLine(`${layout} ${rowText(formOf('disclosure', '2021'), 'fees', layout, { eol, caption: true })}`),
    ),
    `none: “${rowText(form, 'fees', 'tab', { eol })}”`,
    ...LAYOUT_NAMES.map(layout => oneLine(`between ${layout}: ${rowBreak(layout, eol)}`)),
  ]);
});

it('the reports that are written are what was approved', () => {
  const known = { organ: '青禾镇人民政府', year: 2023, date: null, contact: undefined, new: 0, address: '' };
  const chinese = reportText({ eol, layout: 'tab', edition: '2021', value: () => '7' });
  const markdown = reportText({ eol, layout: 'markdown', edition: '2019', heading: 'markdown', fill: filling(known) });
  const sections = ([1, 2, 5, 6] as const).flatMap(number =>
    sectionText(number, { eol, layout: 'cell', edition: '2021' }).split('\n'),
  );
  const table = { kind: 'applications', edition: '2021' } as const;
  const disputes = { kind: 'disputes', edition: '2021' } as const;
  expectApproved(
    'forms',
    'reports',
    [
      ...chinese.split('\n'),
      ...markdown.split('\n'),
      ...sections,
      bracketed('a', '名称'),
      ...TABLE_KINDS.map(tableName),
      ...([1, 2, 3, 4, 5, 6] as const).map(sectionName),
      rowName(table, 'partial'),
      columnName(table, 'commercial'),
      columnName(disputes, 'review.upheld'),
      cellName(table, { row: 'granted', column: 'naturalPerson' }),
      ...[[], [0, 0], [4, 0, 2, -3], [1]].map(addends),
    ].map(line => `|${oneLine(line)}`),
  );
});
