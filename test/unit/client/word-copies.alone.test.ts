import { expect, test, vi } from 'vitest';
import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { URI } from 'vscode-uri';
import { wordEngine } from '../../../client/src/word/engine.ts';
import { exportAnnotated } from '../../../client/src/word/word-copies.ts';
import { packedText } from '../../support/office-package.ts';
import { random } from '../../support/random.ts';
import { PLAIN, wordOf } from '../../support/word/writer.ts';

const { written } = vi.hoisted(() => ({ written: new Map<string, Uint8Array>() }));

vi.mock('vscode', async () => {
  const { URI: Address, Utils: Paths } = await import('vscode-uri');
  return {
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    Uri: Object.assign(Address, { joinPath: Paths.joinPath }),
    // What is shown is of an older text, or has not come yet.
    languages: { getDiagnostics: () => [] },
    window: { showInformationMessage: async () => undefined, showErrorMessage: async () => undefined },
    workspace: {
      fs: {
        readFile: async () => wordOf('总计：64', PLAIN, random(1)),
        readDirectory: async () => [],
        writeFile: async (uri: URI, bytes: Uint8Array) => void written.set(uri.path, bytes),
      },
    },
  };
});

test('a copy with comments has the findings of the text as it is now, not those that are shown', async () => {
  const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } };
  const client = {
    code2ProtocolConverter: { asUri: String },
    protocol2CodeConverter: { asDiagnostics: async (items: unknown) => items },
    sendRequest: async (method: string) =>
      method === 'textDocument/diagnostic'
        ? { kind: 'full', items: [{ range, severity: 0, message: '总计应为 46', code: 'table/row-total' }] }
        : null,
  };
  const document = {
    uri: URI.parse('nianbao-word://file/w/年报.docx'),
    isDirty: false,
    getText: () => wordEngine.textOf(wordOf('总计：64', PLAIN, random(1)), '年报.docx'),
    offsetAt: ({ character }: { character: number }) => character,
  };
  await exportAnnotated(client as unknown as BaseLanguageClient, document as unknown as TextDocument);
  const comments = packedText(written.get('/w/年报（批注）.docx')!, 'word/comments.xml');
  expect(comments).toContain('错误 1 处');
  expect(comments).toContain('总计应为 46');
});
