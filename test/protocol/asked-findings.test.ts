import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Position } from 'vscode-languageserver/node';
import { draftText, RIGHT } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';
import { applied } from './support/edits.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

let count = 0;
const open = (text: string) => client.open(`file:///w/asked${count++}.nianbao`, text);

describe('quick fixes for a client that asks in its own way', () => {
  it('are told of a line’s findings where the client names none: the protocol has the range come first', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const [{ range }] = (await client.findings(document.uri)).filter(d => d.code === 'table/row-total') as [Diagnostic];
    const { line } = range.start;
    const titles = async (start: Position, end: Position) => {
      const asked = { range: { start, end }, context: { diagnostics: [], only: ['quickfix'] } };
      const found = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: document.uri },
        ...asked,
      });
      return found.map(action => [action.title, action.diagnostics?.map(({ code }) => code)]);
    };
    const at = (line: number, character = 0) => ({ line, character });
    const [fix, , ignore] = await titles(at(line), at(line + 1));
    expect(fix).toEqual(['改为 4', ['table/suspect']]);
    expect(ignore?.[1]).toEqual(['table/row-total']);
    expect(await titles(range.start, range.start)).not.toEqual([]);
    expect(await titles(at(line - 1), at(line))).toEqual([]);
    expect(await titles(at(line + 1), at(line + 1))).toEqual([]);
  });

  it('are told of an empty cell at the end of a line whose words are the range', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '' } }));
    const blank = (await client.findings(document.uri)).find(d => d.code === 'cell/blank')!;
    const { end } = blank.range;
    const found = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range: { start: { line: end.line, character: 0 }, end },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    expect(found.map(action => action.title)).toContain('填 4');
  });

  it('are the preferred one alone for a client that means one finding by the whole document, and carries out all it gets', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const diagnostic = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    const end = document.positionAt(document.getText().length);
    const ask = (context: object) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: document.uri },
        range: { start: { line: 0, character: 0 }, end },
        context: { diagnostics: [diagnostic], ...context },
      });
    const [fix, ...others] = await ask({});
    expect([fix?.isPreferred, others]).toEqual([true, []]);
    expect(applied(document, fix!.edit)).toBe(draftText());
    // An editor in which everything is chosen says why it asks, and shows a list.
    expect((await ask({ triggerKind: 1 })).length).toBeGreaterThan(1);
  });
});
