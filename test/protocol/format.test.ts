import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientCapabilities, RegistrationParams, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordAddress } from '../../server/src/text/word-address.ts';
import { draftText } from '../support/draft.ts';
import { FULL, startClient, type TestClient } from './support/client.ts';
import { startNear } from './support/near-server.ts';

const options = { tabSize: 4, insertSpaces: true, trimTrailingWhitespace: true, insertFinalNewline: true };
const draft = draftText({ layout: 'markdown' });
const ROW = '| 行政许可 | 35 | | |';
const ALIGNED = '| 行政许可           |                         35 |              |              |';

let client: TestClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

/** What the document becomes. */
async function formatted(document: TextDocument): Promise<string | null> {
  const params = { textDocument: { uri: document.uri }, options };
  const edits = await client.request<TextEdit[] | null>('textDocument/formatting', params);
  return edits && TextDocument.applyEdits(document, edits);
}

describe('formatting', () => {
  it.each(['nianbao', 'markdown', 'plaintext'])('aligns the tables of a report (%s)', async languageId => {
    const document = client.open(`file:///w/${languageId}.md`, draft, languageId);
    const text = (await formatted(document))!;
    expect(draft).toContain(`\n${ROW}\n`);
    expect(text).toContain(`\n${ALIGNED}\n`);
    expect(text.replace(/ |-+/gu, '')).toBe(draft.replace(/ |-+/gu, ''));
  });

  it('is right where the document’s lines end in CRLF and it has changed', async () => {
    const text = draftText({ layout: 'markdown', eol: '\r\n' });
    const opened = client.open('file:///w/crlf.md', text, 'markdown');
    const start = opened.positionAt(text.indexOf(ROW));
    const document = client.change(opened, [{ range: { start, end: start }, text: '| 行政许可 | 9 | | |\r\n' }]);
    const aligned = (await formatted(document))!;
    expect(aligned).toContain(`\r\n${ALIGNED.replace('35', ' 9')}\r\n${ALIGNED}\r\n`);
    expect(aligned.match(/\r\n/gu)).toEqual(document.getText().match(/\r\n/gu));
  });

  it('changes only the rows of a range', async () => {
    const document = client.open('file:///w/range.nianbao', draft);
    const start = document.positionAt(draft.indexOf(ROW) + 5);
    const range = { start, end: { line: start.line + 1, character: 0 } };
    const params = { textDocument: { uri: document.uri }, range, options };
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', params);
    expect(TextDocument.applyEdits(document, edits)).toBe(draft.replace(ROW, ALIGNED));
  });

  it.each([
    [
      'a text that is no report',
      'file:///w/notes.md',
      '# 笔记\n\n| 项目 | 数 |\n|---|---|\n| 规章 | 0 |\n',
      'markdown',
    ],
    ['an empty page', 'file:///w/empty.nianbao', '', 'nianbao'],
    ['a page', 'file:///w/page.html', draftText({ layout: 'html' }), 'html'],
    ['tables between tabs', 'file:///w/tab.nianbao', draftText({ layout: 'tab' }), 'nianbao'],
  ])('changes nothing in %s', async (_name, uri, text, languageId) => {
    expect((await formatted(client.open(uri, text, languageId))) ?? text).toBe(text);
  });

  it('changes nothing in the text of a Word file, nor in a document that is not open', async () => {
    const { scheme, authority, path } = wordAddress({ scheme: 'file', authority: '', path: '/w/a.docx' });
    expect(await formatted(client.open(`${scheme}://${authority}${path}`, draft))).toBeNull();
    expect(await formatted(TextDocument.create('file:///w/closed.nianbao', 'nianbao', 1, draft))).toBeNull();
  });
});

describe('who is told of it', () => {
  const dynamic = { dynamicRegistration: true };
  const both: ClientCapabilities = {
    ...FULL,
    textDocument: { ...FULL.textDocument, formatting: dynamic, rangeFormatting: dynamic },
  };

  it('a client that asks for whole languages only: all its documents', async () => {
    expect(client.initialized.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
  });

  it('a client that can be asked: documents of the reports’ language and no Markdown file', async () => {
    const registered: { method: string; registerOptions?: unknown }[] = [];
    let all: () => void;
    const done = new Promise<void>(resolve => {
      all = resolve;
    });
    const other = await startNear({
      capabilities: both,
      onRegister: ({ registrations }: RegistrationParams) => {
        registered.push(...registrations);
        if (registered.some(r => r.method === 'textDocument/rangeFormatting')) all();
      },
    });
    await done;
    const selector = { documentSelector: [{ language: 'nianbao' }] };
    const formatting = registered.filter(r => r.method.endsWith('ormatting'));
    expect(formatting.map(r => [r.method, r.registerOptions])).toEqual([
      ['textDocument/formatting', selector],
      ['textDocument/rangeFormatting', selector],
    ]);
    expect(other.initialized.capabilities.documentFormattingProvider).toBeUndefined();
    expect(other.initialized.capabilities.documentRangeFormattingProvider).toBeUndefined();
    expect(other.logged.all).toEqual([]);
    await other.stop();
  });
});
