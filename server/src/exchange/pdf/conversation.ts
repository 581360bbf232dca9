/** A message between pdf.js's two halves (its src/shared/message_handler.js). */
interface Message {
  readonly sourceName: string;
  readonly targetName: string;
  readonly action?: string;
  readonly callbackId?: number;
  readonly callback?: number;
  readonly streamId?: number;
  readonly stream?: number;
  readonly desiredSize?: number;
  readonly success?: boolean;
  readonly data?: unknown;
  readonly reason?: unknown;
  readonly chunk?: OperatorChunk;
}

/** A part of a page's operators: numbers and what each is given. */
export interface OperatorChunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const DATA = 1;
const ERROR = 2;
const CLOSE = 3;
const ENQUEUE = 4;
const STREAM_ERROR = 5;
const START_COMPLETE = 8;
/** A stream's reader that never asks the writer to wait. */
const NO_WAITING = 1e9;

export interface Hears {
  /** Told without being asked. */
  readonly told: (action: string, data: unknown) => void;
  /** Asked; what it throws is the answer too. */
  readonly asked: (action: string, data: unknown) => unknown;
}

/** Our half of the talk. */
export interface Conversation {
  /** The end that the other half listens and speaks at. */
  readonly port: object;
  tell(to: string, action: string, data: unknown): void;
  ask(to: string, action: string, data: unknown): Promise<unknown>;
  /** Hands on a stream's chunks, each as it comes; what `each` throws ends it. */
  stream(to: string, action: string, data: unknown, each: (chunk: OperatorChunk) => void): Promise<void>;
}

/**
 * Speaks with pdf.js's core as its own display half would, in one thread: that half draws pages and would make the bundle half as large again.
 * `names`: what we are called, once before a document is open and once behind.
 */
export function newConversation(own: string, hears: Hears): Conversation {
  const listeners = new Set<(event: { data: Message }) => void>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  const streams = new Map<number, (message: Message) => void>();
  let last = 0;
  const send = (message: Message) => {
    queueMicrotask(() => {
      for (const listener of listeners) listener({ data: message });
    });
  };
  const port = {
    addEventListener(_: string, listener: (event: { data: Message }) => void, { signal }: { signal?: AbortSignal }) {
      listeners.add(listener);
      signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    postMessage(message: Message) {
      // The sender goes on to use the lists of a chunk.
      const { chunk } = message;
      const kept = chunk
        ? { ...message, chunk: { fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } }
        : message;
      queueMicrotask(() => heard(kept));
    },
  };
  return {
    port,
    tell: (to, action, data) => send({ sourceName: own, targetName: to, action, data }),
    ask(to, action, data) {
      const callbackId = ++last;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(callbackId, { resolve, reject }));
      send({ sourceName: own, targetName: to, action, callbackId, data });
      return answer;
    },
    stream(to, action, data, each) {
      const streamId = ++last;
      return new Promise((resolve, reject) => {
        streams.set(streamId, message => {
          if (message.stream === ENQUEUE && message.chunk) {
            try {
              each(message.chunk);
            } catch (reason) {
              streams.delete(streamId);
              reject(reason);
            }
          }
          if (message.stream === CLOSE) resolve();
          else if (message.stream === STREAM_ERROR || (message.stream === START_COMPLETE && !message.success))
            reject(message.reason);
        });
        send({ sourceName: own, targetName: to, action, streamId, data, desiredSize: NO_WAITING });
      });
    },
  };

  function heard(message: Message): void {
    const { action = '', callbackId = 0, sourceName: to } = message;
    if (message.stream !== undefined) streams.get(message.streamId ?? 0)?.(message);
    else if (message.callback !== undefined) {
      const { resolve, reject } = waiting.get(callbackId) ?? {};
      waiting.delete(callbackId);
      if (message.callback === DATA) resolve?.(message.data);
      else reject?.(message.reason);
    } else if (callbackId > 0) {
      try {
        send({ sourceName: own, targetName: to, callback: DATA, callbackId, data: hears.asked(action, message.data) });
      } catch (reason) {
        send({ sourceName: own, targetName: to, callback: ERROR, callbackId, reason });
      }
    } else hears.told(action, message.data);
  }
}
