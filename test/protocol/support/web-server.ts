import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { inbox } from './inbox.ts';

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
  runInContext(code(), createContext(realm));
  return {
    sent,
    send: (message: Message) => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } }),
    /** The answer to a request that was sent with this id. */
    answer: (id: number) => sent.next(m => m.id === id && m.method === undefined),
  };
}

function code(): string {
  const built = buildSync({
    entryPoints: [path.resolve(import.meta.dirname, '../../../server/src/main.web.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return built.outputFiles[0]!.text;
}
