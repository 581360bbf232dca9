import { describe, expect, it } from 'vitest';
import { FIND_FILES_REQUEST, READ_FILE_REQUEST } from '../../server/src/lsp/protocol-workspace.ts';
import { draftText, offsetOf, WRONG } from '../support/draft.ts';
import { APPLICATIONS } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { type Message, startWebServer } from './support/web-server.ts';

const uri = 'vscode-test-web://mount/a.nianbao';

describe('the server in a browser worker', () => {
  it('finds, explains, and reads files through the client', async () => {
    const { send, sent, answer } = startWebServer();
    const isOffice = ({ params }: Message) =>
      /\/(?:nianbao\.json|\.nianbaoignore)$/.test((params as { uri: string }).uri);
    async function refuseOfficeFiles(): Promise<void> {
      for (;;) send({ id: (await sent.next(m => m.method === READ_FILE_REQUEST && isOffice(m))).id!, result: null });
    }
    const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
    expect(await answer(1)).toMatchObject({ result: { serverInfo: { name: 'nianbao' } } });
    send({ method: 'initialized', params: {} });

    const text = draftText({ figures: WRONG });
    const textDocument = { uri, languageId: 'nianbao', version: 1, text };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    void refuseOfficeFiles();
    const asked = await sent.next(m => m.method === 'workspace/configuration');
    send({ id: asked.id!, result: [{ regulationFile: 'vscode-test-web://mount/条例.md' }] });
    const { items } = (await answer(2)).result as { items: { code: string }[] };
    expect(items.map(i => i.code)).toContain('table/row-total');

    const before = text.slice(0, offsetOf(text, '第五十条', 0, 1)).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    send({ id: 3, method: 'textDocument/hover', params: { textDocument: { uri }, position } });
    const file = await sent.next(m => m.method === READ_FILE_REQUEST);
    expect(file.params).toEqual({ uri: 'vscode-test-web://mount/条例.md' });
    const copy = Buffer.from('第四十九条 甲。\n\n第五十条 这是原文。\n\n第五十一条 乙。\n', 'utf8');
    send({ id: file.id!, result: copy.toString('base64') });
    expect(JSON.stringify((await answer(3)).result)).toContain('这是原文。');
  });

  it('finds last year’s report through the client', async () => {
    const { send, sent, answer } = startWebServer();
    const folder = 'vscode-test-web://mount';
    const capabilities = { workspace: { workspaceFolders: true }, textDocument: { diagnostic: {} } };
    const workspaceFolders = [{ uri: folder, name: 'mount' }];
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities, workspaceFolders } });
    await answer(1);
    send({ method: 'initialized', params: {} });
    const bytes = (text: string) => Buffer.from(text, 'utf8').toString('base64');
    const serve = async () => {
      for (;;) {
        const asked = await sent.next(m => m.method === FIND_FILES_REQUEST || m.method === READ_FILE_REQUEST);
        const { uri: file = '' } = asked.params as { uri?: string };
        if (asked.method === FIND_FILES_REQUEST) send({ id: asked.id!, result: [`${folder}/2024.txt`] });
        else
          send({
            id: asked.id!,
            result: file.endsWith('2024.txt') ? bytes(reportOf('梅溪乡', 2024, APPLICATIONS)) : null,
          });
      }
    };
    void serve();
    send({ id: 2, method: 'nianbao/checkWorkspace', params: {} });
    expect((await answer(2)).result).toMatchObject({ reports: 1 });
    const textDocument = {
      uri: `${folder}/2025.nianbao`,
      languageId: 'nianbao',
      version: 1,
      text: reportOf('梅溪乡', 2025),
    };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    send({ id: 3, method: 'textDocument/diagnostic', params: { textDocument } });
    const { items } = (await answer(3)).result as { items: { code: string }[] };
    expect(items.map(i => i.code)).toContain('years/carry-over');
  });
});
