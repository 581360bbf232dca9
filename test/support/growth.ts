import { expect } from 'vitest';

/** What is linear may take this many times what its share of the text says: room for the collector and the other programs. */
const ROOM = 3;
/** So much is enough where nothing else is in the process: 1.9 is the most that was seen of linear work, at the first try on a machine with ten times as much to do as it can. */
export const LITTLE_ROOM = 2;
const ATTEMPTS = 6;
/** Too short a time to tell anything, in milliseconds. */
const LEAST = 2;

/** Milliseconds of the work, or of each of its parts: every one must be linear. */
type Times = number | readonly number[];

/**
 * Fails when work on `times` times the text takes far more than `times` as long. Only times of one run are compared. The
 * collector and other programs can make work slower, never faster: so the best times count, and a bad ratio is measured again before it is believed.
 * Texts half as long are asked first: they show half of a square share, so that half of the room is all they may have. Most work is done with then; what took more
 * is measured in full.
 * @param work does the work on a text of the given size and gives back its milliseconds, so that preparing it is not counted
 * @param room how many times its share may be taken: a text half as long in less room shows the same square share
 */
export function expectLinear(work: (size: number) => Times, size: number, times = 8, room = ROOM): void {
  const half = Math.ceil(size / 2);
  work(Math.ceil(size / 4));
  const first = new Best(half, times, 1 + (room - 1) / 2, LEAST / 2);
  first.ofSmall(work(half));
  first.ofSmall(work(half));
  first.ofLarge(work(half * times));
  if (first.linear) return;
  const best = new Best(size, times, room);
  for (let i = 0; i < ATTEMPTS; i++) {
    best.ofSmall(work(size));
    best.ofSmall(work(size));
    best.ofLarge(work(size * times));
    if (best.linear) return;
    // What earlier work left behind is not this work's to clear away.
    globalThis.gc?.();
  }
  if (!best.isLinearOn(memoryGrowth())) expect.fail(best.toString());
}

/** The same of work that another process does. */
export async function expectLinearAsync(work: (size: number) => Promise<Times>, size: number, times = 8) {
  await work(Math.ceil(size / 4));
  const best = new Best(size, times, ROOM);
  for (let i = 0; i < ATTEMPTS; i++) {
    best.ofSmall(await work(size));
    best.ofSmall(await work(size));
    best.ofLarge(await work(size * times));
    if (best.linear) return;
  }
  if (!best.isLinearOn(memoryGrowth())) expect.fail(best.toString());
}

/** The best times so far of each part, and what they tell. */
class Best {
  private small: readonly number[] = [];
  private large: readonly number[] = [];

  constructor(
    private readonly size: number,
    private readonly times: number,
    private readonly room: number,
    private readonly least = LEAST,
  ) {}

  ofSmall(times: Times): void {
    this.small = shorter(this.small, times);
  }

  ofLarge(times: Times): void {
    this.large = shorter(this.large, times);
  }

  get linear(): boolean {
    return this.isLinearOn(1);
  }

  /** @param growth how many times too long the memory of a large text takes on this machine at this moment */
  isLinearOn(growth: number): boolean {
    return this.large.every((time, i) => time < Math.max(this.small[i]!, this.least) * this.times * this.room * growth);
  }

  toString(): string {
    const [small, large] = [this.small, this.large].map(list => list.map(time => time.toFixed(1)).join(' and '));
    return `${this.size} take ${small} ms, ${this.times} times as many ${large} ms`;
  }
}

function shorter(best: readonly number[], times: Times): readonly number[] {
  return [times].flat().map((time, i) => Math.min(time, best[i] ?? Number.POSITIVE_INFINITY));
}

/** However slow the memory is: a quadratic reader takes far longer still. */
const MOST_GROWTH = 2;

/**
 * How much longer than its share it takes to keep a small object for each line of a large text, which nobody can do in less than linear time: 1 where
 * memory costs the same however much of it is used. Where a machine hands out its memory slowly it is more, and what is read into memory can't be faster.
 */
function memoryGrowth(): number {
  const [small, times] = [1 << 14, 16];
  const kept: { readonly start: number; readonly text: string }[] = [];
  const keep = (lines: number) =>
    timed(() => {
      kept.length = 0;
      const text = '0\n'.repeat(lines);
      for (let i = 0; i < lines; i++) kept.push({ start: 2 * i, text: text.slice(2 * i, 2 * i + 2) });
    });
  const best = (lines: number) => Math.min(...[1, 2, 3].map(() => keep(lines)));
  const growth = best(small * times) / (Math.max(best(small), LEAST / 4) * times);
  return Math.min(MOST_GROWTH, Math.max(1, growth));
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
