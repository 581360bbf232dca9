import { expect } from 'vitest';

/** What is linear may take this many times what its share of the text says: room for the collector and the other programs. */
const ROOM = 3;
const ATTEMPTS = 6;
/** Too short a time to tell anything, in milliseconds. */
const LEAST = 2;

/**
 * Fails when work on `times` times the text takes far more than `times` as long. Only times of one run are compared. The
 * collector and other programs can make work slower, never faster: so the best times count, and a bad ratio is measured again before it is believed.
 * @param work does the work on a text of the given size and gives back its milliseconds, so that preparing it is not counted
 */
export function expectLinear(work: (size: number) => number, size: number, times = 8): void {
  work(Math.ceil(size / 4));
  const best = new Best(size, times);
  for (let i = 0; i < ATTEMPTS; i++) {
    best.ofSmall(work(size));
    best.ofSmall(work(size));
    best.ofLarge(work(size * times));
    if (best.linear) return;
  }
  expect.fail(best.toString());
}

/** The same of work that another process does. */
export async function expectLinearAsync(work: (size: number) => Promise<number>, size: number, times = 8) {
  await work(Math.ceil(size / 4));
  const best = new Best(size, times);
  for (let i = 0; i < ATTEMPTS; i++) {
    best.ofSmall(await work(size));
    best.ofSmall(await work(size));
    best.ofLarge(await work(size * times));
    if (best.linear) return;
  }
  expect.fail(best.toString());
}

/** The best times so far, and what they tell. */
class Best {
  private small = Number.POSITIVE_INFINITY;
  private large = Number.POSITIVE_INFINITY;

  constructor(
    private readonly size: number,
    private readonly times: number,
  ) {}

  ofSmall(time: number): void {
    this.small = Math.min(this.small, time);
  }

  ofLarge(time: number): void {
    this.large = Math.min(this.large, time);
  }

  get linear(): boolean {
    return this.large < Math.max(this.small, LEAST) * this.times * ROOM;
  }

  toString(): string {
    const [small, large] = [this.small.toFixed(1), this.large.toFixed(1)];
    return `${this.size} take ${small} ms, ${this.times} times as many ${large} ms`;
  }
}

/** Milliseconds of the processor that this process has had: other processes do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the processor that something takes. */
export function timed(run: () => unknown): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}

/** Milliseconds until something is done that another process works on. */
export async function timedAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
