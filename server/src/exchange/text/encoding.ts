import { BOMS, decoder, decodeText, type Encoding, type NotText, type Text } from '../../text/decode.ts';
import { encodeGb18030 } from './gb18030.ts';

export type { Encoding, NotText };

export interface Decoded extends Text {
  /** True when `encode` gives back the very bytes that were read. A file that was not read without loss is never written. */
  readonly lossless: boolean;
}

/** Reads bytes as text, and says whether they can be written back as they were. */
export function decode(bytes: Uint8Array): Decoded | NotText {
  const read = decodeText(bytes);
  if (read.kind === 'not-text') return read;
  const encoded = encode(read.text, read);
  return { ...read, lossless: encoded !== null && isSame(encoded, bytes) };
}

/** The text in the file's own encoding, mark included; null when a character of the text has no place in it. */
export function encode(text: string, file: Pick<Text, 'encoding' | 'bom'>): Uint8Array | null {
  const body = encodeBody(text, file.encoding);
  if (decoder(file.encoding).decode(body) !== text) return null;
  const mark = file.bom ? (BOMS.find(b => b.encoding === file.encoding)?.bytes ?? []) : [];
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
}

function encodeBody(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'gb18030') return encodeGb18030(text);
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
