import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toOffset, toRange, toWorkspaceEdit } from '../../../server/src/lsp/convert.ts';

const text = '总计\r\n𠮷22\r六\n\n末';
const document = TextDocument.create('file:///a', 'nianbao', 3, text);

describe('offsets and positions', () => {
  it('agree at every offset that is not inside a line end', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const { start } = toRange(document, { start: offset, end: offset });
      const inside = text[offset - 1] === '\r' && text[offset] === '\n';
      expect(toOffset(document, start)).toBe(inside ? offset - 1 : offset);
    }
  });

  it('know LF, CRLF and a lone CR, and count UTF-16 units', () => {
    const start = text.indexOf('22');
    expect(toRange(document, { start, end: start + 2 })).toEqual({
      start: { line: 1, character: 2 },
      end: { line: 1, character: 4 },
    });
    expect(toRange(document, { start: text.indexOf('末'), end: text.length }).end).toEqual({ line: 4, character: 1 });
  });

  it('make an edit with or without the version', () => {
    const edits = [{ span: { start: 0, end: 2 }, text: '合计' }];
    const textEdits = [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, newText: '合计' },
    ];
    expect(toWorkspaceEdit(document, edits, true)).toEqual({
      documentChanges: [{ textDocument: { uri: 'file:///a', version: 3 }, edits: textEdits }],
    });
    expect(toWorkspaceEdit(document, edits, false)).toEqual({ changes: { 'file:///a': textEdits } });
  });
});
