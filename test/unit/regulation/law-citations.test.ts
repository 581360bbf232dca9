import { describe, expect, it } from 'vitest';
import { type Citation, citationsIn } from '../../../server/src/regulation/citations.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { toChineseNumber } from '../../../server/src/text/numerals.ts';
import { marked } from '../../support/draft.ts';
import { faults, type LawFacts, lawTable } from '../../support/law-facts.ts';
import { change, draft } from '../rules/draft.ts';

interface Citations {
  readonly forms: readonly { text: string; targets: string; law: string; nth?: number }[];
  readonly missing: readonly { text: string; law: string }[];
  readonly none: readonly string[];
  readonly old: readonly (LawFacts & { text: string; today: readonly number[] })[];
  readonly oldReport: readonly { year: number; text: string; today: readonly number[] }[];
  readonly documents: readonly (LawFacts & { text: string })[];
}

const { forms, missing, none, old, oldReport, documents } = lawTable<Citations>('citations');

const short = (c: Citation) =>
  c.targets
    .map(t => `${t.article}${t.paragraph === null ? '' : `.${t.paragraph}`}${t.item === null ? '' : `(${t.item})`}`)
    .join(' ');

/** The text without its brackets, and the citations that the words between these hold. */
function cited(text: string): { words: string; found: Citation[]; covered: string } {
  const start = text.indexOf('⟦');
  const end = text.indexOf('⟧') - 1;
  const plain = text.replace(/[⟦⟧]/g, '');
  const found = citationsIn(plain).filter(c => c.span.end > start && c.span.start < end);
  const covered = found.length === 0 ? '' : plain.slice(found[0]!.span.start, found.at(-1)!.span.end);
  return { words: plain.slice(start, end), found, covered };
}

describe('a citation as people write it', () => {
  it.each(forms)('$text', ({ text, targets, law }) => {
    const { words, found, covered } = cited(text);
    expect(found.map(short).join(' ')).toBe(targets);
    expect(covered).toBe(words);
    expect([...new Set(found.map(c => c.law))]).toEqual([law]);
    if (law !== 'other') expect(found.every(c => c.exists)).toBe(true);
  });

  it.each(missing)('does not exist: $text', ({ text, law }) => {
    const { words, found, covered } = cited(text);
    expect(covered).toBe(words);
    expect(found.map(c => c.law)).toContain(law);
    expect(found.every(c => c.exists)).toBe(false);
  });

  it.each(none)('is none: %s', text => expect(citationsIn(text).filter(c => c.law !== 'other')).toEqual([]));
});

/** What is shown at the mark, in the first paragraph of a report. */
function shown(words: string, year = 2023): string {
  const { text, offset } = marked(change(draft({ year }), /本报告由.*编制。/, `${words}。`));
  return hover(parseReport(text), offset, null)?.markdown ?? '';
}

const article = (number: number) => `第${toChineseNumber(number)}条`;

describe('the 条例 of 2007', () => {
  it.each(old)('$text', ({ text, today, ...facts }) => {
    const said = shown(text);
    expect(faults(said, facts)).toBe('');
    expect(today.filter(n => said.includes(article(n)))).not.toEqual([]);
  });

  it.each(oldReport)('in a report for $year: $text', ({ year, text, today }) => {
    const said = shown(text, year);
    expect(faults(said, { must: ['2007|492|修订前|旧'] })).toBe('');
    expect(today.filter(n => said.includes(article(n)))).not.toEqual([]);
  });
});

it.each(documents)('another law or document: $text', ({ text, ...facts }) => {
  expect(faults(shown(text), facts)).toBe('');
});
