import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { inbox } from './inbox.ts';
import { webServerFile } from './server-file.ts';

export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/**
 * The server's browser bundle in a realm that has what a web worker has and nothing of Node, so that a stray `process` or
 * `Buffer` is an error here.
 */
export function startWebServer() {
  const sent = inbox<Message>();
  const worker = new EventTarget() as EventTarget & { onmessage?: (event: { data: unknown }) => void };
  const self = Object.assign(worker, { postMessage: (message: Message) => sent.put(structuredClone(message)) });
  const realm = {
    self,
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    atob,
    btoa,
    TextDecoder,
    TextEncoder,
    Uint8Array,
  };
  runInContext(readFileSync(webServerFile(), 'utf8'), createContext(realm));
  return {
    sent,
    send: (message: Message) => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } }),
    /** The answer to a request that was sent with this id. */
    answer: (id: number) => sent.next(m => m.id === id && m.method === undefined),
  };
}
