import { decodeText } from '../text/decode.ts';
import { isExcelFile, isOldExcelFile, isPdfFile, isWordFile } from '../text/draft-files.ts';
import { type Draft, UnreadableFile } from './draft.ts';
import { openExcel } from './excel/excel-draft.ts';
import { isWorkbook } from './excel/workbook.ts';
import { xmlParts } from './package/parts.ts';
import { isPdf } from './pdf/is-pdf.ts';
import { openText } from './text/text-draft.ts';
import { openWord } from './word/word-draft.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = '加了打开密码，无法读取；请去掉密码后再用';
const OLD_WORD = '是旧的 Word（.doc）或 WPS（.wps）格式，无法读取；请在 Word 或 WPS 中另存为 .docx 后再用';
const OLD_EXCEL = '是旧的 Excel（.xls）或 WPS（.et）格式，无法读取；请在 Excel 或 WPS 中另存为 .xlsx 后再用';
const NO_WORD = '没有检查：不是 Word 文件（.docx），或者已损坏；请在 Word 中打开后另存一份再用';
/** What VS Code writes of a text that is saved under Word's ending. */
const TEXT_AS_WORD = '没有检查：不是 Word 文件（.docx），是文本；把文件名改成 .txt 再打开，要 Word 文件的再从那里导出';
const NO_EXCEL = '没有检查：不是 Excel 文件（.xlsx），或者已损坏；请在 Excel 中打开后另存为 .xlsx 再用';
const NO_PDF = '没有检查：不是 PDF 文件，或者已损坏；请重新导出或重新下载后再用';

/**
 * Opens a file as a draft by what it holds; its name only says what it should be. Throws UnreadableFile, with a message for people, and
 * nothing else. A PDF is none here: reading it takes time (`openPdf`).
 */
export function openDraft(bytes: Uint8Array, name: string): Draft {
  if (startsWith(bytes, ZIP)) {
    const parts = xmlParts(bytes);
    return isWorkbook(parts) ? openExcel(bytes, parts) : openWord(bytes, parts);
  }
  if (startsWith(bytes, COMPOUND)) throw new UnreadableFile(whyCompound(bytes, name));
  // What Word itself would not open is not what the clerk takes it for.
  if (isWordFile(name)) throw new UnreadableFile(isText(bytes) ? TEXT_AS_WORD : NO_WORD);
  if (isExcelFile(name)) throw new UnreadableFile(NO_EXCEL);
  if (isPdfFile(name) && !isPdf(bytes)) throw new UnreadableFile(NO_PDF);
  return openText(bytes);
}

function isText(bytes: Uint8Array): boolean {
  const read = decodeText(bytes);
  return 'text' in read && read.text.trim() !== '';
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** An old compound file lists its streams by name, in UTF-16: a protected file of today has one of this name, an old workbook one of that. */
function whyCompound(bytes: Uint8Array, name: string): string {
  const names = new TextDecoder('utf-16le').decode(bytes);
  if (names.includes('EncryptedPackage')) return ENCRYPTED;
  return isOldExcelFile(name) || /Workbook\0/.test(names) ? OLD_EXCEL : OLD_WORD;
}
