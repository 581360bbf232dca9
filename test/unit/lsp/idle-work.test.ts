import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newIdleWork } from '../../../server/src/lsp/workspace-index/idle-work.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a step of the work has come to its end. */
function watched(step: Promise<void>): { done: boolean } {
  const state = { done: false };
  void step.then(() => {
    state.done = true;
  });
  return state;
}

describe('work in the background', () => {
  it('goes on at once while its slice lasts, and lets messages through when it is over', async () => {
    const giveWay = newIdleWork().begin();
    vi.advanceTimersByTime(5);
    await giveWay();
    vi.advanceTimersByTime(5);
    const step = watched(giveWay());
    await Promise.resolve();
    expect(step.done).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(step.done).toBe(true);
  });

  it('rests after each step while somebody types, and no longer than that', async () => {
    const idle = newIdleWork();
    const giveWay = idle.begin();
    idle.typed();
    const step = watched(giveWay());
    await vi.advanceTimersByTimeAsync(30);
    expect(step.done).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    expect(step.done).toBe(true);
    vi.advanceTimersByTime(400);
    const free = idle.begin();
    await free();
    idle.typed();
    expect(watched(free())).toEqual({ done: false });
  });
});
