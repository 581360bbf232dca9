import {
  type Connection,
  type ProgressToken,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';

type Item = WorkspaceDiagnosticReport['items'][number];

/** So many reports are sent at once, or what there is after this long (ms). */
const MOST_ITEMS = 20;
const PACE_MS = 100;

/** Takes what is found report by report, and sends it on to a client that wants it in parts. */
export interface PartialResult {
  add(item: Item): void;
  /** What is still to be sent, with the answer. */
  rest(): Item[];
}

export function newPartialResult(connection: Connection, token: ProgressToken | undefined): PartialResult {
  let items: Item[] = [];
  let last = performance.now();
  return {
    add(item) {
      items.push(item);
      if (token === undefined || (items.length < MOST_ITEMS && performance.now() - last < PACE_MS)) return;
      void connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, token, { items });
      items = [];
      last = performance.now();
    },
    rest: () => items,
  };
}
