import { expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { fixtureDrafts } from '../../support/drafts.ts';
import { alone } from './draft.ts';

/** Tests of a rule ask for its findings alone: that takes a part of the time, and must not be something else. */
it('a rule finds alone what it finds beside all others', () => {
  const differ: string[] = [];
  const speak = new Set<string>();
  for (const { name, text } of fixtureDrafts()) {
    const report = parseReport(text);
    const all = check(report, DEFAULT_CONFIG);
    for (const { code } of RULES) {
      const [own, beside] = [check(report, alone(code)), all].map(found => found.filter(f => f.code === code));
      if (own!.length > 0) speak.add(code);
      if (JSON.stringify(own) !== JSON.stringify(beside)) differ.push(`${name}: ${code}`);
    }
  }
  expect(differ).toEqual([]);
  expect(speak.size).toBeGreaterThan(RULES.length / 3);
});
