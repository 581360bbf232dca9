import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import { ADVERSARIES, adversary } from '../support/adversaries.ts';
import { processorTime } from '../support/growth.ts';

const LARGEST = 1 << 20;
const SIZES = [LARGEST / 8, LARGEST];

/**
 * Eight times the text may take this many times as long: three times what is linear, for the collector and the other
 * programs on the machine, and far from the 64 of a quadratic reader. Only times of one run are compared.
 */
const LIMIT = 24;
const ATTEMPTS = 5;

/** Too short a time to tell anything, in milliseconds. */
const LEAST = 2;
/** Work is repeated for its best time until this much is spent, in milliseconds. */
const ENOUGH = 150;

interface Times {
  readonly parse: number;
  readonly check: number;
}

/** The best of a few runs over one text. */
function timesOf(text: string): Times {
  let parse = Number.POSITIVE_INFINITY;
  let checking = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < ENOUGH; ) {
    const start = processorTime();
    const report = parseReport(text);
    const parsed = processorTime();
    check(report, DEFAULT_CONFIG);
    const end = processorTime();
    parse = Math.min(parse, parsed - start);
    checking = Math.min(checking, end - parsed);
    spent += end - start + 1;
  }
  return { parse, check: checking };
}

/** How many times longer the largest takes than the smallest. */
function growth(times: readonly number[]): number {
  return (times.at(-1) ?? 0) / Math.max(times[0] ?? 0, LEAST);
}

describe('time grows with the text, not with its square', () => {
  test.each(Object.entries(ADVERSARIES))('up to 1 MB of %s', { timeout: 180_000 }, (_name, piece) => {
    timesOf(adversary(piece, SIZES[0] ?? 0));
    let told = '';
    for (let i = 0; i < ATTEMPTS; i++) {
      const times = SIZES.map(size => timesOf(adversary(piece, size)));
      const parse = times.map(t => t.parse);
      const checking = times.map(t => t.check);
      if (growth(parse) < LIMIT && growth(checking) < LIMIT) return;
      const shown = (list: readonly number[]) => list.map(t => t.toFixed(1)).join(', ');
      told += `\nparsing ${shown(parse)} ms, checking ${shown(checking)} ms for ${SIZES.join(', ')} characters`;
    }
    expect.fail(told);
  });
});
