import { describe, expect, it } from 'vitest';
import { type Decoded, decode, encode } from '../../../../server/src/exchange/text/encoding.ts';
import { encodeGb18030 } from '../../../../server/src/exchange/text/gb18030.ts';

const TEXT = '云岭县人民政府2025年政府信息公开工作年度报告\r\n一、总体情况\r\n全年公开信息6218条，㐂𠮷。\r\n';

function text(bytes: Uint8Array): Decoded {
  const read = decode(bytes);
  if (read.kind !== 'text') throw new Error(read.reason);
  return read;
}

function withMark(mark: number[], body: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...body]);
}

describe('decode', () => {
  const utf8 = new TextEncoder().encode(TEXT);
  const utf16 = Buffer.from(TEXT, 'utf16le');
  it.each([
    ['utf-8', false, utf8],
    ['utf-8', true, withMark([0xef, 0xbb, 0xbf], utf8)],
    ['utf-16le', true, withMark([0xff, 0xfe], utf16)],
    ['utf-16be', true, withMark([0xfe, 0xff], Buffer.from(utf16).swap16())],
    ['gb18030', false, encodeGb18030(TEXT)],
  ] as const)('reads %s (mark: %s) and writes the same bytes', (encoding, bom, bytes) => {
    const read = text(bytes);
    expect(read).toEqual({ kind: 'text', text: TEXT, encoding, bom, lossless: true });
    expect(Buffer.compare(encode(TEXT, read)!, bytes)).toBe(0);
  });

  it('knows the bytes that old editors wrote', () => {
    const bytes = Uint8Array.from([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6]);
    expect(text(bytes)).toMatchObject({ text: '年度报告', encoding: 'gb18030', lossless: true });
  });

  it('takes plain ASCII and an empty file as UTF-8', () => {
    expect(text(Buffer.from('22 + 1'))).toMatchObject({ encoding: 'utf-8', lossless: true });
    expect(text(new Uint8Array())).toMatchObject({ text: '', lossless: true });
  });

  it('does not take UTF-8 with a damaged byte for GB18030', () => {
    const bytes = withMark([0xe4, 0xba], utf8);
    const read = text(bytes);
    expect(read).toMatchObject({ encoding: 'utf-8', lossless: false });
    expect(read.text.endsWith(TEXT)).toBe(true);
  });

  it('reads a GB18030 file cut inside a character, but not as lossless', () => {
    const bytes = encodeGb18030(TEXT.trim() + '告');
    expect(text(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'gb18030', lossless: false });
  });

  it('does not call UTF-16 with half a character lossless', () => {
    expect(text(Uint8Array.from([0xff, 0xfe, 0x2e, 0x5e, 0x41]))).toMatchObject({
      encoding: 'utf-16le',
      lossless: false,
    });
    expect(text(Uint8Array.from([0xfe, 0xff, 0x5e, 0x2e, 0x41]))).toMatchObject({
      encoding: 'utf-16be',
      lossless: false,
    });
  });

  it('lets a NUL in a text be', () => {
    expect(text(new TextEncoder().encode(`${TEXT}\0`))).toMatchObject({ encoding: 'utf-8', lossless: true });
  });

  it.each([
    ['a Word document', [0x50, 0x4b, 0x03, 0x04, 0x14, 0], '.docx'],
    ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], '.doc'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'PDF'],
    ['noughts', Array.from({ length: 200 }, () => 0), '二进制'],
    ['noise', Array.from({ length: 4000 }, (_, i) => (i * i * 7 + 131) % 256), '二进制'],
    ['bytes that are no characters', Array.from({ length: 400 }, () => 0xff), '二进制'],
  ])('says that %s is not text', (_, bytes, word) => {
    const read = decode(Uint8Array.from(bytes));
    expect(read.kind).toBe('not-text');
    expect(read.kind === 'not-text' && read.reason).toContain(word);
  });
});

describe('encodeGb18030', () => {
  it('gives each character the code that Node reads as that character', () => {
    const strict = new TextDecoder('gb18030', { fatal: true });
    const lost: string[] = [];
    for (let point = 0; point < 0x30000; point++) {
      if (point >= 0xd800 && point < 0xf900) continue;
      const character = String.fromCodePoint(point);
      if (strict.decode(encodeGb18030(character)) !== character) lost.push(point.toString(16));
    }
    expect(lost).toEqual([]);
  });

  it('writes the codes of the standard', () => {
    expect([...encodeGb18030('A年€𠮷')]).toEqual([0x41, 0xc4, 0xea, 0xa2, 0xe3, 0x95, 0x34, 0xb2, 0x35]);
  });

  it('never writes a text that it could not read back', () => {
    expect(encode('a\ud800b', { encoding: 'gb18030', bom: false })).toBeNull();
    expect(encode('a\ud800b', { encoding: 'utf-8', bom: false })).toBeNull();
  });
});
