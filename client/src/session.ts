import { type Disposable, type Event, EventEmitter } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ANALYSED_NOTIFICATION, type AnalysedParams } from '../../server/src/lsp/protocol.ts';

/** idle: not started yet, nothing to read · failed: did not start, or crashed too often */
export type SessionState = 'idle' | 'starting' | 'running' | 'failed';

/** The one language client of this window. It is started when it is first needed. */
export interface Session extends Disposable {
  readonly state: SessionState;
  readonly onState: Event<SessionState>;
  readonly onAnalysed: Event<AnalysedParams>;
  /** The client, when it can answer requests now. */
  running(): BaseLanguageClient | undefined;
  /** Starts the client unless it runs; rejects when it can't be started. */
  start(): Promise<BaseLanguageClient>;
  /** Ends the client and starts a new one, also after a failed start. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const STATES: Readonly<Record<State, SessionState>> = {
  [State.Stopped]: 'failed',
  [State.Starting]: 'starting',
  [State.StartFailed]: 'failed',
  [State.Running]: 'running',
};

export function createSession(make: () => BaseLanguageClient): Session {
  const states = new EventEmitter<SessionState>();
  const analysed = new EventEmitter<AnalysedParams>();
  let state: SessionState = 'idle';
  let client: BaseLanguageClient | undefined;
  let started: Promise<BaseLanguageClient> | undefined;
  let listeners: Disposable[] = [];

  function enter(next: SessionState): void {
    if (next === state) return;
    state = next;
    states.fire(next);
  }

  async function launch(): Promise<BaseLanguageClient> {
    enter('starting');
    try {
      const made = make();
      client = made;
      listeners = [
        made.onDidChangeState(change => enter(STATES[change.newState])),
        made.onNotification(ANALYSED_NOTIFICATION, (params: AnalysedParams) => analysed.fire(params)),
      ];
      await made.start();
      return made;
    } catch (error) {
      enter('failed');
      throw error;
    }
  }

  function start(): Promise<BaseLanguageClient> {
    started ??= launch();
    return started;
  }

  /** A client can't be stopped while it starts, so that is awaited first. */
  async function stop(): Promise<void> {
    const [old, starting, heard] = [client, started, listeners];
    [client, started, listeners] = [undefined, undefined, []];
    await starting?.catch(() => undefined);
    for (const listener of heard) listener.dispose();
    await old?.dispose().catch(() => undefined);
  }

  return {
    get state() {
      return state;
    },
    onState: states.event,
    onAnalysed: analysed.event,
    running: () => (state === 'running' ? client : undefined),
    start,
    restart: async () => {
      enter('starting');
      await stop();
      await start();
    },
    stop,
    dispose: () => {
      states.dispose();
      analysed.dispose();
    },
  };
}
