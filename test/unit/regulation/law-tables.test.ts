import { describe, expect, it } from 'vitest';
import type { ColumnKey, Edition, RowKey, TableKind } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import type { HeaderCell, LayoutName, Report, Table } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { draftText } from '../../support/draft.ts';
import { allFacts, faults, formFacts, saidFaults } from '../../support/law-facts.ts';

const EDITIONS: readonly Edition[] = ['2021', '2019'];
const { disclosure, applications, disputes, sections, figures } = formFacts();

/** A draft with zeros only: what is said of a cell then depends on no figure. */
const DRAFTS = { '2021': parsed('2021', 'tab'), '2019': parsed('2019', 'tab') };

function parsed(edition: Edition, layout: LayoutName): Report {
  return parseReport(draftText({ edition, layout, figures: {} }));
}

function tableOf(report: Report, kind: TableKind): Table {
  return report.tables.find(t => t.kind === kind)!;
}

function saidAt(report: Report, offset: number): string {
  return hover(report, offset, null)?.markdown ?? '';
}

function saidOf(report: Report, header: HeaderCell | undefined): string {
  return header === undefined ? '' : saidAt(report, header.spans[0]!.start);
}

function headerSaid(edition: Edition, kind: TableKind, label: string): string {
  const report = DRAFTS[edition];
  return saidOf(
    report,
    tableOf(report, kind).headers.find(h => h.canonical === label),
  );
}

function rowSaid(edition: Edition, kind: TableKind, key: string): string {
  const row = tableOf(DRAFTS[edition], kind).rows.find(r => r.key === key);
  return row === undefined ? '' : saidAt(DRAFTS[edition], row.label.spans[0]!.start);
}

function labelOf(edition: Edition, kind: TableKind, column: string): string {
  return formOf(kind, edition).columns.find(c => c.key === column)!.label;
}

describe.each(EDITIONS)('edition %s', edition => {
  const rows = {
    disclosure: disclosure.rows[edition],
    applications: { ...applications.rows.both, ...applications.rows[edition] },
  };

  describe.each(['disclosure', 'applications'] as const)('a row of %s', kind => {
    it.each(Object.entries(rows[kind]))('%s', (key, facts) => {
      expect(saidFaults(rowSaid(edition, kind, key), facts)).toBe('');
    });

    it('is in the table of facts', () => {
      expect(Object.keys(rows[kind]).sort()).toEqual(
        formOf(kind, edition)
          .rows.map(r => r.key as string)
          .sort(),
      );
    });
  });

  it.each(Object.entries(disclosure.columns[edition]))('column of 表二: %s', (key, facts) => {
    expect(saidFaults(headerSaid(edition, 'disclosure', labelOf(edition, 'disclosure', key)), facts)).toBe('');
  });

  it.each(Object.entries(applications.columns))('column of 表三: %s', (key, facts) => {
    expect(saidFaults(headerSaid(edition, 'applications', labelOf(edition, 'applications', key)), facts)).toBe('');
  });

  it.each(Object.entries(disclosure.headers[edition]))('header of 表二: %s', (label, facts) => {
    expect(saidFaults(headerSaid(edition, 'disclosure', label), facts)).toBe('');
  });

  const headers = Object.entries(applications.headers).filter(([, f]) => (f.edition ?? edition) === edition);
  it.each(headers)('header of 表三: %s', (label, facts) => {
    expect(saidFaults(headerSaid(edition, 'applications', label), facts)).toBe('');
  });

  it.each(Object.entries(disputes.headers))('header of 表四: %s', (label, facts) => {
    expect(saidFaults(headerSaid(edition, 'disputes', label), facts)).toBe('');
  });

  it.each([1, 2, 3, 4, 5, 6])('section %s', number => {
    const report = DRAFTS[edition];
    const heading = report.sections.find(s => s.number === number)!.heading.span;
    const facts = allFacts(sections.both[number], sections[edition][number]);
    expect(saidFaults(saidAt(report, heading.start), facts)).toBe('');
  });
});

describe.each(['tab', 'markdown', 'html'] as const)('a column of 表四 in %s', layout => {
  const report = parsed('2021', layout);
  const table = tableOf(report, 'disputes');
  const columns = table.headers.filter(h => h.kind === 'column').sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  const { columns: keys } = formOf('disputes', '2021');

  it.each(keys.map(c => c.key))('%s', key => {
    expect(columns).toHaveLength(keys.length);
    const [group, outcome] = (key as string).split('.');
    const facts = allFacts(disputes.groups[group!], disputes.outcomes[outcome!], disputes.every);
    expect(saidFaults(saidOf(report, columns[keys.findIndex(c => c.key === key)]), facts)).toBe('');
  });
});

it.each(Object.entries(figures))('figure: %s', (place, facts) => {
  const [kind, row, column, edition] = place.split(' ') as [TableKind, RowKey, ColumnKey, Edition];
  const cells = tableOf(DRAFTS[edition], kind).rows.find(r => r.key === row)!.cells;
  const { start } = cells.find(c => c.column === column)!.span;
  expect(faults(hover(DRAFTS[edition], start, null)!.markdown.replace(/\*\*.*?\*\*/, ''), facts)).toBe('');
});
