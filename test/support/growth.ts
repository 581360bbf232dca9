import { expect } from 'vitest';

/** What is linear may take this many times what its share of the text says: room for the collector and the other programs. */
const ROOM = 3;
const ATTEMPTS = 6;
/** Too short a time to tell anything, in milliseconds. */
const LEAST = 2;

/**
 * Fails when work on `times` times the text takes far more than `times` as long. Only times of one run are compared. Another
 * program can make work slower, never faster: so the best times count, and a bad ratio is measured again before it is believed.
 * @param work does the work on a text of the given size and gives back its milliseconds, so that preparing it is not counted
 */
export function expectLinear(work: (size: number) => number, size: number, times = 8): void {
  work(Math.ceil(size / 4));
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ATTEMPTS; i++) {
    small = Math.min(small, work(size), work(size));
    large = Math.min(large, work(size * times));
    if (large < Math.max(small, LEAST) * times * ROOM) return;
  }
  expect.fail(`${size} take ${small.toFixed(1)} ms, ${times} times as many ${large.toFixed(1)} ms`);
}

/** Milliseconds that something takes. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
