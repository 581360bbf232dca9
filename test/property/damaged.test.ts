import { expect, test } from 'vitest';
import { type Failure, fuzz } from '../support/fuzz/fuzz.ts';
import { runs } from '../support/runs.ts';

/** A second or two; `npm run fuzz` makes as many as there is time for. */
const EDITS = 600;

test('drafts after random edits break no law', { timeout: 120_000 }, () => {
  const broken: Failure[] = [];
  fuzz(20_000, runs(EDITS), failure => broken.push(failure));
  expect(broken.map(({ law, seen, text }) => `${law}: ${seen}\n${JSON.stringify(text)}`)).toEqual([]);
});
