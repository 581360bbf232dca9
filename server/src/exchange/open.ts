import { isWordFile } from '../text/draft-files.ts';
import { type Draft, UnreadableFile } from './draft.ts';
import { openText } from './text/text-draft.ts';
import { openWord } from './word/word-draft.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = '加了打开密码，无法读取；请在 Word 中去掉密码后再用';
const OLD_WORD = '是旧的 Word（.doc）或 WPS（.wps）格式，无法读取；请在 Word 或 WPS 中另存为 .docx 后再用';
const NO_WORD = '没有检查：不是 Word 文件（.docx），或者已损坏；请在 Word 中打开后另存一份再用';

/**
 * Opens a file as a draft by what it holds; its name only says what it should be. Throws UnreadableFile, with a message for people, and
 * nothing else.
 */
export function openDraft(bytes: Uint8Array, name: string): Draft {
  if (startsWith(bytes, ZIP)) return openWord(bytes);
  if (startsWith(bytes, COMPOUND)) throw new UnreadableFile(isEncrypted(bytes) ? ENCRYPTED : OLD_WORD);
  // What Word itself would not open is not what the clerk takes it for.
  if (isWordFile(name)) throw new UnreadableFile(NO_WORD);
  return openText(bytes);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** A protected Word file is an old compound file with one stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
}
