import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineStarts, positionAt, rangeAt } from '../../../server/src/text/line-index.ts';

describe('line index', () => {
  it('ends a line at LF, CRLF and a lone CR', () => {
    expect(lineStarts('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
    expect(lineStarts('')).toEqual([0]);
    expect(lineStarts('a\r')).toEqual([0, 2]);
  });

  it('counts characters in UTF-16 units', () => {
    const starts = lineStarts('𠮷年\n总计');
    expect(positionAt(starts, 2)).toEqual({ line: 0, character: 2 });
    expect(rangeAt(starts, { start: 4, end: 6 })).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 1, character: 2 },
    });
  });

  it('says what the protocol library says at every offset outside a line end', () => {
    const piece = fc.constantFrom('a', '年', '𠮷', '\n', '\r\n', '\r', '\t', ' |');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const document = TextDocument.create('file:///a', 'plaintext', 0, text);
        const starts = lineStarts(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
          expect(positionAt(starts, offset)).toEqual(document.positionAt(offset));
        }
      }),
    );
  });
});
