import { describe, expect, it } from 'vitest';
import { CASE_RULES } from '../../../server/src/claims/which-cell/case-rules.ts';
import { DISCLOSURE_RULES } from '../../../server/src/claims/which-cell/disclosure-rules.ts';
import { APPLICATION_RULES, NO_TABLE_RULES } from '../../../server/src/claims/which-cell/index.ts';
import { NONE_RULES } from '../../../server/src/claims/which-cell/none-rules.ts';
import type { Example } from '../../../server/src/claims/which-cell/rule.ts';
import { meaningOf, readingOf } from './examples.ts';

const TABLES = {
  'no table': NO_TABLE_RULES,
  表四: CASE_RULES,
  表二: DISCLOSURE_RULES,
  表三: APPLICATION_RULES,
  none: NONE_RULES,
};
interface Line {
  readonly id: string;
  readonly examples: readonly Example[];
}
const linesOf = (table: readonly { readonly rules: readonly Line[] }[]): readonly Line[] =>
  table.flatMap(group => group.rules);
const ALL = Object.values(TABLES).flatMap(linesOf);

describe.each(Object.entries(TABLES))('the rules of %s', (_name, table) => {
  const examples = linesOf(table).flatMap(({ id, examples }) => examples.map(example => ({ id, example })));

  it.each(examples.map(({ id, example }) => [id, example.text, example] as const))('%s: %s', (id, _text, example) => {
    const reading = readingOf(example);
    expect(reading && `${reading.rule} → ${meaningOf(reading)}`).toBe(`${id} → ${example.means}`);
  });
});

describe('the rules', () => {
  it('have names of their own', () => {
    const ids = ALL.map(rule => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have an example each', () => {
    expect(ALL.filter(rule => rule.examples.length === 0).map(rule => rule.id)).toEqual([]);
  });
});
