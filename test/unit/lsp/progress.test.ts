import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { lateProgress } from '../../../server/src/lsp/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a client is told of a work: its progress is made only when `answer` is called. */
function told(showsProgress: boolean) {
  const said: string[] = [];
  let answer: () => void = () => undefined;
  const reporter = {
    begin: (title: string) => said.push(title),
    report: (share: number, message: string) => said.push(`${share} ${message}`),
    done: () => said.push('end'),
  };
  const window = {
    createWorkDoneProgress: () => {
      said.push('create');
      return new Promise(resolve => {
        answer = () => resolve(reporter);
      });
    },
  };
  const connection = { window } as unknown as Connection;
  const progress = lateProgress(connection, { showsProgress }, '读', 1000, async work => work());
  const created = async () => {
    answer();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { said, progress, created };
}

it('a work that is done at once is not told of', async () => {
  const { said, progress } = told(true);
  await vi.advanceTimersByTimeAsync(900);
  progress.report(0.5, '甲');
  progress.end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(said).toEqual([]);
});

it('a long one is, from when the client is ready, with some pause between two words', async () => {
  const { said, progress, created } = told(true);
  await vi.advanceTimersByTimeAsync(1000);
  progress.report(0.1, '甲');
  await created();
  await vi.advanceTimersByTimeAsync(200);
  progress.report(0.257, '乙');
  progress.report(0.3, '丙');
  await vi.advanceTimersByTimeAsync(200);
  progress.report(1, '丁');
  progress.end();
  expect(said).toEqual(['create', '读', '25 乙', '100 丁', 'end']);
});

it('one that ends while the client gets ready ends there too', async () => {
  const { said, progress, created } = told(true);
  await vi.advanceTimersByTimeAsync(1000);
  progress.end();
  await created();
  expect(said).toEqual(['create', '读', 'end']);
});

it('a client that shows none is asked for none', async () => {
  const { said } = told(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(said).toEqual([]);
});
