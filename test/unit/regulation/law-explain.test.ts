import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey, TableKind } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import type { Explanation } from '../../../server/src/regulation/explain.ts';
import { explainColumn, explainGroup, explainRow, explainSection } from '../../../server/src/regulation/explain.ts';
import { hoverForExplanation } from '../../../server/src/regulation/hover.ts';
import { allFacts, formFacts, type LawFacts, saidFaults } from '../../support/law-facts.ts';

const { disclosure, applications, disputes, sections } = formFacts();

const faultsOf = (explanation: Explanation | null, facts: LawFacts) =>
  saidFaults(explanation === null ? '' : hoverForExplanation(explanation, null), facts);

describe('what is explained, wherever it stands', () => {
  const rows: [TableKind, '2019' | '2021', string, LawFacts][] = (['2021', '2019'] as const)
    .flatMap(edition => [
      ...Object.entries(disclosure.rows[edition]).map(([key, f]) => ['disclosure', edition, key, f] as const),
      ...Object.entries({ ...applications.rows.both, ...applications.rows[edition] }).map(
        ([key, f]) => ['applications', edition, key, f] as const,
      ),
    ])
    .map(row => [...row]);
  it.each(rows)('row of %s %s: %s', (kind, edition, key, facts) => {
    expect(faultsOf(explainRow(kind, key as RowKey, edition), facts)).toBe('');
  });

  const cases = formOf('disputes', '2021').columns.map(({ key }) => {
    const [group, outcome] = (key as string).split('.');
    return [key, allFacts(disputes.groups[group!], disputes.outcomes[outcome!], disputes.every)] as const;
  });
  const columns: [TableKind, string, LawFacts][] = [
    ...Object.entries({ ...disclosure.columns['2021'], ...disclosure.columns['2019'] }).map(
      ([key, f]): [TableKind, string, LawFacts] => ['disclosure', key, f],
    ),
    ...Object.entries(applications.columns).map(([key, f]): [TableKind, string, LawFacts] => ['applications', key, f]),
    ...cases.map(([key, f]): [TableKind, string, LawFacts] => ['disputes', key, f]),
  ];
  it.each(columns)('column of %s: %s', (kind, key, facts) => {
    expect(faultsOf(explainColumn(kind, key as ColumnKey), facts)).toBe('');
  });

  const headers = { ...disclosure.headers['2021'], ...applications.headers, ...disputes.headers };
  it.each(Object.entries(headers))('header %s', (label, facts) => {
    expect(faultsOf(explainGroup(label), facts)).toBe('');
  });

  it.each([1, 2, 3, 4, 5, 6] as const)('section %s', number => {
    expect(faultsOf(explainSection(number), allFacts(sections.both[number]))).toBe('');
  });
});
