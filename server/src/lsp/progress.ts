import { type Connection, type ProgressToken, WorkDoneProgress } from 'vscode-languageserver';

export interface Progress {
  /** @param share from 0 to 1 */
  report(share: number, message: string): void;
  end(): void;
}

/** More often than this (ms) nobody can read it. */
const PACE_MS = 100;

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
