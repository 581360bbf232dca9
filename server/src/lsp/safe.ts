import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export type Log = (message: string) => void;

/** Thrown by a handler that sees it was cancelled; answered as the protocol asks. */
const CANCELLED = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');

/** To be called after every await: gives up when the client no longer wants the answer. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw CANCELLED;
}

/** Wraps a request handler: an exception becomes a line in the log and an empty answer, never an error box or a crash. A
 * ResponseError is the handler's own answer. */
export function runSafe<P, R>(
  log: Log,
  what: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    try {
      stopIfCancelled(token);
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      log(`${what}: ${describe(error)}`);
      return empty;
    }
  };
}

/** The same for what the server does on its own: notifications, timers. */
export async function runQuietly(log: Log, what: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(`${what}: ${describe(error)}`);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
