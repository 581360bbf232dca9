import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftText, offsetOf, RIGHT, WRONG } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';
import { applied } from './support/edits.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

let count = 0;
const open = (text: string) => client.open(`file:///w/${count++}.nianbao`, text);

async function rowTotal(document: TextDocument): Promise<Diagnostic> {
  const found = (await client.findings(document.uri)).find(d => d.code === 'table/row-total');
  if (!found) throw new Error('no table/row-total');
  return found;
}

const WRONG_ROW = { ...RIGHT, 'granted.total': '707' };

describe('positions', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('are the same with %s', async (_name, eol) => {
    const lines = draftText({ figures: WRONG_ROW }).split('\n');
    const line = lines.findIndex(l => l.includes('（一）予以公开'));
    const document = open(draftText({ figures: WRONG_ROW, eol }));
    const { range } = await rowTotal(document);
    const start = { line, character: lines[line]!.indexOf('707') };
    expect(range).toEqual({ start, end: { line, character: start.character + 3 } });
    expect(document.getText(range)).toBe('707');
  });

  it('count an astral character as two units, on the line and above it', async () => {
    const line = '𠮷村🏡据《条例》第五十条编制';
    const document = open(draftText({ figures: WRONG_ROW }).replace('一、总体情况\n', `一、总体情况\n\n${line}\n`));
    expect(document.getText((await rowTotal(document)).range)).toBe('707');
    const start = offsetOf(document.getText(), line);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: document.positionAt(start + line.indexOf('五十')),
    });
    expect(document.getText(hover.range!)).toBe('第五十条');
    expect(hover.range!.start.character).toBe(line.indexOf('第五十条'));
  });

  it('stay true through edits: between CR and LF, inside a pair, over many lines, several at once', async () => {
    let document = open(draftText({ figures: WRONG_ROW, eol: '\r\n' }));
    const insert = (offset: number, text: string, length = 0) => ({
      range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
      text,
    });
    document = client.change(document, [insert(offsetOf(document.getText(), '一、总体情况'), '𠮷🏡\r\n\n\r')]);
    document = client.change(document, [insert(offsetOf(document.getText(), '🏡'), '', 2)]);
    const [first, second] = [offsetOf(document.getText(), '六、其他'), 0];
    document = client.change(document, [insert(first, '六\r\n'), insert(second, '\u3000\r')]);
    const { range } = await rowTotal(document);
    expect(document.getText(range)).toBe('707');
    const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range,
      context: { diagnostics: [await rowTotal(document)], only: ['quickfix'] },
    });
    expect(applied(document, fix!.edit)).toBe(document.getText().replace('707', '2'));
  });

  it('are right however the text came about: typed key by key or pasted whole', async () => {
    const text = draftText({ figures: WRONG, eol: '\r\n' });
    const pasted = open(text);
    let typed = open('');
    const pieces = text.match(/[\s\S]{1,37}/gu)!;
    for (const piece of pieces) {
      const end = typed.positionAt(typed.getText().length);
      typed = client.change(typed, [{ range: { start: end, end }, text: piece }]);
    }
    const plain = (all: Diagnostic[]) => all.map(d => [d.code, d.range, d.message]);
    expect(typed.getText()).toBe(text);
    expect(plain(await client.findings(typed.uri))).toEqual(plain(await client.findings(pasted.uri)));
  });

  it('beyond the text are taken as its end', async () => {
    const document = open(draftText());
    const far = { line: 99_999, character: 99_999 };
    const params = { textDocument: { uri: document.uri }, position: far };
    expect(await client.request('textDocument/hover', params)).toBeNull();
    expect(await client.request('textDocument/completion', params)).toEqual([]);
  });
});
