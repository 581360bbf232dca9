import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../server/src/rules/rule.ts';

// One half is held out: see test/fixtures/true-prose/README.md. Nothing here may print a sentence of it, not even on failure,
// so only codes and counts are ever handed to `expect`.

const FOLDER = 'test/fixtures/true-prose';

interface Entry {
  readonly text: string;
  readonly section: 1 | 5;
}

const PLACES: Readonly<Record<Entry['section'], string>> = { 1: '@@@', 5: '@@5@@' };

/** At a true paragraph, these are wrong at any severity. */
const NEVER = new Set(['text/figure', 'text/sum', 'text/all-done', 'text/year']);

/** The share of paragraphs at which something is reported. */
const ALLOWED = 0.01;

const report = readFileSync(`${FOLDER}/report.txt`, 'utf8');
/** What may be read while the code is mended. */
const READ = ['development', 'confusing', 'neighbours', 'parts'] as const;
const FILES = [...READ, 'held-out'] as const;
const entriesOf = (half: (typeof FILES)[number]): readonly Entry[] =>
  JSON.parse(readFileSync(`${FOLDER}/${half}.json`, 'utf8'));

/** The report with a paragraph in the place of its section, and without the places that are not used. */
function put(entry: Entry | null): string {
  const kept = entry ? PLACES[entry.section] : null;
  return report
    .split('\n')
    .filter(line => line === kept || !Object.values(PLACES).includes(line))
    .map(line => (line === kept ? entry!.text : line))
    .join('\n');
}

const isAlarm = (f: Finding) => f.severity === 'error' || f.severity === 'warning' || NEVER.has(f.code);

/** Codes of the alarms at the paragraph, each once; a rule that broke down has not been silent. */
function alarms(entry: Entry): string[] {
  const text = put(entry);
  const start = text.indexOf(`\n${entry.text}\n`) + 1;
  const end = start + entry.text.length;
  const found = check(parseReport(text), DEFAULT_CONFIG).filter(
    f => f.message.includes('运行出错') || (isAlarm(f) && f.span.start < end && f.span.end > start),
  );
  return [...new Set(found.map(f => f.code))];
}

describe('true prose', () => {
  it('stands in a report that has no finding', () => {
    for (const place of Object.values(PLACES)) expect(report.split('\n')).toContain(place);
    expect(check(parseReport(put(null)), DEFAULT_CONFIG)).toEqual([]);
  });

  it('is of some size, each paragraph once, for one of the two places', () => {
    const entries = FILES.flatMap(entriesOf);
    expect(entries.length).toBeGreaterThanOrEqual(320);
    expect(new Set(entries.map(e => e.text)).size).toBe(entries.length);
    expect(entries.filter(e => !(e.section in PLACES) || e.text.includes('\n')).length).toBe(0);
  });

  it.each(READ)('of %s.json gives no alarm', file => {
    const alarmed = entriesOf(file).filter(entry => alarms(entry).length > 0);
    expect(alarmed.map(e => `${alarms(e).join(' ')}: ${e.text}`)).toEqual([]);
  });

  it('of the held-out half gives an alarm at no more than one paragraph in a hundred', () => {
    const entries = entriesOf('held-out');
    const counts: Record<string, number> = {};
    let alarmed = 0;
    for (const entry of entries) {
      const codes = alarms(entry);
      if (codes.length > 0) alarmed++;
      for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    }
    const byRule = Object.entries(counts)
      .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
      .map(([code, n]) => `${code} ${n}`);
    const summary = `${alarmed} of ${entries.length} paragraphs with an alarm; by rule: ${byRule.join(', ')}`;
    expect(alarmed / entries.length, summary).toBeLessThanOrEqual(ALLOWED);
  });
});
