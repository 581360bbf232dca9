import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join, sep } from 'node:path';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { start } from '../lsp/start.ts';
import { nodeRuntime } from './node.ts';
import { clientsPlace, printedInstead } from './transport.ts';

/**
 * Becomes the language server: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…` among the process's arguments says how the client talks to
 * it. Without one, and where no client listens there, it says so, and the process is to end with 2.
 * @param docs the folder of the pages that findings point to
 */
export function serveNode(docs: string): void {
  const editors = join(docs, 'editors', sep);
  const instead = printedInstead(
    process.argv.slice(2),
    existsSync(editors) ? editors : 'docs/editors/',
    process.send !== undefined,
  );
  if (instead !== null) {
    endWith(instead.exitCode, instead.text);
    return;
  }
  const serve = (connection: Connection) => {
    process.on('unhandledRejection', reason => connection.console.error(String(reason)));
    start(connection, nodeRuntime(docs));
  };
  const place = clientsPlace(process.argv.slice(2));
  if (place === null) {
    serve(createConnection(ProposedFeatures.all));
    return;
  }
  // Of a place where nobody listens `createConnection` would not say a word, and the process would end as if it had served.
  const socket = connect(place.at);
  const refused = ({ message }: Error) => {
    endWith(2, `${place.words} 没有连上编辑器，语言服务没有启动：${message}\n`);
  };
  socket.once('error', refused);
  socket.once('connect', () => {
    socket.off('error', refused);
    serve(createConnection(ProposedFeatures.all, socket, socket));
  });
}

/** Says why nobody is served, and ends: a clock that looks after the client of `--clientProcessId` would keep the process for as long as that lives. */
function endWith(code: 0 | 2, text: string): void {
  process.exitCode = code;
  (code === 0 ? process.stdout : process.stderr).write(text, () => process.exit());
}
