import {
  type Connection,
  type ProgressToken,
  WorkDoneProgress,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';

export interface Progress {
  /** @param share from 0 to 1 */
  report(share: number, message: string): void;
  end(): void;
}

/** More often than this (ms) nobody can read it. */
const PACE_MS = 100;

/**
 * Reports a work that the server does by itself, to a client that shows such; only once it has taken so long (ms) that somebody may wonder.
 * @param quietly runs what the client may refuse
 */
export function lateProgress(
  connection: Connection,
  { showsProgress }: Pick<ClientFeatures, 'showsProgress'>,
  title: string,
  delayMs: number,
  quietly: (work: () => Promise<void>) => Promise<void>,
): Progress {
  let shown: WorkDoneProgressReporter | undefined;
  let hasEnded = false;
  let last = 0;
  async function begin(): Promise<void> {
    const made = await connection.window.createWorkDoneProgress();
    made.begin(title, 0);
    if (hasEnded) made.done();
    else shown = made;
  }
  const timer = showsProgress ? setTimeout(() => void quietly(begin), delayMs) : undefined;
  return {
    report(share, message) {
      if (performance.now() - last < PACE_MS) return;
      last = performance.now();
      shown?.report(Math.floor(share * 100), message);
    },
    end() {
      clearTimeout(timer);
      hasEnded = true;
      shown?.done();
    },
  };
}

/** Reports to a client that gave a token to report with; to none otherwise. */
export function beginProgress(connection: Connection, token: ProgressToken | undefined, title: string): Progress {
  if (token === undefined) return { report: () => undefined, end: () => undefined };
  const type = WorkDoneProgress.type;
  let last = performance.now();
  void connection.sendProgress(type, token, { kind: 'begin', title, cancellable: true, percentage: 0 });
  return {
    report(share, message) {
      if (performance.now() - last < PACE_MS) return;
      last = performance.now();
      void connection.sendProgress(type, token, { kind: 'report', percentage: Math.floor(share * 100), message });
    },
    end: () => void connection.sendProgress(type, token, { kind: 'end' }),
  };
}
