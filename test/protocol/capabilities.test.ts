import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver/node';
import { draftText, WRONG } from '../support/draft.ts';
import { FULL, PUSH, startClient, type TestClient } from './support/client.ts';
import { serverFile } from './support/server-file.ts';

const uri = 'file:///w/a.nianbao';
const textDocument = { uri };

/** The error of a request; undefined when it was answered. */
async function refusal(client: TestClient, method: string, params: unknown): Promise<number | undefined> {
  return client.request(method, params).then(
    () => undefined,
    (error: { code: number }) => error.code,
  );
}

describe('what the server says it can do', () => {
  it.each([
    ['a client that knows code action literals', FULL, true],
    ['a client that knows nothing', {}, false],
  ])(
    '%s: code actions are announced where they are understood, and never refused',
    async (_name, capabilities, announced) => {
      const client = await startClient({ capabilities });
      client.open(uri, draftText({ figures: WRONG }));
      expect(client.initialized.capabilities.codeActionProvider !== undefined).toBe(announced);
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const params = { textDocument, range, context: { diagnostics: [] } };
      const actions = await client.request<unknown[]>('textDocument/codeAction', params);
      expect(actions.length > 0).toBe(announced);
      await client.stop();
    },
  );

  it('finds the rule pages beside itself where the client names none', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
    mkdirSync(path.join(folder, 'docs/rules'), { recursive: true });
    cpSync(path.dirname(serverFile()), path.join(folder, 'dist'), { recursive: true });
    const server = path.join(folder, 'dist', path.basename(serverFile()));
    const client = await startClient({ server });
    client.open(uri, draftText({ figures: WRONG }));
    const found = (await client.findings(uri)).find(d => d.code === 'table/row-total');
    const page = pathToFileURL(path.join(folder, 'docs/rules/table/row-total.md')).href;
    expect(found?.codeDescription?.href).toBe(page);
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('tells of each reading only a client that asks for it', async () => {
    const client = await startClient({ capabilities: PUSH, initializationOptions: { analysed: false } });
    client.open(uri, draftText());
    await client.pushed.next();
    await client.request('nianbao/status', { textDocument });
    expect(client.analysed.all).toEqual([]);
    await client.stop();
  });

  it('refuses a table that the form does not have', async () => {
    const client = await startClient();
    client.open(uri, draftText());
    const position = { line: 0, character: 0 };
    const ask = (params: unknown) => refusal(client, 'nianbao/insertTable', params);
    expect(await ask({ textDocument, kind: 'fees', position })).toBe(ErrorCodes.InvalidParams);
    expect(await ask({ textDocument, position })).toBe(ErrorCodes.InvalidParams);
    expect(await ask({ textDocument, kind: 'disputes', position })).toBeUndefined();
    expect(client.logged.all).toEqual([]);
    await client.stop();
  });
});
