export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Text {
  readonly kind: 'text';
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Not text; `reason` is a Chinese clause that says what to do instead. */
export interface NotText {
  readonly kind: 'not-text';
  readonly reason: string;
}

/** The byte order mark of a text in UTF-8. */
export const UTF_8_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

export const BOMS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: UTF_8_MARK },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const PASTE = '请在 Word 或 WPS 中全选、复制，粘贴到文本文件后再用';
const KINDS: readonly { readonly bytes: readonly number[]; readonly reason: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: `是 Word（.docx）一类的压缩格式，不是文本；${PASTE}` },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: `是 Word（.doc）或 WPS 的二进制格式，不是文本；${PASTE}` },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], reason: '是 PDF 文件，不是文本；请复制其中的文字，粘贴到文本文件后再用' },
];
const BINARY = '是二进制文件，不是文本';

/** What stands for bytes that are no character of the encoding a text was read in. */
export const LOST = '\ufffd';

/** How much of the file is looked at for control characters. */
const SAMPLE = 65536;

/** Reads bytes as text: a byte order mark decides, then strict UTF-8, then GB18030, as old files in offices are. */
export function decodeText(bytes: Uint8Array): Text | NotText {
  const kind = KINDS.find(k => startsWith(bytes, k.bytes));
  if (kind) return { kind: 'not-text', reason: kind.reason };
  const mark = BOMS.find(b => startsWith(bytes, b.bytes));
  if (mark) return decodeAs(bytes.subarray(mark.bytes.length), mark.encoding, true);
  if (looksBinary(bytes)) return { kind: 'not-text', reason: BINARY };
  const strict = strictUtf8(bytes);
  if (strict !== null) return { kind: 'text', text: strict, encoding: 'utf-8', bom: false };
  const utf8 = decodeAs(bytes, 'utf-8', false);
  // UTF-8 with a few damaged bytes is still UTF-8: GB18030 would make nonsense of all of it.
  if (!isGarbled(utf8.text)) return utf8;
  const gb = decodeAs(bytes, 'gb18030', false);
  if (count(gb.text, isReplacement) * 20 > gb.text.length) return { kind: 'not-text', reason: BINARY };
  return gb;
}

/** Whether a text was read in an encoding that is not its own: many of its characters beyond ASCII are lost. Such a text says nothing. */
export function isGarbled(text: string): boolean {
  if (!text.includes(LOST)) return false;
  const broken = count(text, isReplacement);
  return count(text, c => c > 0x7f) <= 20 * broken;
}

/** `ignoreBOM` keeps a second mark in the text, where it is the file's own character. */
export function decoder(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding, { ignoreBOM: true });
}

function decodeAs(body: Uint8Array, encoding: Encoding, bom: boolean): Text {
  return { kind: 'text', text: decoder(encoding).decode(body), encoding, bom };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that no text has, NUL above all; one now and then is a slip of pasting. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((n, b) => (b < 0x09 || (b > 0x0d && b < 0x20 && b !== 0x1b) ? n + 1 : n), 0);
  return controls * 50 > sample.length;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((b, i) => bytes[i] === b);
}

function isReplacement(code: number): boolean {
  return code === LOST.charCodeAt(0);
}

function count(text: string, test: (code: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (test(text.charCodeAt(i))) n++;
  return n;
}
