import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodeAction, DocumentSymbol, Hover } from 'vscode-languageserver/node';
import { draftText, RIGHT } from '../support/draft.ts';
import { FULL, startClient, type TestClient } from './support/client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient({ capabilities: FULL });
});
afterAll(() => client.stop());

/** As VS Code opens a new file, before and after its language is taken for a report's. */
it.each(['plaintext', 'markdown', 'nianbao'])(
  'a report that was never saved has findings, fixes, hovers and an outline (%s)',
  async language => {
    const text = draftText({ figures: { ...RIGHT, 'new.total': '40' } });
    const document = client.open(`untitled:Untitled-${language}`, text, language);
    const { uri } = document;
    const wrong = (await client.findings(uri)).find(d => d.code === 'table/row-total')!;
    expect(document.getText(wrong.range)).toBe('40');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: wrong.range,
      context: { diagnostics: [wrong] },
    });
    expect(actions.map(a => a.title)).toContain('改为 4');
    const position = document.positionAt(text.indexOf('第五十条') + 1);
    const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
    expect(JSON.stringify(hover?.contents)).toContain('第五十条');
    const [title] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(title?.children).toHaveLength(6);
  },
);
