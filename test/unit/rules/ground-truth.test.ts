import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../../scripts/generate/ground-truth.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { type Config, DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';

const SEEDS = '../shared/seeds';
const TRUTH = '../shared/reference/ground-truth.json';
const present = existsSync(SEEDS) && existsSync(TRUTH);
const ALL: Expectation[] = JSON.parse(readFileSync('test/fixtures/ground-truth.json', 'utf8'));
const SEVERITIES: Record<string, string> = { error: 'error', warning: 'warning', info: 'information' };

function textOf(seed: string): string {
  return readFileSync(`${SEEDS}/${readdirSync(SEEDS).find(f => f.startsWith(`${seed}_`))}`, 'utf8');
}

/** `code@line` of everything found. */
function places(seed: string, config: Config = DEFAULT_CONFIG): string[] {
  const text = textOf(seed);
  return check(parseReport(text), config).map(f => `${f.code}@${text.slice(0, f.span.start).split('\n').length}`);
}

describe('the table of expectations', () => {
  it('gives a reason for each that is not found at its line, and names rules that exist', () => {
    const codes = RULES.map(r => r.code);
    for (const e of ALL) {
      const name = `${e.seed}:${e.line} ${e.code}`;
      if (e.found !== e.line) expect(e.why, name).not.toBe('');
      if (e.found !== null) expect(codes, name).toContain(e.rule);
    }
  });

  it('has every error and warning that a rule covers as found', () => {
    const codes = RULES.map(r => r.code);
    const missed = ALL.filter(e => e.severity !== 'information' && e.found === null && codes.includes(e.rule ?? ''));
    expect(missed).toEqual([]);
  });
});

const name = present ? 'the real drafts' : `the real drafts (left out: ${SEEDS} is not there)`;
describe.skipIf(!present)(name, () => {
  it('have no fault that the table leaves out', () => {
    const truth: Record<string, { diagnostics: { line: number; severity: string; code: string }[] }> = JSON.parse(
      readFileSync(TRUTH, 'utf8'),
    );
    const listed = Object.entries(truth).flatMap(([seed, { diagnostics }]) =>
      diagnostics.map(d => `${seed}:${d.line} ${SEVERITIES[d.severity]} ${d.code}`),
    );
    expect(ALL.map(e => `${e.seed}:${e.line} ${e.severity} ${e.code}`).sort()).toEqual(listed.sort());
  });

  for (const seed of new Set(ALL.map(e => e.seed))) {
    it(`${seed}: what the table calls found is found, and nothing that it calls not found`, () => {
      const found = places(seed);
      const own = ALL.filter(e => e.seed === seed && e.rule !== null);
      expect(found).toEqual(expect.arrayContaining(own.flatMap(e => (e.found === null ? [] : `${e.rule}@${e.found}`))));
      for (const e of own.filter(e => e.found === null)) expect(found).not.toContain(`${e.rule}@${e.line}`);
    });
  }

  it('give the office’s own words where it has put them on its list', () => {
    const terms = ['脱贫攻坚', '依申请信息公开'].map(avoid => ({ avoid, use: null }));
    expect(places('002', { rules: {}, terms })).toContain('text/terms@11');
    expect(places('003', { rules: {}, terms })).toContain('text/terms@10');
  });
});
