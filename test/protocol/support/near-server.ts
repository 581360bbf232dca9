import path from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Runtime } from '../../../server/src/lsp/runtime.ts';
import { start } from '../../../server/src/lsp/start.ts';
import { nodeRuntime } from '../../../server/src/runtime/node.ts';
import { type ClientOptions, shakeHands, type TestClient } from './client.ts';

const DOCS = path.resolve(import.meta.dirname, '../../../docs');

export interface NearOptions extends ClientOptions {
  /** What the server has of files, in the place of Node's own. */
  readonly runtime?: (own: Runtime) => Runtime;
}

/**
 * The server in the process of the tests, where the engine has run already: a process of its own takes half a second of the processor for each, most of
 * it to begin. What is said goes through the same reader and writer, as bytes.
 */
export async function startNear({ runtime = own => own, ...options }: NearOptions = {}): Promise<TestClient> {
  const [asked, answered] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(asked),
    new StreamMessageWriter(answered),
  );
  start(server, runtime(nodeRuntime(DOCS)));
  const connection = createProtocolConnection(new StreamMessageReader(answered), new StreamMessageWriter(asked));
  const client = await shakeHands(connection, null, options);
  const stop = async () => {
    // No exit: it would end the tests.
    await client.request('shutdown', undefined);
    connection.dispose();
    return null;
  };
  return { ...client, stop };
}
