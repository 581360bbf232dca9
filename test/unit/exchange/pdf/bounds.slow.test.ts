import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../../server/src/exchange/pdf/pdf-draft.ts';
import { pageOf } from '../../../support/pdf/minimal-pdf.ts';

function packed(content: Uint8Array): Uint8Array {
  return pageOf(deflateSync(content).toString('latin1'), { filter: '/Filter /FlateDecode' });
}

describe('a PDF that is made to take all there is', () => {
  it.each([
    ['of blanks that fill the memory', new Uint8Array(70 * 1024 * 1024).fill(0x20)],
    ['with far too many words', Buffer.from(`BT /F1 9 Tf ${'1 0 0 1 9 9 Tm (ten letters) Tj '.repeat(40_000)} ET`)],
    ['with far too many lines', Buffer.from('0 0 m 500 0 l S '.repeat(410_000))],
    ['in which nothing is drawn for ever', Buffer.from('q Q '.repeat(1_050_000))],
  ])('is not read: one %s', async (_, content) => {
    await expect(openPdf(packed(content))).rejects.toThrow('太多，没有读取');
  });
});
