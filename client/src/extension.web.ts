import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';
import { serveFiles } from './read-file.ts';

let stop: () => Promise<void> = async () => undefined;

/** VS Code in a browser without a machine behind it: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  let worker: Worker | undefined;
  const server = async () => {
    worker?.terminate();
    worker = await startWorker(Uri.joinPath(context.extensionUri, 'dist', 'server.web.js'));
    // Not the worker itself: VS Code puts a function of its own in the place of Worker, which the client would not know.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  stop = activateWith(context, options => serveFiles(new LanguageClient('nianbao', '年报', server, options)));
}

export function deactivate(): Promise<void> {
  return stop();
}

/** A worker can be loaded from a web address only; from any other place its text goes through a blob. */
async function startWorker(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const text = new TextDecoder().decode(await workspace.fs.readFile(script));
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url);
  // Not sooner: VS Code's own Worker loads the text some time after it is made.
  for (const end of ['message', 'error']) worker.addEventListener(end, () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
