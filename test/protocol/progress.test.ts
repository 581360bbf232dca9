import { afterEach, expect, it } from 'vitest';
import { WorkDoneProgress } from 'vscode-languageserver/node';
import { draftText } from '../support/draft.ts';
import { FULL } from './support/client.ts';
import { inbox } from './support/inbox.ts';
import { openWorkspace } from './support/workspace.ts';

const SHOWING = { ...FULL, window: { workDoneProgress: true } };
let stop: () => Promise<void>;
afterEach(() => stop());

/** A workspace that takes until `go` to be read. */
async function slow() {
  let go: () => void = () => undefined;
  const gone = new Promise<void>(resolve => {
    go = resolve;
  });
  const workspace = await openWorkspace(
    { '年报.nianbao': draftText() },
    {
      capabilities: SHOWING,
      runtime: own => ({ ...own, findFiles: async folder => gone.then(() => own.findFiles(folder)) }),
    },
  );
  stop = workspace.stop;
  const told = inbox<string>();
  workspace.client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
    workspace.client.connection.onProgress(WorkDoneProgress.type, token, value =>
      told.put(value.kind === 'begin' ? value.title : value.kind),
    );
    return null;
  });
  workspace.client.open(workspace.uri('年报.nianbao'), draftText());
  return { told, go };
}

it('the first reading of a workspace is shown by the client where it takes long', async () => {
  const { told, go } = await slow();
  expect(await told.next()).toBe('读取工作区里的年报');
  go();
  await told.next(kind => kind === 'end');
});
