import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import { ADVERSARIES, adversary } from '../support/adversaries.ts';

const LARGEST = 1 << 20;
const SIZES = [LARGEST / 8, LARGEST / 4, LARGEST / 2, LARGEST];

/**
 * Eight times the text may take this many times as long: twice what is linear, for the collector and the other programs
 * on the machine, and far from the 64 of a quadratic reader. Only times of one run are compared.
 */
const LIMIT = 16;
const ATTEMPTS = 4;

/** The best of a few runs, in milliseconds. */
function timeOf(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How many times longer the largest text takes than the smallest; measured again while it looks too much. */
function growth(work: (text: string) => unknown, piece: string): { ratio: number; times: number[] } {
  let best = { ratio: Number.POSITIVE_INFINITY, times: [] as number[] };
  for (let i = 0; i < ATTEMPTS && best.ratio > LIMIT; i++) {
    const times = SIZES.map(size => adversary(piece, size)).map(text => timeOf(() => work(text)));
    const ratio = (times.at(-1) ?? 0) / Math.max(times[0] ?? 0, 0.5);
    if (ratio < best.ratio) best = { ratio, times };
  }
  return best;
}

const told = (times: readonly number[]) =>
  `${times.map(t => t.toFixed(1)).join(', ')} ms for ${SIZES.join(', ')} characters`;

describe.each(Object.entries(ADVERSARIES))('up to 1 MB of %s', (_name, piece) => {
  test('parsing takes linear time', { timeout: 120_000 }, () => {
    parseReport(adversary(piece, SIZES[0] ?? 0));
    const { ratio, times } = growth(parseReport, piece);
    expect(ratio, told(times)).toBeLessThan(LIMIT);
  });

  test('checking takes linear time', { timeout: 120_000 }, () => {
    const { ratio, times } = growth(text => check(parseReport(text), DEFAULT_CONFIG), piece);
    expect(ratio, told(times)).toBeLessThan(LIMIT);
  });
});
