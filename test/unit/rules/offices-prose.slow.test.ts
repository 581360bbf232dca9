import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../server/src/rules/rule.ts';
import { officeReport } from '../../support/offices.ts';

/** Paragraphs by the office in whose report each is to be judged alone. */
type Paragraphs = Readonly<Record<string, readonly string[]>>;

const read = (file: string): Paragraphs =>
  JSON.parse(readFileSync(`test/fixtures/true-prose/${file}.json`, 'utf8')) as Paragraphs;
const TRUE = read('offices');
const FALSE = read('one-false-figure');

/** The least share of paragraphs with a false figure at which something is said. */
const LEAST_FOUND = 0.9;

function at(office: string, paragraph: string): Finding[] {
  const text = officeReport(office, paragraph);
  const start = text.indexOf(paragraph);
  const end = start + paragraph.length;
  return check(parseReport(text), DEFAULT_CONFIG).filter(f => f.span.start < end && f.span.end > start);
}

describe.each(Object.entries(TRUE))('true prose of a %s', (office, paragraphs) => {
  it('stands in a report of which nothing is said but that it has only one paragraph', () => {
    const codes = check(parseReport(officeReport(office, '依申请公开工作规范开展。')), DEFAULT_CONFIG).map(f => f.code);
    expect(codes.filter(code => /^(?:table|cell|report)\/|text\/(?:figure|sum|share|all-done)/.test(code))).toEqual([]);
  });

  it('has no finding', () => {
    const told = paragraphs.flatMap(p => at(office, p).map(f => `${f.code} ${f.message}: ${p}`));
    expect(told).toEqual([]);
  });
});

describe('prose with one false figure', () => {
  it('is found nine times in ten', () => {
    const all = Object.entries(FALSE).flatMap(([office, paragraphs]) => paragraphs.map(p => [office, p] as const));
    const missed = all.filter(([office, p]) => at(office, p).length === 0).map(([, p]) => p);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(1 - missed.length / all.length, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_FOUND);
  });
});
